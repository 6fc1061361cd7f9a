import { unzipSync } from "fflate";
import { DataFileFault } from "./data-file-fault.ts";

const MOST_BYTES = 1024 ** 3;
const MOST_TIMES_LARGER = 200;
/** A small file may well be mostly zeroes. */
const ALWAYS_FINE_BYTES = 16 * 1024 ** 2;

/**
 * The files in a zip, by name. Nothing is written anywhere, and what would lie outside its folder or is far larger than it looks is
 * refused before it is unpacked.
 */
export function unzip(name: string, bytes: ArrayBuffer): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const filter = (entry: { name: string; size: number; originalSize: number }): boolean => {
    if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)|^[a-z]:/i.test(entry.name)) {
      const message = `${name} holds "${entry.name}", which would lie outside its folder. Make the zip anew.`;
      throw new DataFileFault("ZIP_LEADS_OUTSIDE", message);
    }
    total += entry.originalSize;
    const isBomb = total > ALWAYS_FINE_BYTES && total > bytes.byteLength * MOST_TIMES_LARGER;
    if (total > MOST_BYTES || isBomb) {
      const message = `${name} unpacks to more than ${Math.round(total / 1024 ** 2)} MB, ${Math.round(total / bytes.byteLength)} times its size, and is refused. Send a smaller part of the data.`;
      throw new DataFileFault("ZIP_TOO_LARGE", message);
    }
    return entry.originalSize > 0;
  };
  try {
    return new Map(Object.entries(unzipSync(new Uint8Array(bytes), { filter })));
  } catch (error) {
    if (error instanceof DataFileFault) throw error;
    throw new DataFileFault("ZIP_BROKEN", `${name} is no zip, or it is cut off. Download or make it again.`);
  }
}

/** Counted as it comes out: what gzip says of its own size may be cut off, or a lie. */
export async function gunzip(name: string, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return await new Blob(chunks).arrayBuffer();
      total += value.byteLength;
      if (total > MOST_BYTES) break;
      chunks.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    throw new DataFileFault(
      "ZIP_BROKEN",
      `${name} is not gzip, or it is cut off. Download or make it again.`,
    );
  }
  await reader.cancel();
  const message = `${name} unpacks to more than ${MOST_BYTES / 1024 ** 2} MB. Send a smaller part of the data.`;
  throw new DataFileFault("ZIP_TOO_LARGE", message);
}
