import { type AskedThreadOptions, createAskedThread } from "./asked-thread.ts";
import type { DataLayer } from "./read-data-layer.ts";
import type { LayerName, ReadLayer } from "./read-layer.ts";

export interface LayerRequest extends LayerName {
  readonly path: string;
  /** What its scenario says of a table or a picture; left out, it is GeoJSON. */
  readonly data?: DataLayer;
}

export type LayerAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly read: ReadLayer }
  | { readonly failure: { readonly message: string; readonly code?: string } };

/** A thread that reads large layers, so that the server goes on answering meanwhile. */
export interface LayerThread {
  /** Rejects with Node's own error where the file cannot be read, and with ThreadEnded where the thread did not survive it. */
  read(request: LayerRequest): Promise<{ bytes: Buffer; read: ReadLayer }>;
  /** Ends the thread; the next request starts another. */
  close(): Promise<void>;
}

/** A parsed layer takes several times its text in memory. */
export type LayerThreadOptions = Partial<Omit<AskedThreadOptions, "work">>;

const START = new URL("./layer-worker-start.mjs", import.meta.url);

export function createLayerThread({ start = START, ...options }: LayerThreadOptions = {}): LayerThread {
  const thread = createAskedThread<LayerRequest, LayerAnswer>({ start, work: "reads layers", ...options });
  return {
    async read(request) {
      const answer = await thread.ask(request);
      if ("failure" in answer) throw Object.assign(new Error(answer.failure.message), answer.failure);
      const { buffer, byteOffset, byteLength } = answer.bytes;
      return { bytes: Buffer.from(buffer, byteOffset, byteLength), read: answer.read };
    },
    close: thread.close,
  };
}
