import type { MissingInput } from "../../model/figure.ts";
import type { CityNumbers } from "./city-numbers.ts";

/** What every method that counts homes, trees or neighbourhoods would need, and this city does not have, or has not all of. */

export function missingHomes({
  areDwellingsKnown,
  buildings,
}: Pick<CityNumbers, "areDwellingsKnown" | "buildings">): readonly MissingInput[] {
  if (!areDwellingsKnown) return ["dwellings"];
  return buildings.some(({ dwellings }) => dwellings === null) ? ["some-dwellings"] : [];
}

export function missingTrees({ city }: Pick<CityNumbers, "city">): readonly MissingInput[] {
  if (city.treeCount === undefined) return ["trees"];
  return city.treeSizesAssumed === undefined ? [] : ["tree-sizes"];
}

/** Of an area that goes on beyond the map the figures are of the part on it. */
export const missingOfAreas = ({
  neighbourhoods,
}: Pick<CityNumbers, "neighbourhoods">): readonly MissingInput[] =>
  neighbourhoods.some(({ figures }) => figures.mapShare !== undefined) ? ["neighbourhoods-cut"] : [];
