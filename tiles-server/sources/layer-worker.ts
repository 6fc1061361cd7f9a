import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import type { LayerAnswer, LayerRequest } from "./layer-thread.ts";
import { readDataLayer } from "./read-data-layer.ts";
import { type ReadLayer, readLayer } from "./read-layer.ts";

/** The thread's own side: one request at a time. What goes back is handed over and not copied, so that it costs the server nothing. */
parentPort?.on("message", ({ path, ...name }: LayerRequest) => {
  answer(path, name).then(
    ({ answer, transfer }) => parentPort?.postMessage(answer, transfer),
    (error: unknown) => parentPort?.postMessage(failureFrom(error)),
  );
});

async function answer(
  path: string,
  { data, ...name }: Omit<LayerRequest, "path">,
): Promise<{ answer: LayerAnswer; transfer: ArrayBuffer[] }> {
  const bytes: Uint8Array<ArrayBuffer> = new Uint8Array(await readFile(path));
  if (data !== undefined) {
    const { bytes: served, ...read } = await readDataLayer(bytes, data, name.file);
    return { answer: { bytes: served, read }, transfer: [served.buffer, ...buffersOf(read)] };
  }
  const read = readLayer(bytes, name);
  return { answer: { bytes, read }, transfer: [bytes.buffer, ...buffersOf(read)] };
}

function buffersOf({ survey, spans }: ReadLayer): ArrayBuffer[] {
  const arrays = [survey?.boxes, ...(survey?.numbers.values() ?? []), spans?.spans];
  return arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]));
}

/** An error loses its code on its way to another thread, so it goes as a plain value. */
function failureFrom(error: unknown): LayerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return { failure: code === undefined ? { message } : { message, code } };
}
