import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "./command.ts";
import { type BlockFiles, writeBlockOfEight } from "./testing/block-of-eight.ts";
import { digestOf } from "./testing/digest-of.ts";

/** Files that may still be written before the disk is full. */
let room = Number.POSITIVE_INFINITY;
let written = 0;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeFile: async (...[path, content, options]: Parameters<typeof fs.writeFile>) => {
      written += 1;
      if (written <= room) return real.writeFile(path, content, options);
      // As a disk does it: half of the file is there.
      await real.writeFile(path, "half of it");
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", path });
    },
  };
});

let data: string;
let block: BlockFiles;
let whole: number;

async function bring(): Promise<{ code: number; err: string }> {
  let err = "";
  written = 0;
  const code = await run(
    [block.buildings, "--heights", block.heights, "--trees", block.trees, "--city", "delft"],
    {
      environment: { STADSLENS_DATA: data },
      out: { write: () => true },
      err: { write: (text: string) => (err += text) },
    },
  );
  return { code, err };
}

beforeAll(async () => {
  data = await fs.mkdtemp(join(tmpdir(), "stadslens-full-"));
  block = await writeBlockOfEight(join(data, "sources"));
  expect((await bring()).code).toBe(0);
  whole = written;
});
afterAll(() => fs.rm(data, { recursive: true }));

test.each([0, 0.2, 0.5, 0.8, 0.95, 1])(
  "15 the disk is full after %f of the files: the earlier city is bytes-equal, nothing else is left, and it is said",
  async (share) => {
    expect(whole).toBeGreaterThan(10);
    const before = await digestOf(join(data, "cities/delft"));
    room = Math.min(whole - 1, Math.floor(share * whole));
    const { code, err } = await bring();
    room = Number.POSITIVE_INFINITY;
    expect(code).toBe(1);
    expect(err).toMatch(/^The disk is full at .*Make room.*imported before is still there\.\n$/);
    expect(await digestOf(join(data, "cities/delft"))).toBe(before);
    expect(await fs.readdir(join(data, "cities"))).toEqual(["delft"]);
  },
);
