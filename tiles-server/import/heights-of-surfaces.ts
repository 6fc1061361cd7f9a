import type { Surface } from "./city-model.ts";

/** The lowest z of the faces, in their own metres; Infinity where there are none. */
export function lowestOf(surfaces: readonly Surface[]): number {
  return extremeOf(surfaces, Math.min, Number.POSITIVE_INFINITY);
}

/** The highest z of the faces; -Infinity where there are none. */
export function highestOf(surfaces: readonly Surface[]): number {
  return extremeOf(surfaces, Math.max, Number.NEGATIVE_INFINITY);
}

function extremeOf(
  surfaces: readonly Surface[],
  pick: (a: number, b: number) => number,
  start: number,
): number {
  let found = start;
  for (const { rings } of surfaces) {
    for (const ring of rings) for (let at = 2; at < ring.length; at += 3) found = pick(found, ring[at]);
  }
  return found;
}

/**
 * Heights of buildings are kept in whole millimetres, so that a water level compares alike in the inventory, in the tiles'
 * 32-bit floats and in a stranger's script.
 */
export const inMillimetres = (metres: number): number => Math.round(metres * 1000) / 1000;
