import { parentPort, workerData } from "node:worker_threads";
import { makeBuildingTile, type TileRoom, type TileTask } from "./make-building-tile.ts";

/** The thread's own side of tile-makers.ts. */
const room = workerData as TileRoom;

parentPort?.on("message", async (task: TileTask) => {
  try {
    const made = await makeBuildingTile(room, task);
    parentPort?.postMessage(made, [made.glb.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
