import type { Catalog, CityAnswer, CitySummary } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { fetchBuildings, fetchHeightField, fetchNeighbourhoodNames } from "../data/city-package.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { type Loaded, readyValue, useLoaded } from "../data/loaded.ts";
import type { HeightField } from "../state/scene-input.ts";

export interface CityData {
  readonly summary: CitySummary | null;
  readonly city: Loaded<CityAnswer>;
  readonly buildings: Loaded<readonly BuildingRow[]>;
  readonly heightField: Loaded<HeightField>;
  readonly neighbourhoods: ReadonlyMap<string, string>;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The city of the view, with what its package holds; an unknown one gives way to the first there is. */
export function useCity(catalog: Catalog | null, wantedId: string | null): CityData {
  const summary = catalog?.cities.find(({ id }) => id === wantedId) ?? catalog?.cities.at(0) ?? null;
  const city = useLoaded(summary?.url ?? null, fetchJson<CityAnswer>, catalog?.revision);
  const answer = readyValue(city);
  // The address changes with the package's content, so a new import is fetched anew and all else is not.
  const address = (file: string | undefined): string | null =>
    answer === null || file === undefined ? null : `${answer.tilesUrl}${file}`;
  const buildings = useLoaded(address(answer?.files.inventory), fetchBuildings);
  const heightField = useLoaded(address(answer?.files.heightGrid), fetchHeightField);
  const neighbourhoods = useLoaded(address(answer?.files.neighbourhoods), fetchNeighbourhoodNames);
  return { summary, city, buildings, heightField, neighbourhoods: readyValue(neighbourhoods) ?? NO_NAMES };
}
