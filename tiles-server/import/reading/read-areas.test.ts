import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { type BlockFiles, writeBlockOfEight } from "../testing/block-of-eight.ts";
import { readNeighbourhoods, readPlaces, readStreets } from "./read-areas.ts";

const plane = createRdPlane();
let folder: string;
let block: BlockFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-areas-"));
  block = await writeBlockOfEight(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(...features: Partial<Feature>[]): Promise<string> {
  const path = join(folder, "areas.geojson");
  await writeFile(
    path,
    JSON.stringify({
      type: "FeatureCollection",
      features: features.map((feature) => ({ type: "Feature", ...feature })),
    }),
  );
  return path;
}

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
  const { at } = await readNeighbourhoods(block.neighbourhoods, plane);
  expect(at(92_050, 436_070)).toBe("polder");
  expect(at(92_050, 436_030)).toBe("quay");
  expect(at(93_000, 436_030)).toBeNull();
});

test("CBS's own names become id and name", async () => {
  const path = await file({
    properties: { BU_CODE: "BU05990110", BU_NAAM: "Cool" },
    geometry: square(4.4, 51.9, 0.1),
  });
  const { collection } = await readNeighbourhoods(path, plane);
  expect(collection.features[0].properties).toMatchObject({ id: "BU05990110", name: "Cool" });
});

test("a neighbourhood without a name is refused by its place", async () => {
  const path = await file({ properties: { id: "a" }, geometry: square(4.4, 51.9, 0.1) });
  await expect(readNeighbourhoods(path, plane)).rejects.toThrow(
    /areas\.geojson: features\[0\] has no "name"/,
  );
});

test("places are points with a kind", async () => {
  expect((await readPlaces(block.places)).features[0].properties).toEqual({
    id: "school-1",
    name: "School",
    kind: "school",
  });
  const path = await file({
    properties: { id: "a", name: "A", kind: "school" },
    geometry: square(4.4, 51.9, 0.1),
  });
  await expect(readPlaces(path)).rejects.toThrow(/features\[0\] needs a Point/);
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
  const { features } = await readStreets(await file({ properties, geometry }));
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
  await expect(readStreets(nameless)).rejects.toThrow(
    /areas\.geojson: features\[1\] needs a LineString and a "name"/,
  );
  const area = await file({ properties: { name: "Plein" }, geometry: square(4.4, 51.9, 0.1) });
  await expect(readStreets(area)).rejects.toThrow(/features\[0\]/);
});
