import type { ReadDataFile } from "../../scenarios/data-files/data-file.ts";

/** A person's own file, read in a worker: it never leaves the machine. Rejects as soon as `signal` says that it is not wanted any more. */
export async function readBeside(file: File, signal: AbortSignal): Promise<ReadDataFile> {
  const bytes = await file.arrayBuffer();
  const worker = new Worker(new URL("./data-file-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      signal.throwIfAborted();
      worker.onmessage = ({ data }: MessageEvent<ReadDataFile>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ name: file.name, bytes }, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
