import type { MissingInput } from "../../model/figure.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";

/** What the figures of water want and this city does not have. */
export function missingForWater(
  { city, heights, areDwellingsKnown, column }: CityNumbers,
  {
    areStreetsKnown,
    arePlacesKnown,
  }: { readonly areStreetsKnown: boolean; readonly arePlacesKnown: boolean },
): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (heights === null) missing.push("heights");
  else if (city.heightsFrom === "buildings") missing.push("height-file");
  if (city.waterFrom === "map-edge") missing.push("water");
  if (!areDwellingsKnown) missing.push("dwellings");
  if (column("floorAreaSquareMetres").every(Number.isNaN)) missing.push("floor-area");
  if (!areStreetsKnown) missing.push("streets");
  if (!arePlacesKnown) missing.push("places");
  return missing;
}
