import type { CityFigures } from "../../model/figure.ts";

/** The id under which a figure stands where buildings were counted for homes: nothing that is called "homes" may hold another count. */
const BUILDING_IDS: Readonly<Record<string, string>> = {
  "homes-reached": "buildings-reached",
  "homes-by-depth": "buildings-by-depth",
  "homes-by-rules": "buildings-by-rules",
  "homes-by-distance": "buildings-by-distance",
  "homes-over-50-cm": "buildings-over-50-cm",
  "home-damage": "building-damage",
  "homes-near-cool-place-share": "buildings-near-cool-place-share",
  "homes-near-cool-place": "buildings-near-cool-place",
  "homes-all-rules": "buildings-all-rules",
  "homes-with-trees": "buildings-with-trees",
  "homes-under-canopy": "buildings-under-canopy",
  "homes-near-green": "buildings-near-green",
  "homes-in-straight-line": "buildings-in-straight-line",
  "trees-per-100-homes": "trees-per-100-buildings",
};

export const idOfBuildings = (id: string): string => BUILDING_IDS[id] ?? id;

/** The figures of a city whose dwellings nobody knows, under the names of what was counted. */
export function asBuildings(figures: CityFigures): CityFigures {
  return {
    ...figures,
    city: renamed(figures.city),
    neighbourhoods: figures.neighbourhoods.map((row) => ({ ...row, figures: renamed(row.figures) })),
    byClass: renamed(figures.byClass),
  };
}

const renamed = <Value>(figures: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [idOfBuildings(id), value]));
