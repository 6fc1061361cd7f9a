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

/** Row by row: twice as large. */
const TWICE = [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1];

/** The block of eight with ground (1 m in the west to 3 m in the east), a road over a yard, a canal, rails, and what stands or lies in it. */
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
  const upright = (west: number, east: number, foot: number, top: number): number[][] =>
    face([west, 40, foot], [east, 40, foot], [east, 40, top], [west, 40, top]);
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
  objects.river = { type: "Waterway", geometry: surface(level(0, 0, 1, 1)) };
  objects.rails = {
    type: "Railway",
    attributes: { name: "Havenspoorlijn" },
    geometry: surface(level(0, 52, 100, 54)),
  };
  objects.bridge = { type: "Bridge", geometry: surface(level(40, 0, 44, 16)) };
  objects.cover = { type: "CityFurniture", geometry: surface(level(50, 50, 51, 51)) };
  objects.lamp = { type: "CityFurniture", geometry: surface(upright(50, 51, 2, 6)) };
  objects.pipe = { type: "GenericCityObject", geometry: surface(upright(20, 30, -2, 1)) };
  objects.tunnel = { type: "TunnelPart", geometry: surface(upright(20, 30, -9, -5)) };
  objects.ramp = { type: "Tunnel", geometry: surface(upright(20, 30, -9, 4)) };
  // A wall's footprint draped over the points of a scanner: a top with a spike, a skirt, no underside.
  objects.wall = {
    type: "GenericCityObject",
    attributes: { bgt_type: "kademuur" },
    geometry: surface(face([60, 16, 1], [70, 16, 1], [70, 17, 9], [60, 17, 1]), upright(60, 61, 0, 1)),
  };
  // Legs and a seat, without more.
  objects.bench = {
    type: "CityFurniture",
    geometry: surface(
      face([72, 40, 3], [73, 40, 3], [73, 41, 3], [72, 41, 3]),
      face([72, 40, 2.9], [72, 41, 2.9], [73, 41, 2.9], [73, 40, 2.9]),
      upright(72, 73, 2, 2.9),
    ),
  };
  objects.tree = {
    type: "SolitaryVegetationObject",
    attributes: { species: "Tilia" },
    geometry: [
      { type: "GeometryInstance", template: 0, boundaries: [vertices.length], transformationMatrix: TWICE },
    ],
  };
  vertices.push([80_000, 40_000, 2_600]);
  city["geometry-templates"] = {
    templates: [{ type: "MultiSurface", lod: "2", boundaries: [[[0, 1, 2, 3]]] }],
    "vertices-templates": [
      [-2, 0, 0],
      [2, 0, 0],
      [2, 0, 5],
      [-2, 0, 5],
    ],
  };
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

test("relief is ground, land is land use, what stands is drawn, what is under the ground is said", async () => {
  const read = await readCity({ files: [withOthers] });
  expect(heightAt(read, 0.5, 40)).toBeCloseTo(1.01, 2);
  expect(heightAt(read, 99.5, 40)).toBeCloseTo(2.99, 2);
  expect(read.sources.landUse?.areas.map(({ cover }) => cover)).toEqual([
    "yard",
    "street",
    "rail",
    "water",
    "water",
  ]);
  expect(read.objects.map(({ id }) => id)).toEqual(["bridge", "lamp", "ramp", "bench"]);
  expect(read.context).toEqual([]);
  expect(read.report).toMatchObject({
    buildingsRead: 8,
    objectsDrawn: { Bridge: 1, CityFurniture: 2, Tunnel: 1 },
    objectsNotDrawn: [
      { type: "CityFurniture", count: 1, reason: "bodiless" },
      { type: "GenericCityObject", count: 1, reason: "underground" },
      { type: "TunnelPart", count: 1, reason: "underground" },
    ],
    unknownCovers: { "none said": 1 },
  });
  expect({ ...read.report.objectsNotRead }).toEqual({ Road: 1 });
  expect(read.report.taken).toEqual([
    expect.objectContaining({ as: "buildings" }),
    expect.objectContaining({ as: "heights", seen: "TINRelief of 2 faces" }),
    expect.objectContaining({
      as: "land-use",
      seen: "2 LandUse, 1 Road, 1 Railway, 1 WaterBody, 1 Waterway, 1 GenericCityObject",
    }),
    expect.objectContaining({ as: "trees", seen: "1 SolitaryVegetationObject" }),
  ]);
  expect(read.report.missing).not.toEqual(expect.arrayContaining(["heights", "land-use", "water", "trees"]));
});

test("files of their own go before them", async () => {
  const read = await readCity({ files: [withOthers], heights: [block.heights], landUse: [block.landUse] });
  expect(heightAt(read, 0.5, 40)).toBe(1);
  expect(read.sources.landUse?.areas.map(({ cover }) => cover)).toEqual(["paving", "water"]);
});

test("a tree of a template stands at its place, as large as it is drawn", async () => {
  const { sources } = await readCity({ files: [withOthers] });
  expect(sources.trees).toMatchObject({ sizesAssumed: 0, notPoints: [] });
  expect(sources.trees?.trees).toEqual([
    {
      id: "tree",
      species: "Tilia",
      heightMetres: expect.closeTo(10, 6),
      crownDiameterMetres: expect.closeTo(8, 6),
      x: BLOCK_WEST + 80,
      y: BLOCK_SOUTH + 40,
    },
  ]);
  const own = await readCity({ files: [withOthers], trees: [block.trees] });
  expect(own.sources.trees?.trees).toHaveLength(3);
});

test("where z is above each one's own ground, what stands is put on the ground there", async () => {
  const { objects } = await readCity({ files: [withOthers], z: "above-ground" });
  const lamp = objects.find(({ id }) => id === "lamp");
  expect(lamp?.groundHeightMetresNap).toBeCloseTo(2 + 2, 1);
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
    { id: "rails", cover: "rail", name: "Havenspoorlijn" },
    { id: "canal", cover: "water" },
    { id: "river", cover: "water" },
    { id: "wall", cover: "quay" },
  ]);
  const city = JSON.parse(await readFile(join(folder, "cities/others/city.json"), "utf8"));
  expect(city.files).toMatchObject({ objects: "objects/tileset.json", trees: "trees/tileset.json" });
  expect(city.files.context).toBeUndefined();
  expect(existsSync(join(folder, "cities/others", city.files.objects))).toBe(true);
  const [{ geometry }] = features;
  const [longitude, latitude] = geometry.type === "MultiPolygon" ? geometry.coordinates[0][0][0] : [];
  expect([longitude, latitude]).toEqual([expect.closeTo(4.4716, 3), expect.closeTo(51.9091, 3)]);
});

const delft = "../shared/data/cityjson/delft-multi-theme.city.json";
describe.skipIf(!existsSync(delft))("Delft's base map (skipped without the shared data)", () => {
  test("its land, roads, green and water cover the ground", async () => {
    const { sources, report } = await readCity({ files: [delft] });
    expect({ ...report.objectsNotRead }).toEqual({});
    // Its walls are draped over the scanner's points, up to 14 m high: they lie in the ground.
    expect(report).toMatchObject({
      buildingsRead: 160,
      objectsDrawn: { Bridge: 3 },
      objectsNotDrawn: [],
      unknownCovers: { onverhard: 4 },
    });
    expect(new Set(sources.landUse?.areas.map(({ cover }) => cover))).toEqual(
      new Set(["yard", "paving", "street", "grass", "water", "quay"]),
    );
  });
});
