import sqlWasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { DataFile } from "../../scenarios/data-files/data-file.ts";
import { readDataFile } from "../../scenarios/data-files/read-data-file.ts";

/** Reads a file beside the page, so that the city goes on moving meanwhile. */
addEventListener("message", async ({ data: file }: MessageEvent<DataFile>) => {
  postMessage(await readDataFile(file, { sqlWasmUrl }));
});
