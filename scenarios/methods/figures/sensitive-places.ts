import { cellAtPlace, placeInGrid } from "../../model/place-in-grid.ts";
import { bytesByCell } from "./cells-of-field.ts";
import type { CityNumbers } from "./city-numbers.ts";

/** Where people are who cannot leave by themselves. */
const SENSITIVE_KINDS: ReadonlySet<unknown> = new Set(["school", "hospital", "care-home"]);

export interface SensitivePlaces {
  /** The cell of the height grid that it lies in. */
  readonly cell: Uint32Array;
  /** The place in the package's neighbourhoods; their count: in none. */
  readonly neighbourhood: Uint32Array;
}

/**
 * Schools, hospitals and care homes, by the cell each point lies in.
 *
 * @returns null where the city has no heights or none of these places on them
 */
export function sensitivePlaces({
  places,
  heights,
  land,
  neighbourhoods,
}: Pick<CityNumbers, "places" | "heights" | "land" | "neighbourhoods">): SensitivePlaces | null {
  if (heights === null || places === null) return null;
  const { header } = heights;
  const placeAt = placeInGrid(header);
  const landAt = bytesByCell(land, header);
  const cells = places.features.flatMap(({ geometry, properties }) => {
    if (geometry?.type !== "Point" || !SENSITIVE_KINDS.has(properties?.kind)) return [];
    const [longitude, latitude] = geometry.coordinates;
    return cellAtPlace(...placeAt(longitude, latitude), header) ?? [];
  });
  if (cells.length === 0) return null;
  return {
    cell: Uint32Array.from(cells),
    neighbourhood: Uint32Array.from(cells, (cell) => Math.min(landAt(cell, 2), neighbourhoods.length)),
  };
}
