import type { FeatureCollection } from "geojson";
import { bend } from "../../fixtures/sample-city/bend.ts";
import { DIKE } from "../../fixtures/sample-city/plan.ts";
import { degreesAt } from "../../fixtures/sample-city/rijksdriehoek.ts";
import { fillFromNearest } from "../../tiles-server/import/ground/cells.ts";
import { depthMetres } from "../methods/flooding/depth.ts";
import { DEPTH_BREAKS_METRES } from "../methods/flooding/depth-classes.ts";
import { LAND } from "../model/field.ts";
import type { CityPackage } from "./city-package.ts";
import { areasAbove } from "./contour-areas.ts";

/** Less than this is no water to speak of. */
const SHALLOWEST_METRES = 0.01;

/** One feature a depth class, each lying in the one before: painted in this order, the deeper covers the shallower. */
export function floodAreas(city: CityPackage, waterLevelMetresNap: number): FeatureCollection {
  const land = city.field("landField");
  const depth = Float32Array.from(city.ground, (height, cell) =>
    land.bytes[cell * 4] === LAND.water
      ? Number.NaN
      : depthMetres(waterLevelMetresNap, height, city.spill[cell]),
  );
  // Carried over the open water, so that a contour reaches the quay's edge and does not stop a cell before it.
  fillFromNearest(depth, city.grid);
  const thresholds = DEPTH_BREAKS_METRES.map((from) => Math.max(from, SHALLOWEST_METRES));
  return {
    type: "FeatureCollection",
    features: areasAbove(depth, thresholds, city.grid).map((feature, index) => ({
      ...feature,
      properties: { depthMetres: DEPTH_BREAKS_METRES[index], waterLevelMetresNap },
    })),
  };
}

export function dikeCrown(): FeatureCollection {
  const middle = (DIKE.crownSouth + DIKE.crownNorth) / 2;
  const along = Array.from({ length: 61 }, (_, step) => -900 + step * 30);
  return {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: "Waterwijkse dijk", crownMetresNap: 6.2 },
        geometry: { type: "LineString", coordinates: along.map((u) => degreesAt(bend({ u, v: middle }))) },
      },
    ],
  };
}
