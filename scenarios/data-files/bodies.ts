import type { Geometry, Position } from "geojson";

/** A tetrahedron is the least that closes. */
const FEWEST_FACES = 4;
/** Of the square around it: a wall seen from above is a line, or what digits make of one. */
const SEEN_AS_A_LINE = 1e-4;

/**
 * Whether areas are the faces of a body, as 3DBAG's GeoPackage has buildings: several with heights at their corners, and walls
 * among them. Land has heights too, and nowhere stands upright.
 */
export function isBody(geometry: Geometry | null): boolean {
  if (geometry?.type !== "MultiPolygon" || geometry.coordinates.length < FEWEST_FACES) return false;
  return geometry.coordinates.some(([outer]) => outer !== undefined && isWall(outer));
}

function isWall(ring: readonly Position[]): boolean {
  let doubleArea = 0;
  let [lowest, highest, length] = [Infinity, -Infinity, 0];
  for (const [at, corner] of ring.entries()) {
    const next = ring[(at + 1) % ring.length];
    doubleArea +=
      (corner[0] - ring[0][0]) * (next[1] - ring[0][1]) - (next[0] - ring[0][0]) * (corner[1] - ring[0][1]);
    length = Math.max(length, Math.hypot(corner[0] - ring[0][0], corner[1] - ring[0][1]));
    if (corner.length < 3) return false;
    [lowest, highest] = [Math.min(lowest, corner[2]), Math.max(highest, corner[2])];
  }
  return highest > lowest && length > 0 && Math.abs(doubleArea) < SEEN_AS_A_LINE * length ** 2;
}
