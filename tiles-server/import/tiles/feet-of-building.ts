import type { FacetedSurface } from "./triangulate.ts";

/** Whether the corner of a wall is where its building stands. */
export type IsFoot = (x: number, y: number, z: number) => boolean;

/** No higher above its building's ground is a wall's foot. */
const FOOT_METRES = 0.3;

/** Also where the building's own underside climbs from there, as under a ramp; a level one higher up is a passage's. */
export function feetOf(faces: readonly FacetedSurface[], groundMetresNap: number): IsFoot {
  const isLow = (z: number): boolean => z <= groundMetresNap + FOOT_METRES;
  const climbing = new Set<string>();
  let left = faces.filter(({ kind, corners }) => kind === "ground" && !isLow(highestOf(corners)));
  for (let found = -1; found !== left.length; ) {
    found = left.length;
    left = left.filter(({ corners }) => {
      const own = cornersOf(corners);
      if (!own.some(([x, y, z]) => isLow(z) || climbing.has(placeOf(x, y, z)))) return true;
      for (const [x, y, z] of own) climbing.add(placeOf(x, y, z));
      return false;
    });
  }
  return (x, y, z) => isLow(z) || (climbing.size > 0 && climbing.has(placeOf(x, y, z)));
}

function highestOf(corners: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 2; at < corners.length; at += 3) highest = Math.max(highest, corners[at]);
  return highest;
}

const cornersOf = (corners: Float64Array): [number, number, number][] =>
  Array.from({ length: corners.length / 3 }, (_, at) => [
    corners[at * 3],
    corners[at * 3 + 1],
    corners[at * 3 + 2],
  ]);

/** Corners of one source that meet are the same to the millimetre. */
const placeOf = (...metres: readonly number[]): string => metres.map((one) => one.toFixed(3)).join();
