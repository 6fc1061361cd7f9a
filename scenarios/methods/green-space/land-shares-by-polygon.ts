import { area, difference, featureCollection, intersect } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { type LandAreas, type LandShares, sharesOf } from "./land-shares.ts";

type Shape = Feature<Polygon | MultiPolygon>;

/** A piece of land use, in degrees. Later pieces lie on top of earlier ones. */
export interface LandPiece {
  readonly cover: keyof LandAreas;
  readonly shape: Shape;
}

/**
 * Shares of an area from the outlines of its land use, exact to the outline. What no piece covers is paved, as in the land field.
 *
 * @param place the area, in degrees
 * @returns null where there is no land
 */
export function landSharesByPolygon(place: Shape, pieces: readonly LandPiece[]): LandShares | null {
  const areas = { paved: 0, green: 0, built: 0, water: 0 };
  let open: Shape | null = place;
  // From the top down: each piece has what no later piece has taken.
  for (const { cover, shape } of pieces.toReversed()) {
    if (open === null) break;
    const seen: Shape | null = intersect(featureCollection([open, shape]));
    if (seen === null) continue;
    areas[cover] += area(seen);
    open = difference(featureCollection([open, shape]));
  }
  if (open !== null) areas.paved += area(open);
  return sharesOf(areas);
}
