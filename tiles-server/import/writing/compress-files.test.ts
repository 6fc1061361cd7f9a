import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressFiles } from "./compress-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-compress-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the same bytes come back from the copies, in folders below as well", async () => {
  await mkdir(join(folder, "heights"));
  const file = join(folder, "heights", "ground.f32");
  const bytes = Buffer.alloc(4_000, "water");
  await writeFile(file, bytes);
  const seen: [number, number][] = [];
  await compressFiles(folder, (done, total) => seen.push([done, total]));
  expect(brotliDecompressSync(await readFile(`${file}.br`))).toEqual(bytes);
  expect(gunzipSync(await readFile(`${file}.gz`))).toEqual(bytes);
  expect(seen).toEqual([[1, 1]]);
});

test("no copy of what is small, and none that would not be smaller", async () => {
  await writeFile(join(folder, "small.json"), "{}".padEnd(200));
  const noise = Buffer.from(Array.from({ length: 600 }, (_, n) => Math.imul(n * n + 7, 2654435761) >>> 24));
  await writeFile(join(folder, "noise.bin"), noise);
  await compressFiles(folder);
  expect((await readdir(folder)).sort()).toEqual(["noise.bin", "small.json"]);
});
