import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCity } from "../import-city.ts";
import { type CityRead, readCity } from "../read-city.ts";
import {
  BLOCK_SOUTH,
  BLOCK_WEST,
  type BlockFiles,
  blockCityJson,
  writeBlockOfEight,
} from "../testing/block-of-eight.ts";

let folder: string;
let block: BlockFiles;
let withOthers: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-objects-"));
  block = await writeBlockOfEight(join(folder, "block"));
  withOthers = join(folder, "others.city.json");
  await writeFile(withOthers, JSON.stringify(blockWithOthers()));
});
afterAll(() => rm(folder, { recursive: true }));

/** The block of eight with ground (1 m in the west to 3 m in the east), a road over a yard, a canal, a bridge and a lamp post. */
function blockWithOthers(): Record<string, unknown> {
  const city = blockCityJson();
  const vertices = city.vertices as number[][];
  const objects = city.CityObjects as Record<string, unknown>;
  const face = (...corners: [number, number, number][]): number[][] => {
    const first = vertices.length;
    vertices.push(...corners.map((corner) => corner.map((metres) => metres * 1000)));
    return [corners.map((_, index) => first + index)];
  };
  const level = (west: number, south: number, east: number, north: number): number[][] =>
    face([west, south, 1], [east, south, 1], [east, north, 1], [west, north, 1]);
  const surface = (...boundaries: number[][][]): object[] => [{ type: "MultiSurface", lod: "1", boundaries }];
  objects.ground = {
    type: "TINRelief",
    geometry: [
      {
        type: "CompositeSurface",
        lod: "2",
        boundaries: [face([0, 0, 1], [100, 0, 3], [100, 80, 3]), face([0, 0, 1], [100, 80, 3], [0, 80, 1])],
      },
    ],
  };
  objects.yard = {
    type: "LandUse",
    attributes: { bgt_fysiekvoorkomen: "erf" },
    geometry: surface(level(0, 20, 100, 80)),
  };
  objects.unsaid = { type: "LandUse", geometry: surface(level(0, 20, 1, 21)) };
  objects.road = { type: "Road", geometry: surface(level(0, 45, 100, 50)) };
  objects.canal = { type: "WaterBody", geometry: surface(level(0, 0, 100, 16)) };
  objects.bridge = { type: "Bridge", geometry: surface(level(40, 0, 44, 16)) };
  objects.lamp = { type: "CityFurniture", geometry: surface(level(50, 50, 51, 51)) };
  objects.lost = {
    type: "Road",
    geometry: [{ type: "MultiSurface", lod: "1", boundaries: [[[9999, 1, 2]]] }],
  };
  return city;
}

const heightAt = ({ sources }: CityRead, x: number, y: number): number | undefined => {
  const { heights } = sources;
  if (heights === undefined) return undefined;
  const column = Math.floor((BLOCK_WEST + x - heights.westMetres) / heights.cellSizeMetres);
  const row = Math.floor((heights.northMetres - BLOCK_SOUTH - y) / heights.cellSizeMetres);
  return heights.metresNap[row * heights.columns + column];
};

test("relief is ground, land is land use, a bridge is drawn, and the rest is counted as not read", async () => {
  const read = await readCity({ files: [withOthers] });
  expect(heightAt(read, 0.5, 40)).toBeCloseTo(1.01, 2);
  expect(heightAt(read, 99.5, 40)).toBeCloseTo(2.99, 2);
  expect(read.sources.landUse?.areas.map(({ cover }) => cover)).toEqual(["yard", "street", "water"]);
  expect(read.context.map(({ id }) => id)).toEqual(["bridge"]);
  expect(read.report).toMatchObject({ buildingsRead: 8, builtObjects: 1, unknownCovers: { "none said": 1 } });
  expect({ ...read.report.objectsNotRead }).toEqual({ CityFurniture: 1, Road: 1 });
  expect(read.report.taken).toEqual([
    expect.objectContaining({ as: "buildings" }),
    expect.objectContaining({ as: "heights", seen: "TINRelief of 2 faces" }),
    expect.objectContaining({ as: "land-use", seen: "2 LandUse, 1 Road, 1 WaterBody" }),
  ]);
  expect(read.report.missing).not.toEqual(expect.arrayContaining(["heights", "land-use", "water"]));
});

test("files of their own go before them", async () => {
  const read = await readCity({ files: [withOthers], heights: [block.heights], landUse: [block.landUse] });
  expect(heightAt(read, 0.5, 40)).toBe(1);
  expect(read.sources.landUse?.areas.map(({ cover }) => cover)).toEqual(["paving", "water"]);
});

test("where z is above each building's own ground, nobody knows how high a bridge is", async () => {
  const read = await readCity({ files: [withOthers], z: "above-ground" });
  expect([read.context, read.report.builtObjects]).toEqual([[], 0]);
});

test("the package has them: floods come from the canal, and the land use is written in degrees", async () => {
  const report = await importCity({ files: [withOthers], cityId: "others", dataFolder: folder });
  expect(report).toMatchObject({ heightsFrom: "height-file", waterFrom: "land-use" });
  const { features } = JSON.parse(
    await readFile(join(folder, "cities/others/land-use.geojson"), "utf8"),
  ) as FeatureCollection;
  expect(features.map(({ properties }) => properties)).toEqual([
    { id: "yard", cover: "yard" },
    { id: "road", cover: "street" },
    { id: "canal", cover: "water" },
  ]);
  const [{ geometry }] = features;
  const [longitude, latitude] = geometry.type === "MultiPolygon" ? geometry.coordinates[0][0][0] : [];
  expect([longitude, latitude]).toEqual([expect.closeTo(4.4716, 3), expect.closeTo(51.9091, 3)]);
});

const delft = "../shared/data/cityjson/delft-multi-theme.city.json";
describe.skipIf(!existsSync(delft))("Delft's base map (skipped without the shared data)", () => {
  test("its land, roads, green and water cover the ground", async () => {
    const { sources, report } = await readCity({ files: [delft] });
    expect({ ...report.objectsNotRead }).toEqual({ GenericCityObject: 54 });
    expect(report).toMatchObject({ buildingsRead: 160, builtObjects: 3, unknownCovers: { onverhard: 4 } });
    expect(new Set(sources.landUse?.areas.map(({ cover }) => cover))).toEqual(
      new Set(["yard", "paving", "street", "grass", "water"]),
    );
  });
});
