import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeGeoTiff } from "../../../scenarios/data-files/write-geotiff.ts";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import type { HeightRaster } from "./height-file.ts";
import { readHeights } from "./read-heights.ts";

const plane = createRdPlane();
/** Asked for only where the files are too large. */
const around = () => {
  throw new Error("not needed");
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-heights-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function sheet(
  name: string,
  [west, south]: readonly [number, number],
  rows: readonly string[],
  cellSize = 10,
): Promise<string> {
  const path = join(folder, name);
  const columns = rows[0].split(" ").length;
  const header = `ncols ${columns}\nnrows ${rows.length}\nxllcorner ${west}\nyllcorner ${south}\ncellsize ${cellSize}\nNODATA_value -9999`;
  await writeFile(path, `${header}\n${rows.join("\n")}\n`);
  return path;
}

const read = async (...paths: [string, ...string[]]): Promise<HeightRaster> =>
  (await readHeights(paths, plane, { around })).raster;

test("four sheets side by side are one grid, each cell its own sheet's", async () => {
  const raster = await read(
    await sheet("nw.asc", [100, 120], ["1 2", "3 4"]),
    await sheet("ne.asc", [120, 120], ["5 6", "7 8"]),
    await sheet("sw.asc", [100, 100], ["9 10", "11 12"]),
    await sheet("se.asc", [120, 100], ["13 14", "15 16"]),
  );
  expect(raster).toMatchObject({
    columns: 4,
    rows: 4,
    cellSizeMetres: 10,
    westMetres: 100,
    northMetres: 140,
  });
  expect([...raster.metresNap]).toEqual([1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16]);
});

test("the finer goes first wherever it knows, whichever is named first; the coarser fills its holes", async () => {
  const coarse = await sheet("coarse.asc", [100, 100], ["1 2"], 20);
  const fine = await sheet("fine.asc", [120, 100], ["2.1 -9999", "2.3 2.4"], 10);
  const raster = await read(coarse, fine);
  expect(raster).toMatchObject({
    columns: 4,
    rows: 2,
    cellSizeMetres: 10,
    westMetres: 100,
    northMetres: 120,
  });
  const [a, b, c] = [2.1, 2.3, 2.4].map(Math.fround);
  expect([...raster.metresNap]).toEqual([1, 1, a, 2, 1, 1, b, c]);
});

test("between sheets that do not touch, nothing is known", async () => {
  const raster = await read(
    await sheet("west.asc", [100, 100], ["1"]),
    await sheet("east.asc", [120, 100], ["3"]),
  );
  expect([...raster.metresNap]).toEqual([1, Number.NaN, 3]);
});

test("a GeoTIFF in degrees and a sheet in the plane are one grid", async () => {
  const { longitude, latitude } = plane.toGeodetic(92_000, 436_000, 0);
  const path = join(folder, "degrees.tif");
  const extent = { west: longitude, south: latitude, east: longitude + 0.01, north: latitude + 0.006 };
  await writeFile(
    path,
    new Uint8Array(writeGeoTiff({ width: 2, height: 2, extent, values: Float32Array.of(5, 5, 5, 5) })),
  );
  const raster = await read(path, await sheet("plane.asc", [92_100, 436_100], ["1 1", "1 1"]));
  expect(raster.cellSizeMetres).toBe(10);
  const counts = [1, 5].map((height) => raster.metresNap.filter((one) => one === height).length);
  expect(counts[0]).toBe(4);
  expect(counts[1]).toBeGreaterThan(4000);
});

describe("two of one place", () => {
  test("ground and surface: refused by both names", async () => {
    const ground = await sheet("dtm.asc", [100, 100], ["0 0", "0 0"]);
    const roofs = await sheet("dsm.asc", [100, 100], ["0 9", "8 0"]);
    await expect(read(ground, roofs)).rejects.toThrow(
      /dsm\.asc lies over dtm\.asc and differs 4\.3 m on average.*ground alone with --heights/,
    );
  });

  test("the same ground measured twice: the first given counts", async () => {
    const first = await sheet("2023.asc", [100, 100], ["0 0", "0 -9999"]);
    const second = await sheet("2020.asc", [100, 100], ["0.1 0.2", "0.1 0.1"]);
    expect([...(await read(first, second)).metresNap]).toEqual([0, 0, 0, Math.fround(0.1)]);
  });

  test("sheets that share a strip are no two of one place", async () => {
    const west = await sheet("strip-w.asc", [100, 100], ["1 1 1 5"]);
    const east = await sheet("strip-e.asc", [130, 100], ["1 1 1 1"]);
    expect([...(await read(west, east)).metresNap]).toEqual([1, 1, 1, 5, 1, 1, 1]);
  });
});

describe("more cells than are held", () => {
  const buildings = { west: 1_050, south: 1_020, east: 1_060, north: 1_030 };

  test("what lies within 500 m of the buildings is read, and it is said", async () => {
    const row = Array.from({ length: 300 }, (_, column) => String(column)).join(" ");
    const long = await sheet(
      "long.asc",
      [0, 1_000],
      Array.from({ length: 6 }, () => row),
    );
    const beyond = await sheet("beyond.asc", [9_000, 1_000], ["1"]);
    const { raster, warnings } = await readHeights([long, beyond], plane, {
      around: () => buildings,
      mostCells: 1_000,
    });
    expect(raster).toMatchObject({ columns: 101, rows: 6, westMetres: 550, northMetres: 1_060 });
    expect([...raster.metresNap.subarray(0, 3)]).toEqual([55, 56, 57]);
    expect(warnings).toEqual([
      "The heights have 901 × 6 cells; only those within 500 m around the buildings were read.",
      "beyond.asc lies beyond the buildings, and gives no heights.",
    ]);
  });

  test("where even that is too much, read in larger cells, each the mean of those known, and it is said", async () => {
    const rows = ["1 3 5 -9999", "1 3 5 -9999", "-9999 3 7 8"];
    const path = await sheet("fine-grained.asc", [1_000, 1_000], rows, 10);
    const { raster, warnings } = await readHeights([path], plane, { around: () => buildings, mostCells: 4 });
    expect(raster).toMatchObject({
      columns: 2,
      rows: 2,
      cellSizeMetres: 20,
      westMetres: 1_000,
      northMetres: 1_030,
    });
    expect([...raster.metresNap]).toEqual([2, 5, 3, 7.5]);
    expect(warnings).toEqual([
      expect.stringMatching(/4 × 3 cells of 10 m.*read in cells of 20 m, each the mean of its own/),
    ]);
  });

  test("sheets of two sizes of cell, both in the larger cells", async () => {
    const fine = await sheet("fine-sheet.asc", [1_000, 1_000], ["1 3 5 7", "1 3 5 7"], 10);
    const coarse = await sheet("coarse-sheet.asc", [1_040, 1_000], ["9"], 20);
    const { raster } = await readHeights([fine, coarse], plane, { around: () => buildings, mostCells: 3 });
    expect([...raster.metresNap]).toEqual([2, 6, 9]);
  });
});
