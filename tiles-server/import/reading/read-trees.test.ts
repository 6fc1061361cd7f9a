import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GroundModel, Plane } from "../city-model.ts";
import { type FeatureFile, readFeatureFile } from "./read-features.ts";
import { readTrees, standTrees } from "./read-trees.ts";

const plane = { fromGeodetic: (x: number, y: number) => ({ x, y }) } as unknown as Plane;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-trees-"));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (features: object[]): Promise<FeatureFile[]> => {
  const path = join(folder, "bomen.geojson");
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", features }));
  return [await readFeatureFile(path)];
};
const tree = (properties: object, geometry: object = { type: "Point", coordinates: [4, 52] }): object => ({
  type: "Feature",
  properties,
  geometry,
});

test("a municipality's own names are understood, and numbers with a comma", async () => {
  const { trees, sizesAssumed } = readTrees(
    await file([tree({ boomnummer: 17, soort: "linde", hoogte: "12,5", kroondiameter: 8 })]),
    plane,
  );
  expect(trees).toEqual([
    { id: "17", species: "linde", heightMetres: 12.5, crownDiameterMetres: 8, x: 4, y: 52 },
  ]);
  expect(sizesAssumed).toBe(0);
});

test("what is not given is assumed and counted, never left unsaid", async () => {
  const { trees, sizesAssumed } = readTrees(await file([tree({}), tree({ height: 30 })]), plane);
  expect(trees[0]).toMatchObject({ id: "1", species: null, heightMetres: 8, crownDiameterMetres: 4.8 });
  expect(trees[1].crownDiameterMetres).toBe(12);
  expect(sizesAssumed).toBe(2);
});

const line = {
  type: "LineString",
  coordinates: [
    [4, 52],
    [5, 52],
  ],
};

test("what is no point is left out and named; a point wrapped into a MultiPoint is one", async () => {
  const wrapped = { type: "MultiPoint", coordinates: [[4.5, 52]] };
  const { trees, notPoints } = readTrees(
    await file([tree({ id: "a" }), tree({ id: "b" }, line), tree({ id: "c" }, wrapped)]),
    plane,
  );
  expect(trees.map(({ id, x }) => [id, x])).toEqual([
    ["a", 4],
    ["c", 4.5],
  ]);
  expect(notPoints).toEqual(["features[1] (LineString)"]);
});

test("a file of lines is no file of trees, and is refused", async () => {
  const files = await file([tree({}, line)]);
  expect(() => readTrees(files, plane)).toThrow(/bomen\.geojson has no tree: features\[0\] \(LineString\)/);
});

test("a size of nought, a word or a hundred metres is not known", async () => {
  const { trees, sizesAssumed } = readTrees(
    await file([tree({ hoogte: 0 }), tree({ hoogte: "6-9 m" }), tree({ hoogte: 900, kroon: "" })]),
    plane,
  );
  expect(trees.map(({ heightMetres }) => heightMetres)).toEqual([8, 8, 8]);
  expect(sizesAssumed).toBe(3);
});

test("trees stand on the ground, and those beyond it are counted", () => {
  const ground = {
    grid: { columns: 1, rows: 1, cellSizeMetres: 10, westMetres: 0, northMetres: 10 },
    groundMetresNap: Float32Array.of(2.5),
  } as unknown as GroundModel;
  const at = (x: number) => ({ id: "a", species: null, heightMetres: 8, crownDiameterMetres: 4, x, y: 5 });
  const { trees, outside } = standTrees([at(50), at(5)], ground);
  expect(trees).toMatchObject([{ number: 0, groundHeightMetresNap: 2.5 }]);
  expect(outside).toBe(1);
});
