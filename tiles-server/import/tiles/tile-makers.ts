import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
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

/** A thread takes half a second to start and 80 MB: a small city is done before. */
const FEWEST_BUILDINGS_FOR_THREADS = 3_000;

/** Each is 80 MB more, and the one that hands out the work keeps up with few more. */
const MOST_THREADS = 3;

/** A tile is made and gone: with room for all of one, little of it is ever copied into the old. */
const YOUNG_MEGABYTES = 64;

/** While this thread makes a tile it hands out nothing: every other has a next one lying ready. */
const TASKS_A_THREAD = 2;

/** Begins them: threads start on the other cores while this one works out what they will make tiles with. */
export function startTileMakers(buildings: number): TileMakers {
  const own = ownHands();
  const others = Array.from({ length: threadsFor(buildings, availableParallelism()) }, threadHands);
  return handingOut([...others, own]);
}

/** How many threads beside this one, which makes tiles too; none where it is done sooner alone. */
export const threadsFor = (buildings: number, cores: number): number =>
  buildings < FEWEST_BUILDINGS_FOR_THREADS ? 0 : Math.min(cores - 1, MOST_THREADS);

/** Who makes tiles, one after the other. */
interface Hands {
  /** How many it may be asked for before the first is done. */
  readonly mostTasks: number;
  enter(room: TileRoom): void;
  make(task: TileTask): Promise<MadeTile>;
  close(): Promise<unknown>;
}

interface Waiting {
  readonly task: () => TileTask;
  resolve(tile: MadeTile): void;
  reject(error: unknown): void;
}

function handingOut(all: readonly Hands[]): TileMakers {
  const queue: Waiting[] = [];
  const busy = new Map(all.map((hands) => [hands, 0]));

  function next(): void {
    for (const hands of all) {
      while (queue.length > 0 && busy.get(hands)! < hands.mostTasks) give(hands, queue.shift()!);
    }
  }

  async function give(hands: Hands, { task, resolve, reject }: Waiting): Promise<void> {
    busy.set(hands, busy.get(hands)! + 1);
    try {
      resolve(await hands.make(task()));
    } catch (error) {
      reject(error);
    }
    busy.set(hands, busy.get(hands)! - 1);
    next();
  }

  return {
    enter(room) {
      for (const hands of all) hands.enter(room);
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
      // Where one tile failed, nobody waits for the others.
      queue.length = 0;
      await Promise.all(all.map((hands) => hands.close()));
    },
  };
}

/** This thread's own. Between two tiles it hears what the others have to say. */
function ownHands(): Hands {
  let room: TileRoom | undefined;
  return {
    mostTasks: 1,
    enter(given) {
      room = given;
    },
    async make(task) {
      await setImmediate();
      return makeBuildingTile(room!, task);
    },
    close: () => Promise.resolve(),
  };
}

/** What a thread is told: first its room, then its tasks, each with a number that it answers by. */
export type ToWorker = { readonly room: TileRoom } | { readonly number: number; readonly task: TileTask };

export type FromWorker = { readonly number: number } & (
  | { readonly made: MadeTile }
  | { readonly failure: string }
);

function threadHands(): Hands {
  const asked = new Map<number, Omit<Waiting, "task">>();
  let lastNumber = 0;
  const worker = new Worker(new URL("./tile-worker-start.mjs", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  worker.on("message", (answer: FromWorker) => {
    const { resolve, reject } = asked.get(answer.number)!;
    asked.delete(answer.number);
    if ("made" in answer) resolve(answer.made);
    else reject(new Error(`A building tile could not be made: ${answer.failure}`));
  });
  // It has no memory left, or cannot start: what it was asked, and all that it will be, would wait for ever.
  let fault: Error | undefined;
  worker.on("error", (error) => {
    fault = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  });
  return {
    mostTasks: TASKS_A_THREAD,
    enter: (room) => worker.postMessage({ room } satisfies ToWorker),
    make: (task) =>
      new Promise((resolve, reject) => {
        if (fault !== undefined) return reject(fault);
        lastNumber += 1;
        asked.set(lastNumber, { resolve, reject });
        const buffers = task.kind === "near" ? task.buildings.map(({ packed }) => packed.buffer) : [];
        worker.postMessage({ number: lastNumber, task } satisfies ToWorker, buffers as ArrayBuffer[]);
      }),
    close: () => worker.terminate(),
  };
}
