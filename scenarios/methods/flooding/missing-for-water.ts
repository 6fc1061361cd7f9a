import { BYTES_A_CELL, LAND } from "../../model/field.ts";
import type { MissingInput } from "../../model/figure.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import { missingHomes, missingOfAreas } from "../figures/missing-in-city.ts";

interface Known {
  readonly areStreetsKnown: boolean;
  readonly arePlacesKnown: boolean;
}

/** What the figures of high water want and this city does not have. */
export function missingForFlood(numbers: CityNumbers, known: Known): readonly MissingInput[] {
  const water: readonly MissingInput[] = numbers.city.waterFrom === "map-edge" ? ["water"] : [];
  return [...missingHeights(numbers), ...water, ...missingForAny(numbers, known)];
}

/** And those of rain: what soaks away depends on what covers the ground. */
export function missingForRain(numbers: CityNumbers, known: Known): readonly MissingInput[] {
  const land: readonly MissingInput[] = isLandKnown(numbers) ? [] : ["land-use"];
  return [...missingHeights(numbers), ...land, ...missingForAny(numbers, known)];
}

function missingHeights({ city, heights }: CityNumbers): readonly MissingInput[] {
  if (heights === null) return ["heights"];
  return city.heightsFrom === "buildings" ? ["height-file"] : [];
}

function missingForAny(numbers: CityNumbers, { areStreetsKnown, arePlacesKnown }: Known): MissingInput[] {
  const missing: MissingInput[] = [...missingHomes(numbers)];
  if (numbers.column("floorAreaSquareMetres").every(Number.isNaN)) missing.push("floor-area");
  if (!areStreetsKnown) missing.push("streets");
  if (!arePlacesKnown) missing.push("places");
  return [...missing, ...missingOfAreas(numbers)];
}

function isLandKnown({ land }: CityNumbers): boolean {
  if (land === null) return false;
  for (let at = 0; at < land.bytes.length; at += BYTES_A_CELL) {
    if (land.bytes[at] === LAND.paved || land.bytes[at] === LAND.green) return true;
  }
  return false;
}
