import { parentPort } from "node:worker_threads";
import { makeBuildingTile, type TileRoom, type TileTask } from "./make-building-tile.ts";
import type { ToWorker } from "./tile-makers.ts";

/** The thread's own side of tile-makers.ts. */
let room: TileRoom | undefined;

/** One after the other, for they are answered in the order in which they were asked. */
let last = Promise.resolve();

parentPort?.on("message", (told: ToWorker) => {
  if (told.kind === "room") room = told.room;
  else last = last.then(() => answer(told));
});

async function answer(task: TileTask): Promise<void> {
  try {
    const made = await makeBuildingTile(room!, task);
    parentPort?.postMessage(made, [made.glb.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}
