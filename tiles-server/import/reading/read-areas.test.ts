import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { type BlockFiles, writeBlockOfEight } from "../testing/block-of-eight.ts";
import { readNeighbourhoods, readPlaces, readStreets } from "./read-areas.ts";
import { type FeatureFile, readFeatureFile } from "./read-features.ts";

const plane = createRdPlane();
let folder: string;
let block: BlockFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-areas-"));
  block = await writeBlockOfEight(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const file = (...features: Partial<Feature>[]): Promise<FeatureFile[]> => fileNamed("areas", ...features);

async function fileNamed(name: string, ...features: Partial<Feature>[]): Promise<FeatureFile[]> {
  const path = join(folder, `${name}.geojson`);
  await writeFile(
    path,
    JSON.stringify({
      type: "FeatureCollection",
      features: features.map((feature) => ({ type: "Feature", ...feature })),
    }),
  );
  return filesAt(path);
}

const filesAt = (...paths: string[]): Promise<FeatureFile[]> =>
  Promise.all(paths.map((path) => readFeatureFile(path)));

const square = (x: number, y: number, size: number): Feature["geometry"] => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

test("the neighbourhood a place lies in, and null outside them all", async () => {
  const { at } = readNeighbourhoods(await filesAt(block.neighbourhoods), plane);
  expect(at(92_050, 436_070)).toBe("polder");
  expect(at(92_050, 436_030)).toBe("quay");
  expect(at(93_000, 436_030)).toBeNull();
});

test("CBS's own names become id and name", async () => {
  const files = await file({
    properties: { BU_CODE: "BU05990110", BU_NAAM: "Cool" },
    geometry: square(4.4, 51.9, 0.1),
  });
  const { collection } = readNeighbourhoods(files, plane);
  expect(collection.features[0].properties).toMatchObject({ id: "BU05990110", name: "Cool" });
});

test("a neighbourhood without a name is refused by its place", async () => {
  const files = await file({ properties: { id: "a" }, geometry: square(4.4, 51.9, 0.1) });
  expect(() => readNeighbourhoods(files, plane)).toThrow(/areas\.geojson: features\[0\] has no "name"/);
});

test("places are points with a kind", async () => {
  expect(readPlaces(await filesAt(block.places)).features[0].properties).toEqual({
    id: "school-1",
    name: "School",
    kind: "school",
  });
  const files = await file({
    properties: { id: "a", name: "A", kind: "school" },
    geometry: square(4.4, 51.9, 0.1),
  });
  expect(() => readPlaces(files)).toThrow(/features\[0\] needs a Point/);
});

test("streets are lines with a name, and go on as they came", async () => {
  const geometry: Feature["geometry"] = {
    type: "LineString",
    coordinates: [
      [4.4, 51.9],
      [4.5, 51.9],
    ],
  };
  const properties = { id: "s-1", name: "Havenstraat", kind: "street" };
  const { features } = readStreets(await file({ properties, geometry }));
  expect(features).toEqual([{ type: "Feature", properties, geometry }]);
});

test("a street without a name, or that is no line, is refused by its place", async () => {
  const line: Feature["geometry"] = {
    type: "MultiLineString",
    coordinates: [
      [
        [4.4, 51.9],
        [4.5, 51.9],
      ],
    ],
  };
  const nameless = await file(
    { properties: { name: "Kade" }, geometry: line },
    { properties: {}, geometry: line },
  );
  expect(() => readStreets(nameless)).toThrow(
    /areas\.geojson: features\[1\] needs a LineString and a "name"/,
  );
  const area = await file({ properties: { name: "Plein" }, geometry: square(4.4, 51.9, 0.1) });
  expect(() => readStreets(area)).toThrow(/features\[0\]/);
});

describe("of several files", () => {
  const area = (id: string, x: number, size = 0.1): Partial<Feature> => ({
    properties: { id, name: id },
    geometry: square(x, 51.9, size),
  });
  const files = async (...each: Partial<Feature>[][]): Promise<FeatureFile[]> =>
    (await Promise.all(each.map((features, index) => fileNamed(`areas-${index}`, ...features)))).flat();

  test("neighbourhoods side by side come in together", async () => {
    const { collection, at } = readNeighbourhoods(await files([area("a", 4.4)], [area("b", 4.5)]), plane);
    expect(collection.features.map(({ properties }) => properties?.id)).toEqual(["a", "b"]);
    const { x, y } = plane.fromGeodetic(4.55, 51.95);
    expect(at(x, y)).toBe("b");
  });

  test.each([
    [[area("a", 4.4)], [area("wijk", 4.3, 0.5)]],
    [[area("wijk", 4.3, 0.5)], [area("a", 4.4)]],
  ])("districts over neighbourhoods are refused, in whatever order", async (one, other) => {
    const both = await files(one, other);
    expect(() => readNeighbourhoods(both, plane)).toThrow(
      /areas-0\.geojson and areas-1\.geojson lie over each other \("\w+" and "\w+"\).*--neighbourhoods/,
    );
  });

  test("one id at two places is refused: figures go by the id", async () => {
    const both = await files([area("1", 4.4)], [area("1", 4.6)]);
    expect(() => readNeighbourhoods(both, plane)).toThrow(
      /areas-0\.geojson and areas-1\.geojson both have "1"/,
    );
    const place = (x: number): Partial<Feature> => ({
      properties: { id: "s", name: "School", kind: "school" },
      geometry: { type: "Point", coordinates: [x, 51.9] },
    });
    const places = await files([place(4.4)], [place(4.5)]);
    expect(() => readPlaces(places)).toThrow(/both have "s"/);
  });

  test("a fault is told by the file it is in", async () => {
    const street: Partial<Feature> = {
      properties: { name: "Kade" },
      geometry: {
        type: "LineString",
        coordinates: [
          [4.4, 51.9],
          [4.5, 51.9],
        ],
      },
    };
    const both = await files([street], [area("a", 4.4)]);
    expect(() => readStreets(both)).toThrow(/areas-1\.geojson: features\[0\]/);
    expect(readStreets(await files([street], [street])).features).toHaveLength(2);
  });
});
