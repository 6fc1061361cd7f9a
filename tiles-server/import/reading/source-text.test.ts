import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linesOf, readStart, readText } from "./source-text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("14 a line that unpacks without end is refused while it is read", async () => {
  const path = join(folder, "bomb.city.jsonl.gz");
  // Gzip may be written one piece after another: 320 MB out of 310 KB.
  const piece = gzipSync(Buffer.alloc(32 * 1024 * 1024, " "));
  await writeFile(path, Buffer.concat([gzipSync("{}\n"), ...Array<Buffer>(10).fill(piece)]));
  const lines = linesOf(path);
  expect((await lines.next()).value).toEqual({ text: "{}", byteOffset: 0 });
  await expect(lines.next()).rejects.toThrow(/bomb\.city\.jsonl\.gz has a line longer than 256 MB at byte 3/);
});

test("of a long file only the start is read", async () => {
  const path = join(folder, "long.json");
  await writeFile(path, "a".repeat(1_000_000));
  expect((await readStart(path, 1_000)).length).toBeLessThan(100_000);
});

test("a text longer than V8 can hold is refused with the way out, and not read first", async () => {
  const path = join(folder, "large.city.json");
  await writeFile(path, "{");
  // Of a gigabyte nothing stands on the disk.
  await truncate(path, 1024 ** 3);
  await expect(readText(path)).rejects.toThrow(/large\.city\.json is larger than 512 MiB.*cjseq cat -f/);
  await rm(path);
});

test("and so is one that is packed", async () => {
  const path = join(folder, "packed.city.json.gz");
  const piece = gzipSync(Buffer.alloc(64 * 1024 ** 2, " "));
  await writeFile(path, Buffer.concat(Array<Buffer>(9).fill(piece)));
  await expect(readText(path)).rejects.toThrow(/packed\.city\.json\.gz is larger than 512 MiB/);
});
