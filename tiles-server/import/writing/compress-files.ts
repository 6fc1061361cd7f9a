import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const SMALLEST_BYTES = 256;
const MEGABYTE = 1_000_000;
/** zlib works in Node's own threads: two files at once keep two cores busy. */
const AT_ONCE = 4;

/**
 * Writes `.br` and `.gz` beside every file of the folder, once, so that the server never compresses. A copy that is not
 * smaller is not kept.
 */
export async function compressFiles(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  let done = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      await compressFile(file);
      done += 1;
      onProgress?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(file: string): Promise<void> {
  if ((await stat(file)).size < SMALLEST_BYTES) return;
  const bytes = await readFile(file);
  const brotli = await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
  const gzipped = await promisify(gzip)(bytes, { level: 9 });
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped);
}

/** The highest quality costs seconds a megabyte: large files settle for a little less. */
const qualityFor = (bytes: number): number => (bytes < MEGABYTE ? 11 : bytes < 8 * MEGABYTE ? 9 : 5);
