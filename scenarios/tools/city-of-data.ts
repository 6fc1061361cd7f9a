import type { FeatureData, GridData, TableData } from "../data-files/data-file.ts";
import { type CityExtents, checkInsideCity } from "../model/city-extents.ts";
import { surveyLayer } from "../model/survey-layer.ts";

type Data = FeatureData | GridData | TableData;

/** Why data cannot belong to a city: nothing of it lies there. undefined: it may, or nobody knows where the city is. */
export function outsideCity(data: Data, cityId: string, cities: CityExtents): string | undefined {
  const extent = cities.get(cityId);
  if (extent === undefined || data.kind === "table") return undefined;
  const { west, south, east, north } = data.kind === "grid" ? data.grid.extent : extent;
  const boxes =
    data.kind === "grid"
      ? Float64Array.of(west, south, east, north)
      : surveyLayer(data.collection, "the data").boxes;
  const found = checkInsideCity({ boxes }, { source: "the data" }, cityId, extent);
  return found.some(({ severity }) => severity === "error")
    ? `Nothing in the data lies in the city "${cityId}": --city "*" shows it by itself.`
    : undefined;
}

/** The first city in which some of it lies; "*", any, where it lies in none. */
export const likelyCity = (data: Data, cities: CityExtents): string =>
  [...cities.keys()].find((id) => outsideCity(data, id, cities) === undefined) ?? "*";
