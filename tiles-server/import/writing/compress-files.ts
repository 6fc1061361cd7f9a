import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const SMALLEST_BYTES = 256;
const MEGABYTE = 1_000_000;
/** zlib works in threads of its own: one file for each core. */
const AT_ONCE = availableParallelism();

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

/** Writes `.br` and `.gz` beside one file. */
export async function compressFile(file: string): Promise<void> {
  if ((await stat(file)).size < SMALLEST_BYTES) return;
  const bytes = await readFile(file);
  const brotli = await packed(bytes, qualityFor(file, bytes.length));
  if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
  const gzipped = await promisify(gzip)(bytes, { level: 9 });
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped);
}

/** What a quick look leaves more than this of, as of a ground's pictures, is packed already: a long look finds 1 % in it. */
const PACKED_ALREADY = 0.85;

async function packed(bytes: Buffer, quality: number): Promise<Buffer> {
  const quick = await brotliOf(bytes, QUICK);
  return quality === QUICK || quick.length > PACKED_ALREADY * bytes.length
    ? quick
    : await brotliOf(bytes, quality);
}

const brotliOf = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    },
  });

const QUICK = 5;

/**
 * The highest quality for what fetches are made of; it costs a second a megabyte or two, and thirty times its input in memory. Large files
 * settle for less. So do heights and fields from a quarter of a megabyte on: all of them together become 12 % larger, and the import
 * of a neighbourhood a third shorter and 40 MB smaller.
 */
function qualityFor(file: string, bytes: number): number {
  if (/\.(f32|u8)$/.test(file)) return bytes < LARGE_RASTER_BYTES ? 11 : QUICK;
  if (bytes < MEGABYTE) return 11;
  return /json$/.test(file) && bytes < 8 * MEGABYTE ? 9 : QUICK;
}

const LARGE_RASTER_BYTES = 250_000;

/** As far back as a file reaches, for a window takes its size in memory, once for each core. */
const windowFor = (bytes: number): number =>
  Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes + 16))),
  );
