import type { FeatureCollection } from "geojson";
import type { BuildingRow, City, HeightGrid, NeighbourhoodFigures } from "../../model/city.ts";
import type { Field } from "../../model/field.ts";

/** What a city package holds, read: the same for the page's worker and for the server, so that one number appears on every screen. */
export interface CityFiles {
  readonly city: Pick<City, "waterFrom" | "heightsFrom" | "treeCount" | "treeSizesAssumed">;
  readonly buildings: readonly BuildingRow[];
  readonly neighbourhoods: FeatureCollection | null;
  readonly heights: HeightNumbers | null;
  readonly land: Field | null;
  readonly heat: Field | null;
  /** null: the package was made before there was one; hours of a hot day are then not known. */
  readonly microclimate: Field | null;
  readonly rain: Field | null;
  readonly streets: FeatureCollection | null;
  readonly places: FeatureCollection | null;
}

export interface HeightNumbers {
  readonly header: HeightGrid;
  /** rows × columns, the northernmost row first. */
  readonly groundMetresNap: Float32Array;
  readonly spillMetresNap: Float32Array;
}

export interface NeighbourhoodNumbers {
  readonly id: string;
  readonly name: string;
  readonly figures: NeighbourhoodFigures;
}

export type NumericColumn = {
  [Name in keyof BuildingRow]: BuildingRow[Name] extends number | null ? Name : never;
}[keyof BuildingRow];

/** A city as columns of numbers: figures are counted over a hundred thousand buildings while a slider moves. */
export interface CityNumbers extends Omit<CityFiles, "neighbourhoods"> {
  /** By building number; NaN: not known. Made once. */
  column(name: NumericColumn): Float64Array;
  /** In the order of neighbourhoods.geojson. */
  readonly neighbourhoods: readonly NeighbourhoodNumbers[];
  /** By building number: the place in `neighbourhoods`; their count: in none. */
  readonly neighbourhoodOf: Uint32Array;
  /** By building number. Where no dwellings are known at all, a building counts as one home. */
  readonly homesOf: Float64Array;
  readonly areDwellingsKnown: boolean;
}

export function cityNumbersFrom({ neighbourhoods: areas, ...files }: CityFiles): CityNumbers {
  const { buildings } = files;
  const columns = new Map<NumericColumn, Float64Array>();
  const column = (name: NumericColumn): Float64Array => {
    const known = columns.get(name) ?? Float64Array.from(buildings, (row) => row[name] ?? Number.NaN);
    columns.set(name, known);
    return known;
  };
  const neighbourhoods = neighbourhoodNumbers(areas);
  const placeOf = new Map(neighbourhoods.map(({ id }, place) => [id, place]));
  const areDwellingsKnown = buildings.some(({ dwellings }) => dwellings !== null);
  return {
    ...files,
    column,
    neighbourhoods,
    neighbourhoodOf: Uint32Array.from(
      buildings,
      ({ neighbourhood }) => placeOf.get(neighbourhood ?? "") ?? neighbourhoods.length,
    ),
    homesOf: Float64Array.from(buildings, ({ dwellings }) => (areDwellingsKnown ? (dwellings ?? 0) : 1)),
    areDwellingsKnown,
  };
}

function neighbourhoodNumbers(areas: FeatureCollection | null): readonly NeighbourhoodNumbers[] {
  return (areas?.features ?? []).map(({ id, properties }) => {
    const ownId = String(properties?.id ?? id);
    return {
      id: ownId,
      name: String(properties?.name ?? ownId),
      figures: (properties ?? {}) as NeighbourhoodFigures,
    };
  });
}
