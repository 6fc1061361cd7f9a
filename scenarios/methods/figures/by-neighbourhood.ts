import { type NeighbourhoodFigureSet, OUTSIDE_NEIGHBOURHOODS } from "../../model/figure.ts";
import type { CityNumbers } from "./city-numbers.ts";

/** Sums for each neighbourhood, with one place more for what lies in none. */
export const sumsByNeighbourhood = ({ neighbourhoods }: Pick<CityNumbers, "neighbourhoods">): Float64Array =>
  new Float64Array(neighbourhoods.length + 1);

/**
 * A row a neighbourhood, in the order of the package, and one for what lies in none where there is any of it.
 *
 * @param figuresAt the figures of a place in that order
 * @param isMoreOutside whether something that is counted lies in none, beside buildings: a street, a place
 */
export function rowsByNeighbourhood(
  { neighbourhoods, neighbourhoodOf }: Pick<CityNumbers, "neighbourhoods" | "neighbourhoodOf">,
  figuresAt: (place: number) => NeighbourhoodFigureSet["figures"],
  isMoreOutside = false,
): readonly NeighbourhoodFigureSet[] {
  if (neighbourhoods.length === 0) return [];
  const rows = neighbourhoods.map(({ id, name }, place) => ({ id, name, figures: figuresAt(place) }));
  const outside = neighbourhoods.length;
  return isMoreOutside || neighbourhoodOf.includes(outside)
    ? [...rows, { id: OUTSIDE_NEIGHBOURHOODS, name: "", figures: figuresAt(outside) }]
    : rows;
}
