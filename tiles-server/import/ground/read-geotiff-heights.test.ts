import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArrayBuffer } from "geotiff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plane } from "../city-model.ts";
import { choosePlane } from "../coordinates/choose-plane.ts";
import { coordinateSystemOf } from "../coordinates/coordinate-system.ts";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { cellAt } from "./cells.ts";
import type { HeightRaster } from "./height-file.ts";
import { openGeoTiffHeights } from "./read-geotiff-heights.ts";

const plane = createRdPlane();
const readGeoTiffHeights = async (path: string, into: Plane): Promise<HeightRaster> =>
  await (await openGeoTiffHeights(path, into)).read();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-tiff-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Three cells wide, two high, 10 m each, its north-west corner at 92000, 436020. */
const HEIGHTS = Float32Array.of(1, 2, 3, 4, -9999, 6);
async function written(
  name: string,
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
  keys: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const bytes = await writeArrayBuffer(HEIGHTS, {
    width: 3,
    height: 2,
    ModelPixelScale: [10, 10, 0],
    ModelTiepoint: [0, 0, 0, 92_000, 436_020, 0],
    ProjectedCSTypeGeoKey: 28992,
    GTModelTypeGeoKey: 1,
    GTRasterTypeGeoKey: 1,
    GDAL_NODATA: "-9999",
    BitsPerSample: [32],
    SampleFormat: [3],
    ...keys,
  });
  const path = join(folder, name);
  await writeFile(path, change(Buffer.from(bytes as ArrayBuffer)));
  return path;
}

test("in the city's own plane a grid comes in cell for cell, and no data is not known", async () => {
  const raster = await readGeoTiffHeights(await written("a.tif"), plane);
  expect(raster).toMatchObject({
    columns: 3,
    rows: 2,
    cellSizeMetres: 10,
    westMetres: 92_000,
    northMetres: 436_020,
  });
  expect([...raster.metresNap]).toEqual([1, 2, 3, 4, Number.NaN, 6]);
});

test("of a part only the cells that lie there", async () => {
  const file = await openGeoTiffHeights(await written("part.tif"), plane);
  const part = await file.read({ west: 92_011, south: 436_000, east: 92_029, north: 436_010 });
  expect(part).toMatchObject({ columns: 2, rows: 1, westMetres: 92_010, northMetres: 436_010 });
  expect([...part.metresNap]).toEqual([Number.NaN, 6]);
});

test("many cells as one have the mean of those known", async () => {
  const file = await openGeoTiffHeights(await written("mean.tif"), plane);
  const means = await file.read(undefined, 2);
  expect(means).toMatchObject({
    columns: 2,
    rows: 1,
    cellSizeMetres: 20,
    westMetres: 92_000,
    northMetres: 436_020,
  });
  expect([...means.metresNap]).toEqual([Math.fround(7 / 3), 4.5]);
});

test("into another plane a file of many cells comes in fewer, their means, and it is said", async () => {
  const utm = choosePlane(coordinateSystemOf("EPSG:25832")!, [565_000, 5_934_000]);
  const file = await openGeoTiffHeights(await written("turned.tif"), utm, 4);
  expect(file.note).toMatch(/turned\.tif has 3 × 2 cells in .*: every 2 × 2 of them were read as one/);
  const known = (await file.read()).metresNap.filter((height) => !Number.isNaN(height));
  expect(new Set(known)).toEqual(new Set([Math.fround(7 / 3), 4.5]));
});

describe("heights in feet are kept in metres, and it is said", () => {
  test("as the plan is in feet", async () => {
    const newYork = choosePlane(coordinateSystemOf("EPSG:2263")!, [988_212, 211_939]);
    const place = { ModelTiepoint: [0, 0, 0, 988_212, 211_939, 0], ModelPixelScale: [100, 100, 0] };
    const path = await written("ny.tif", undefined, { ProjectedCSTypeGeoKey: 2263, ...place });
    const file = await openGeoTiffHeights(path, newYork);
    expect(file.note).toMatch(/heights of ny\.tif were taken to be in feet, for its plan is \(EPSG:2263\)/);
    expect(Math.max(...(await file.read()).metresNap.filter((one) => one > 0))).toBeCloseTo(
      (6 * 1200) / 3937,
      5,
    );
    const around = newYork.fromGeodetic(-73.9857, 40.7484);
    expect(Math.abs(file.frame.westMetres - around.x)).toBeLessThan(50);
  });

  test("as the file says", async () => {
    const path = await written("feet.tif", undefined, { VerticalUnitsGeoKey: 9002 });
    const file = await openGeoTiffHeights(path, plane);
    expect(file.note).toMatch(/in feet, for it says so/);
    expect((await file.read()).metresNap[0]).toBeCloseTo(0.3048, 6);
  });

  test("and metres are said to be nothing else", async () => {
    const file = await openGeoTiffHeights(await written("metres.tif"), plane);
    expect(file.note).toBeUndefined();
  });
});

test("cut off, and packed in a way that is not read: refused, the packing named", async () => {
  await expect(
    readGeoTiffHeights(await written("cut.tif", (bytes) => bytes.subarray(0, 6)), plane),
  ).rejects.toThrow(/cut\.tif is not a TIFF, or it is cut off/);
  const asJpeg2000 = await written("jp2.tif", (bytes) => {
    // The entry of tag 259 (compression), type short, in the byte order of the file.
    const isBig = bytes.toString("latin1", 0, 2) === "MM";
    const entry = bytes.indexOf(Buffer.from(isBig ? [0x01, 0x03, 0, 3] : [0x03, 0x01, 3, 0]));
    if (isBig) bytes.writeUInt16BE(34_712, entry + 8);
    else bytes.writeUInt16LE(34_712, entry + 8);
    return bytes;
  });
  await expect(readGeoTiffHeights(asJpeg2000, plane)).rejects.toThrow(/jp2\.tif is packed as JPEG 2000/);
  await expect(readGeoTiffHeights(join(folder, "nowhere.tif"), plane)).rejects.toThrow(/cannot be read/);
});

const polder = "../shared/data/elevation/polder-dem.tif";
describe.skipIf(!existsSync(polder))("a polder below the sea (skipped without the shared data)", () => {
  test("comes in at .5 m, and into another plane with the same heights", async () => {
    const raster = await readGeoTiffHeights(polder, plane);
    expect(raster).toMatchObject({ columns: 182, rows: 1553, cellSizeMetres: 0.5, northMetres: 539_721 });
    const known = raster.metresNap.filter((height) => !Number.isNaN(height));
    expect(Math.min(...known.slice(0, 50_000))).toBeGreaterThan(-6.2);
    const utm = choosePlane(coordinateSystemOf("EPSG:25832")!, [565_000, 5_934_000]);
    const turned = await readGeoTiffHeights(polder, utm);
    // A place well inside the known ground: every cell around it has a height.
    const own = raster.metresNap.findIndex((_, cell) =>
      [0, 1, -1, 182, -182, 183, -183, 181, -181].every((step) => raster.metresNap[cell + step] < 0),
    );
    const x = raster.westMetres + ((own % 182) + 0.5) * 0.5;
    const y = raster.northMetres - (Math.floor(own / 182) + 0.5) * 0.5;
    const { longitude, latitude } = plane.toGeodetic(x, y, 0);
    const there = utm.fromGeodetic(longitude, latitude);
    const other = cellAt(turned, there.x, there.y)!;
    expect(Math.abs(raster.metresNap[own] - turned.metresNap[other])).toBeLessThan(0.3);
  });

  test("packed with Zstandard: our reader knows it", async () => {
    const zstd = polder.replace("polder-dem", "zstd-unsupported");
    expect((await readFile(zstd)).length).toBeGreaterThan(0);
    expect(await readGeoTiffHeights(zstd, plane)).toMatchObject({ columns: 182, rows: 1554 });
  });
});
