import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bboxPolygon, booleanIntersects, bbox as boxOf, multiPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateSampleCity } from "../../../fixtures/sample-city/generate-sample-city.ts";
import {
  type LandPiece,
  landSharesByPolygon,
} from "../../../scenarios/methods/green-space/land-shares-by-polygon.ts";
import { buildingsFrom } from "../../../scenarios/model/city.ts";
import { createFilePlacing } from "../coordinates/place-files.ts";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { importCity } from "../import-city.ts";
import { placeBuilding } from "../make-city-model.ts";
import { PlanStore } from "../reading/plan-store.ts";
import { readBuildings } from "../reading/read-buildings.ts";
import { readCityJson } from "../reading/read-city-json.ts";
import { readFeatures } from "../reading/read-features.ts";

/** Cells of 2 m against outlines: a hundredth of the area is what the rim of the cells comes to. */
const TOLERANCE = 0.01;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-shares-"));
  await generateSampleCity(folder, { seed: 1, size: "small" });
  await importCity({
    files: [join(folder, "buildings.city.json")],
    cityId: "waterwijk",
    dataFolder: folder,
    heights: [join(folder, "heights.asc")],
    landUse: [join(folder, "land-use.geojson")],
    neighbourhoods: [join(folder, "neighbourhoods.geojson")],
    streets: [join(folder, "streets.geojson")],
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test("a neighbourhood's shares in the package are those of the outlines it was imported from, by turf", async () => {
  const pieces = [...(await coversOf(join(folder, "land-use.geojson"))), ...(await footprintsOf(folder))];
  const { features } = await readFeatures(join(folder, "cities/waterwijk/neighbourhoods.geojson"));
  expect(features.length).toBeGreaterThan(0);
  for (const { properties, geometry } of features as FeatureCollection<Polygon>["features"]) {
    const place: Feature<Polygon> = { type: "Feature", properties: {}, geometry };
    const around = bboxPolygon(boxOf(place));
    const shares = landSharesByPolygon(
      place,
      pieces.filter(({ shape }) => booleanIntersects(shape, around)),
    );
    for (const name of ["pavedShare", "greenShare", "builtShare", "waterShare"] as const) {
      expect(Math.abs(shares![name] - properties?.[name]), `${properties?.name}: ${name}`).toBeLessThan(
        TOLERANCE,
      );
    }
    // Turf's Earth is a sphere: here that alone makes its areas .4 % smaller.
    expect(Math.abs(properties?.landSquareMetres / shares!.landSquareMetres - 1)).toBeLessThan(TOLERANCE);
  }
}, 120_000);

/** Both ends of a straight line are the middle of a cell of 2 m: so much longer it may be than the walk between outlines. */
const CELLS_METRES = 2 * Math.SQRT2;

test("every home has a walk, to green and to a cool place, and none is shorter than the straight line", async () => {
  const file = join(folder, "cities/waterwijk/inventory.json");
  const rows = buildingsFrom(JSON.parse(await readFile(file, "utf8")));
  const homes = rows.filter(({ dwellings }) => Number(dwellings) > 0);
  expect(homes.length).toBeGreaterThan(100);
  for (const { id, ...home } of homes) {
    for (const [walk, straight] of [
      [home.walkMetresToGreen, home.metresToGreen],
      [home.walkMetresToCoolPlace, home.metresToCoolPlace],
    ]) {
      if (straight === null) expect(walk, id).toBeNull();
      else expect(walk, id).toBeGreaterThanOrEqual(straight - CELLS_METRES);
    }
  }
  // The way round the corner of a block is longer for many.
  const longer = homes.filter((home) => home.walkMetresToGreen! > home.metresToGreen! + 10);
  expect(longer.length / homes.length).toBeGreaterThan(0.1);
});

async function coversOf(path: string): Promise<LandPiece[]> {
  const { features } = await readFeatures(path);
  return features.map(({ properties, geometry }) => ({
    cover: coverOf(properties?.cover),
    shape: { type: "Feature", properties: {}, geometry: geometry as Polygon | MultiPolygon },
  }));
}

function coverOf(cover: string): LandPiece["cover"] {
  if (cover === "water") return "water";
  return ["paving", "street", "quay"].includes(cover) ? "paved" : "green";
}

async function footprintsOf(path: string): Promise<LandPiece[]> {
  const plane = createRdPlane();
  const { buildings } = await readBuildings(
    [await readCityJson(join(path, "buildings.city.json"))],
    createFilePlacing(undefined),
  );
  const plans = new PlanStore();
  return buildings
    .map((building) => placeBuilding(building, plans))
    .map(({ footprint }) => ({
      cover: "built",
      shape: multiPolygon(footprint.map((rings) => rings.map((ring) => inDegrees(ring, plane)))),
    }));
}

function inDegrees(ring: Float64Array, plane: ReturnType<typeof createRdPlane>): number[][] {
  const degrees: number[][] = [];
  for (let corner = 0; corner <= ring.length; corner += 2) {
    const { longitude, latitude } = plane.toGeodetic(
      ring[corner % ring.length],
      ring[(corner + 1) % ring.length],
      0,
    );
    degrees.push([longitude, latitude]);
  }
  return degrees;
}
