import { curveOf, onCurve } from "../curve.ts";

/**
 * Damage to a home by water from river or sea. A depth becomes euro per square metre of ground floor.
 *
 * Source: JRC, Huizinga, de Moel & Szewczyk 2017, doi 10.2760/16510: the residential curve for Europe. Valid for slow, fresh water
 * in ordinary homes; no speed, salt, dirt or duration, and nothing after the water.
 */
const EUROPE_RESIDENTIAL = curveOf([
  [0, 0],
  [0.5, 0.25],
  [1, 0.4],
  [1.5, 0.5],
  [2, 0.6],
  [3, 0.75],
  [4, 0.85],
  [5, 0.95],
  [6, 1],
]);

/**
 * What a home with its contents can lose at most in the Netherlands, in prices of 2010. An assumption: we could not check it
 * in a second place, and whoever shows it says so.
 */
export const RIVER_MAXIMUM_EURO_PER_SQUARE_METRE = 817;

/** @returns the share of the maximum that is lost, 0 to 1 */
export const riverDamageFactor = (depthMetres: number): number => onCurve(depthMetres, EUROPE_RESIDENTIAL);

export const riverDamageEuroPerSquareMetre = (depthMetres: number): number =>
  RIVER_MAXIMUM_EURO_PER_SQUARE_METRE * riverDamageFactor(depthMetres);
