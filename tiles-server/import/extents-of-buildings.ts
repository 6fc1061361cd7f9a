import type { Extent } from "../../scenarios/model/city.ts";
import type { Plane } from "./city-model.ts";
import { extentWith, NOWHERE } from "./coordinates/plane-extent.ts";
import type { PlacedBuilding } from "./make-city-model.ts";

/** Degrees, WGS84. */
export function degreesAround(buildings: readonly PlacedBuilding[], plane: Plane): Extent {
  let extent = NOWHERE;
  for (const ring of buildings.flatMap(({ footprint }) => footprint.map(([outer]) => outer))) {
    for (let at = 0; at < ring.length; at += 2) extent = extentWith(extent, ring[at], ring[at + 1]);
  }
  const { west, south, east, north } = extent;
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([x, y]) => plane.toGeodetic(x, y, 0));
  return {
    west: Math.min(...corners.map(({ longitude }) => longitude)),
    south: Math.min(...corners.map(({ latitude }) => latitude)),
    east: Math.max(...corners.map(({ longitude }) => longitude)),
    north: Math.max(...corners.map(({ latitude }) => latitude)),
  };
}
