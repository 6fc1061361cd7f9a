import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildingRow, buildingsFrom, City, HeightGrid } from "../../../scenarios/model/city.ts";
import { faultsOf } from "../tiles/testing/read-glb.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { viewpointsFor } from "../viewpoints.ts";
import { writePackage } from "./write-package.ts";

let folder: string;
let city: City;
const model = { ...smallCity(), viewpoints: viewpointsFor(smallCity().buildings, smallCity().plane) };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-package-"));
  city = await writePackage(model, { places: { type: "FeatureCollection", features: [] } }, folder, () => {});
});
afterAll(() => rm(folder, { recursive: true }));

test("city.json is what is returned, and names what is there and nothing else", async () => {
  expect(City.parse(JSON.parse(await readFile(join(folder, "city.json"), "utf8")))).toEqual(city);
  expect(Object.keys(city.files).sort()).toEqual([
    "buildings",
    "coolPlaces",
    "ground",
    "heatField",
    "heightGrid",
    "inventory",
    "landField",
    "microclimateField",
    "places",
    "rainField",
  ]);
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining(["buildings", "fields", "ground", "heights", "places.geojson"]),
  );
});

test("the height grid is little-endian floats, row by row", async () => {
  const grid = HeightGrid.parse(JSON.parse(await readFile(join(folder, "heights/grid.json"), "utf8")));
  const bytes = await readFile(join(folder, "heights", grid.ground));
  expect(bytes).toHaveLength(4 * grid.columns * grid.rows);
  const cell = 17 * grid.columns + 3;
  expect(bytes.readFloatLE(4 * cell)).toBe(model.ground.groundMetresNap[cell]);
});

test("the inventory has one row a building, in the order of their numbers", async () => {
  const rows: BuildingRow[] = buildingsFrom(
    JSON.parse(await readFile(join(folder, "inventory.json"), "utf8")),
  );
  expect(rows.map(({ number, id }) => [number, id])).toEqual(
    model.buildings.map(({ number, id }) => [number, id]),
  );
  expect(rows[1].spillLevelMetresNap).toBeNull();
  expect(rows[0].longitude).toBeCloseTo(model.plane.toGeodetic(15, 45, 0).longitude, 6);
});

test("every glb passes the validator without an error or a warning", async () => {
  const files = await readdir(folder, { recursive: true });
  const tiles = files.filter((name) => name.endsWith(".glb"));
  expect(tiles.length).toBeGreaterThan(1);
  for (const name of tiles) expect(await faultsOf(await readFile(join(folder, name))), name).toEqual([]);
});
