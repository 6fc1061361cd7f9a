import { parentPort } from "node:worker_threads";
import { makeBuildingTile, type TileRoom } from "./make-building-tile.ts";
import type { FromWorker, ToWorker } from "./tile-makers.ts";

/** The thread's own side of tile-makers.ts. */
let room: TileRoom | undefined;

parentPort?.on("message", async (told: ToWorker) => {
  if ("room" in told) {
    room = told.room;
    return;
  }
  const { number, task } = told;
  try {
    const made = await makeBuildingTile(room!, task);
    parentPort?.postMessage({ number, made } satisfies FromWorker, [made.glb.buffer as ArrayBuffer]);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ number, failure } satisfies FromWorker);
  }
});
