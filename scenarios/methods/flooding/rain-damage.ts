import type { FigureRange } from "../../model/figure.ts";
import { curveOf, onCurve } from "../curve.ts";

/**
 * Damage to a home by rain that stands at its foot. A depth becomes euro per square metre of ground floor.
 *
 * Source: WaterSchadeSchatter (STOWA), in prices of 2010: direct damage to house and contents of € 293/m², 176 at least and 410 at
 * most, times a factor by depth. Valid to 2.5 m; no basement, no cleaning up, no lost income.
 */
const FACTOR_BY_METRES = curveOf([
  [0, 0],
  [0.01, 0.1],
  [0.05, 0.5],
  [0.15, 1],
  [0.3, 1],
  [0.4, 1.25],
  // From here a quarter more for every 10 cm.
  [2.5, 6.5],
]);

export const HOME_DAMAGE_EURO_PER_SQUARE_METRE = { low: 176, middle: 293, high: 410 } as const;

export const rainDamageFactor = (depthMetres: number): number => onCurve(depthMetres, FACTOR_BY_METRES);

export const rainDamageEuroPerSquareMetre = (depthMetres: number): number =>
  HOME_DAMAGE_EURO_PER_SQUARE_METRE.middle * rainDamageFactor(depthMetres);

/**
 * How far the damage to homes may be off, as WaterSchadeSchatter has it: 176 to 410 round 293, four tenths less or more. For river
 * and sea, where JRC gives no range, the same is taken: an assumption, and whoever shows it says so.
 */
export function damageRange(middleEuro: number): FigureRange {
  const { low, middle, high } = HOME_DAMAGE_EURO_PER_SQUARE_METRE;
  return { low: (middleEuro * low) / middle, high: (middleEuro * high) / middle };
}
