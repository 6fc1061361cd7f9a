import { CALMEST_METRES_PER_SECOND } from "./pet.ts";

/**
 * Wind between buildings (Macdonald 2000, doi 10.1023/A:1002785830512): from the wind at 10 m in the open to that at 1.2 m in a
 * street.
 */

const EYE_METRES = 1.2;
const LOWEST_ROOFS_METRES = 4;
const DENSEST_FRONT = 0.33;
/** Streets are never bare: furniture and cars add this much front. */
const CLUTTER = 0.015;
/** Wind speeds meet at this height, over open land and over the city. */
const BLENDING_METRES = 60;
/**
 * Roofs that stand above it are beyond the method: between towers of 80 to 105 m its logarithms run to a storm, then below nothing, then to
 * no number. Assumption: there the wind is that between roofs of just this height.
 */
const HIGHEST_ROOFS_METRES = BLENDING_METRES;
const KARMAN = 0.4;

/** Up to which density of fronts, and then z0/h, d/h, zw/h, A/h and B: the mixing length is A + B z. */
const REGIMES: readonly (readonly [number, number, number, number, number, number])[] = [
  [0.08, 0.048, 0.066, 2.0, -0.35, 0.56],
  [0.135, 0.071, 0.26, 2.5, -0.35, 0.5],
  [0.18, 0.084, 0.32, 2.7, -0.34, 0.48],
  [0.265, 0.08, 0.42, 1.5, -0.56, 0.66],
  [Number.POSITIVE_INFINITY, 0.077, 0.57, 1.2, -0.85, 0.92],
];

/**
 * @param frontShare area of walls that face the wind over area of ground
 * @param roofHeightMetres mean height of the buildings; valid from 4 to 60 m, and what lies beyond counts as the end
 * @returns wind at 1.2 m over wind at 10 m in the open; at most 1
 */
export function windRatio(frontShare: number, roofHeightMetres: number): number {
  const density = Math.min(frontShare + CLUTTER, DENSEST_FRONT);
  const height = Math.min(Math.max(roofHeightMetres, LOWEST_ROOFS_METRES), HIGHEST_ROOFS_METRES);
  const found = REGIMES.find(([below]) => density < below) ?? REGIMES[REGIMES.length - 1];
  const [roughness, displacement, blend, a] = found.slice(1, 5).map((share) => share * height);
  const b = found[5];
  const friction =
    ((1 / 0.63501 / (Math.log(10 / 0.03) / Math.log(BLENDING_METRES / 0.03))) * KARMAN) /
    Math.log((BLENDING_METRES - displacement) / roughness);
  const atBlend = (friction / KARMAN) * Math.log((blend - displacement) / roughness);
  const atRoofs = atBlend - (friction / b) * Math.log((a + b * blend) / (a + b * height));
  return Math.min(atRoofs * Math.exp(9.6 * density * (EYE_METRES / height - 1)), 1);
}

/** @returns m/s at 1.2 m, never under 0.5 */
export const windAtStreet = (ratio: number, openMetresPerSecond: number): number =>
  Math.max(((ratio - 0.125) * 0.5829 + 0.125) * openMetresPerSecond, CALMEST_METRES_PER_SECOND);
