import { LAND } from "../../model/field.ts";

/** Rain cannot reach the soil here: a building stands on it, or it is paved. */
export const isSealed = (cover: number): boolean => cover === LAND.paved || cover === LAND.building;

/**
 * Share of the land that is sealed, 0 to 100 %, counted over cells of one size. Water is no land, and what is not known counts as
 * neither. The same count as the sealed share of the Dutch climate atlas: paved and built over all land (Klimaateffectatlas,
 * "Verharding").
 *
 * @param covers LAND codes
 * @returns NaN where there is no land
 */
export function sealedPercent(covers: Iterable<number>): number {
  let [sealed, land] = [0, 0];
  for (const cover of covers) {
    if (cover === LAND.water || cover === LAND.unknown) continue;
    land += 1;
    if (isSealed(cover)) sealed += 1;
  }
  return land === 0 ? Number.NaN : (100 * sealed) / land;
}
