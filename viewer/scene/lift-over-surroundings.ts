import { clone, coordEach } from "@turf/turf";
import type { FeatureCollection } from "geojson";

/** Above the far land about a city, which lies near 0 m NAP; and so much that the middle of a wide area, which is flat, stays above the round Earth. */
const ABOVE_SURROUNDINGS_METRES = 40;

/**
 * Areas and lines of another place than the city, at a height of their own: what stands around the city reaches kilometres out,
 * and would lie over them.
 */
export function liftOverSurroundings(
  features: FeatureCollection,
  napAboveEllipsoidMetres: number,
): FeatureCollection {
  const lifted = clone(features);
  coordEach(lifted, (position) => {
    position[2] = napAboveEllipsoidMetres + ABOVE_SURROUNDINGS_METRES;
  });
  return lifted;
}
