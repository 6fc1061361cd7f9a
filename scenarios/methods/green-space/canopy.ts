import { LAND } from "../../model/field.ts";

/**
 * The share of land under tree crowns, by counting cells. Crowns over water and over roofs are left to where they hang: water is no
 * land, a roof is.
 *
 * Source: the 30 of 3-30-300, Konijnendijk 2023, doi 10.1007/s11676-022-01523-z.
 *
 * @param cover LAND codes, one a cell
 * @param isCrown 1 under a crown, one a cell
 * @param cells which cells count; left out, all of them
 * @returns 0 to 1; null where there is no land, or some of it is not known
 */
export function canopyShare(
  cover: Uint8Array,
  isCrown: Uint8Array,
  cells: Iterable<number> = cover.keys(),
): number | null {
  let [land, covered] = [0, 0];
  for (const cell of cells) {
    if (cover[cell] === LAND.unknown) return null;
    if (cover[cell] === LAND.water) continue;
    land += 1;
    covered += isCrown[cell];
  }
  return land === 0 ? null : covered / land;
}
