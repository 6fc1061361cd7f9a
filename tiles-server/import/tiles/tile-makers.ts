import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type MadeTile, makeBuildingTile, type TileRoom, type TileTask } from "./make-building-tile.ts";

/** Makes tiles, as many at once as there are cores. */
export interface TileMakers {
  /** What all of them are made with; said before the first is asked for. */
  enter(room: TileRoom): void;
  /**
   * @param task put together only when its turn has come, so that few tiles' buildings are in memory at once
   * @param turn "next" goes before all that wait: what a tile far off is made of is in memory until it is made
   */
  make(task: () => TileTask, turn?: "last" | "next"): Promise<MadeTile>;
  close(): Promise<void>;
}

/** A thread takes a second to start and 80 MB: a small city is done before. */
const FEWEST_BUILDINGS_FOR_THREADS = 3_000;

/** Each is 80 MB more: with four, 200,000 buildings stay under a gigabyte; and the one that hands out the work keeps up with few more. */
const MOST_THREADS = 4;

/** A tile is made and gone: with room for all of one, little of it is ever copied into the old. */
const YOUNG_MEGABYTES = 64;

/** Begins them: threads start on the other cores while this one works out what they will make tiles with. */
export function startTileMakers(buildings: number): TileMakers {
  const threads = threadsFor(buildings, availableParallelism());
  return threads === 0 ? inThisThread() : inThreads(threads);
}

/** How many threads beside this one; none where it is done sooner alone. */
export const threadsFor = (buildings: number, cores: number): number =>
  buildings < FEWEST_BUILDINGS_FOR_THREADS || cores < 2 ? 0 : Math.min(cores, MOST_THREADS);

function inThisThread(): TileMakers {
  let room: TileRoom | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    enter(given) {
      room = given;
    },
    make(task) {
      const turn = last.then(() => makeBuildingTile(room!, task()));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: () => Promise.resolve(),
  };
}

/** What a thread is told: first its room, then one task after the other. */
export type ToWorker = { readonly kind: "room"; readonly room: TileRoom } | TileTask;

interface Waiting {
  readonly task: () => TileTask;
  resolve(tile: MadeTile): void;
  reject(error: Error): void;
}

function inThreads(count: number): TileMakers {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Waiting>();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./tile-worker-start.mjs", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on("message", (answer: MadeTile | { readonly failure: string }) => {
      const asked = working.get(worker);
      working.delete(worker);
      idle.push(worker);
      if ("failure" in answer)
        asked?.reject(new Error(`A building tile could not be made: ${answer.failure}`));
      else asked?.resolve(answer);
      next();
    });
    // It has no memory left, or cannot start: what it was asked, and all that waits, would wait for ever.
    worker.on("error", (error) => {
      for (const waiting of [...working.values(), ...queue.splice(0)]) waiting.reject(error);
      working.clear();
    });
    idle.push(worker);
    return worker;
  });

  function next(): void {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop()!;
      const asked = queue.shift()!;
      working.set(worker, asked);
      const task = asked.task();
      worker.postMessage(
        task,
        task.kind === "near" ? task.buildings.map(({ packed }) => packed.buffer as ArrayBuffer) : [],
      );
    }
  }

  return {
    enter(room) {
      for (const worker of workers) worker.postMessage({ kind: "room", room } satisfies ToWorker);
    },
    make(task, turn = "last") {
      return new Promise((resolve, reject) => {
        const waiting = { task, resolve, reject };
        if (turn === "next") queue.unshift(waiting);
        else queue.push(waiting);
        next();
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
