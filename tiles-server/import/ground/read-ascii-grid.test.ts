import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HeightRaster } from "./height-file.ts";
import { openAsciiGrid } from "./read-ascii-grid.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-heights-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function grid(text: string): Promise<HeightRaster> {
  const path = join(folder, "heights.asc");
  await writeFile(path, text);
  return await (await openAsciiGrid(path)).read();
}

const header = "ncols 3\nnrows 2\nxllcorner 100\nyllcorner 200\ncellsize 2\n";

test("the northernmost row first, nodata not a number", async () => {
  const raster = await grid(`${header}NODATA_value -9999\n1 2.5 -9999\n-4 5e-1 6\n`);
  expect(raster).toMatchObject({ columns: 3, rows: 2, cellSizeMetres: 2, westMetres: 100, northMetres: 204 });
  expect([...raster.metresNap]).toEqual([1, 2.5, Number.NaN, -4, 0.5, 6]);
});

test("placed by the middle of its corner cell, in capitals, with Windows' line ends", async () => {
  const text = header.replace("xllcorner 100", "XLLCENTER 101").replace("yllcorner 200", "YLLCENTER 201");
  const raster = await grid(`${text}1 2 3\n4 5 6`.replaceAll("\n", "\r\n"));
  expect(raster).toMatchObject({ westMetres: 100, northMetres: 204 });
  expect(raster.metresNap[5]).toBe(6);
});

test.each([
  ["cut off", `${header}1 2 3\n4 5`, /heights\.asc has 5 heights for 3 × 2 = 6 cells/],
  ["no header", "1 2 3\n4 5 6", /no "ncols" in its header/],
  ["words among the heights", `${header}1 2 3\n4 sea 6`, /"sea" at cell 5/],
])("refused: %s", async (_fault, text, line) => {
  await expect(grid(text)).rejects.toThrow(line);
});

test("refused: no such file", async () => {
  await expect(openAsciiGrid(join(folder, "none.asc"))).rejects.toThrow(/none\.asc cannot be read/);
});

test("a row of nothing known is no line of the header", async () => {
  const { metresNap } = await grid(`${header.replace("ncols 3", "ncols 2")}nan 3\n4 5\n`);
  expect([...metresNap]).toEqual([Number.NaN, 3, 4, 5]);
});

test("of a part only the cells that lie there, though all are counted", async () => {
  const path = join(folder, "part.asc");
  await writeFile(path, `${header}1 2 3\n4 5 6\n`);
  const file = await openAsciiGrid(path);
  const part = await file.read({ west: 102, south: 200, east: 106, north: 202 });
  expect(part).toMatchObject({ columns: 2, rows: 1, westMetres: 102, northMetres: 202 });
  expect([...part.metresNap]).toEqual([5, 6]);
});
