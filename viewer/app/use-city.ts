import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import type { Catalog, CityAnswer, CitySummary } from "../../scenarios/model/catalog.ts";
import type { BuildingRow, NeighbourhoodFigures } from "../../scenarios/model/city.ts";
import type { Field } from "../../scenarios/model/field.ts";
import {
  fetchBuildings,
  fetchFeatures,
  fetchField,
  fetchHeightField,
  namesOf,
} from "../data/city-package.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { type Loaded, readyValue, useLoaded } from "../data/loaded.ts";
import type { HeightField } from "../state/scene-input.ts";

export interface CityData {
  readonly summary: CitySummary | null;
  readonly city: Loaded<CityAnswer>;
  readonly buildings: Loaded<readonly BuildingRow[]>;
  readonly heightField: Loaded<HeightField>;
  readonly fields: CityFields;
  readonly neighbourhoods: Neighbourhoods;
  readonly streets: FeatureCollection | null;
  readonly places: FeatureCollection | null;
}

export interface CityFields {
  readonly land: Loaded<Field>;
  readonly heat: Loaded<Field>;
  readonly rain: Loaded<Field>;
}

export interface Neighbourhoods {
  /** null while they load, or where none were imported. */
  readonly areas: FeatureCollection | null;
  readonly names: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, NeighbourhoodFigures>;
}

/**
 * The city of the view, with what its package holds; an unknown one gives way to the first there is.
 *
 * @param wantsFields they are the largest files, and a bare city does without
 */
export function useCity(catalog: Catalog | null, wantedId: string | null, wantsFields: boolean): CityData {
  const summary = catalog?.cities.find(({ id }) => id === wantedId) ?? catalog?.cities.at(0) ?? null;
  const city = useLoaded(summary?.url ?? null, fetchJson<CityAnswer>, catalog?.revision);
  const answer = readyValue(city);
  // The address changes with the package's content, so a new import is fetched anew and all else is not.
  const address = (file: string | undefined): string | null =>
    answer === null || file === undefined ? null : `${answer.tilesUrl}${file}`;
  const files = answer?.files;
  const field = (file: string | undefined): string | null => (wantsFields ? address(file) : null);
  const buildings = useLoaded(address(files?.inventory), fetchBuildings);
  const heightField = useLoaded(address(files?.heightGrid), fetchHeightField);
  const areas = readyValue(useLoaded(address(files?.neighbourhoods), fetchFeatures));
  const streets = readyValue(useLoaded(address(files?.streets), fetchFeatures));
  const places = readyValue(useLoaded(address(files?.places), fetchFeatures));
  const land = useLoaded(field(files?.landField), fetchField);
  const heat = useLoaded(field(files?.heatField), fetchField);
  const rain = useLoaded(field(files?.rainField), fetchField);
  const neighbourhoods = useMemo(() => neighbourhoodsOf(areas), [areas]);
  const fields = useMemo(() => ({ land, heat, rain }), [land, heat, rain]);
  return useMemo(
    () => ({ summary, city, buildings, heightField, fields, neighbourhoods, streets, places }),
    [summary, city, buildings, heightField, fields, neighbourhoods, streets, places],
  );
}

function neighbourhoodsOf(areas: FeatureCollection | null): Neighbourhoods {
  if (areas === null) return NO_NEIGHBOURHOODS;
  return {
    areas,
    names: namesOf(areas),
    figures: new Map(
      areas.features.map(({ id, properties }) => [
        String(properties?.id ?? id),
        (properties ?? {}) as NeighbourhoodFigures,
      ]),
    ),
  };
}

const NO_NEIGHBOURHOODS: Neighbourhoods = { areas: null, names: new Map(), figures: new Map() };
