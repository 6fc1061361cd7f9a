import { parentPort } from "node:worker_threads";
import { makeBuildingTile, type TileRoom } from "./make-building-tile.ts";
import type { ToWorker } from "./tile-makers.ts";

/** The thread's own side of tile-makers.ts. */
let room: TileRoom | undefined;

parentPort?.on("message", async (told: ToWorker) => {
  if (told.kind === "room") {
    room = told.room;
    return;
  }
  try {
    const made = await makeBuildingTile(room!, told);
    parentPort?.postMessage(made, [made.glb.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
