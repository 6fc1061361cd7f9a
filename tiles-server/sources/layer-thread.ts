import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
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
  /** Rejects with Node's own error where the file cannot be read, and with LayerThreadEnded where the thread did not survive it. */
  read(request: LayerRequest): Promise<{ bytes: Buffer; read: ReadLayer }>;
  /** Ends the thread; the next request starts another. */
  close(): Promise<void>;
}

export class LayerThreadEnded extends Error {
  override name = "LayerThreadEnded";
}

export interface LayerThreadOptions {
  /** Of JavaScript values: a parsed layer takes several times its text. The bytes do not count. */
  readonly memoryMegabytes?: number;
  readonly start?: URL;
  /** Without a request for this long it ends, and gives its memory back. */
  readonly idleMilliseconds?: number;
}

/** On a small machine half of what there is: the rest of the server must live too. */
const USUAL_MEMORY_MEGABYTES = Math.min(2048, Math.floor(totalmem() / 2 / 1_048_576));

const START = new URL("./layer-worker-start.mjs", import.meta.url);

/** Nothing runs until the first request; the thread then stays for the next ones, and keeps no process alive by itself. */
export function createLayerThread(options: LayerThreadOptions = {}): LayerThread {
  const { memoryMegabytes = USUAL_MEMORY_MEGABYTES, start = START, idleMilliseconds = 10_000 } = options;
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idling: NodeJS.Timeout | undefined;
  let settle: { resolve(answer: LayerAnswer): void; reject(error: Error): void } | undefined;

  function startWorker(): Worker {
    const started = new Worker(start, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      // A package under geotiff takes a thread without any for one of its own, and falls over.
      workerData: {},
    });
    const onEnd = (error?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      const reason = error instanceof Error ? error.message : "it was ended";
      settle?.reject(
        new LayerThreadEnded(`The thread that reads layers stopped: ${reason}`, { cause: error }),
      );
    };
    // For as long as it lives: an error that nobody listens to would end the server.
    return started
      .on("message", (answer: LayerAnswer) => settle?.resolve(answer))
      .on("error", onEnd)
      .on("exit", onEnd);
  }

  function ask(request: LayerRequest): Promise<LayerAnswer> {
    clearTimeout(idling);
    worker ??= startWorker();
    const asked = worker;
    return new Promise<LayerAnswer>((resolve, reject) => {
      settle = { resolve, reject };
      asked.ref();
      asked.postMessage(request);
    }).finally(() => {
      asked.unref();
      idling = setTimeout(() => void end(), idleMilliseconds).unref();
    });
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  return {
    async read(request) {
      // One at a time: when a thread breaks down it is known on which layer.
      const turn = last.catch(() => undefined).then(() => ask(request));
      last = turn;
      const answer = await turn;
      if ("failure" in answer) throw Object.assign(new Error(answer.failure.message), answer.failure);
      const { buffer, byteOffset, byteLength } = answer.bytes;
      return { bytes: Buffer.from(buffer, byteOffset, byteLength), read: answer.read };
    },
    async close() {
      await last.catch(() => undefined);
      clearTimeout(idling);
      await end();
    },
  };
}
