import { LAND } from "../../model/field.ts";

/** What an area is made of, 0 to 1. */
export interface LandShares {
  readonly landSquareMetres: number;
  /** Of the land: everything that is not water. */
  readonly pavedShare: number;
  readonly greenShare: number;
  readonly builtShare: number;
  /** Of the whole area. */
  readonly waterShare: number;
}

/** Square metres of each cover. */
export interface LandAreas {
  readonly paved: number;
  readonly green: number;
  readonly built: number;
  readonly water: number;
}

/** @returns null for an area without land: shares of nothing are not nought */
export function sharesOf({ paved, green, built, water }: LandAreas): LandShares | null {
  const land = paved + green + built;
  if (land <= 0) return null;
  return {
    landSquareMetres: land,
    pavedShare: paved / land,
    greenShare: green / land,
    builtShare: built / land,
    waterShare: water / (land + water),
  };
}

/**
 * Shares by counting cells: the way of the land field. land-shares-by-polygon.ts has the same from the areas' own outlines.
 *
 * @param cover LAND codes, one a cell
 * @param cells which cells are the area's; left out, all of them
 * @returns null where there is no land, or some of it is not known
 */
export function landSharesByCell(
  cover: Uint8Array,
  cellSizeMetres: number,
  cells: Iterable<number> = cover.keys(),
): LandShares | null {
  const counts = [0, 0, 0, 0, 0];
  for (const cell of cells) counts[cover[cell]] += 1;
  if (counts[LAND.unknown] > 0) return null;
  const areaOf = (code: number): number => counts[code] * cellSizeMetres ** 2;
  return sharesOf({
    paved: areaOf(LAND.paved),
    green: areaOf(LAND.green),
    built: areaOf(LAND.building),
    water: areaOf(LAND.water),
  });
}
