import { expect, test } from "vitest";
import { COMPUTED_METHODS } from "../../model/layer.ts";
import { smallCity } from "../testing/small-city.ts";
import { type CityFiles, cityNumbersFrom } from "./city-numbers.ts";
import { createFigures } from "./create-figures.ts";
import { FIGURES_OF_METHOD } from "./figures-of-method.ts";

const VALUES = { waterLevelMetresNap: 1.5, rainMillimetres: 70, rainHours: 2 };
const ALL = smallCity({
  columns: 3,
  ground: [0, 1, 2],
  sources: [0],
  neighbourhoods: [0, 0, 0],
  buildings: [{ cell: 1 }, { cell: 2 }],
});

const missingOf = (method: (typeof COMPUTED_METHODS)[number], change: Partial<CityFiles>) =>
  createFigures(cityNumbersFrom({ ...ALL, ...change }))({ method, values: VALUES }).missing;
const withDwellings = (...dwellings: readonly (number | null)[]): Partial<CityFiles> => ({
  buildings: ALL.buildings.map((building, at) => ({ ...building, dwellings: dwellings[at] })),
});
const withArea = (properties: object): Partial<CityFiles> => ({
  neighbourhoods: {
    type: "FeatureCollection",
    features: ALL.neighbourhoods!.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, ...properties },
    })),
  },
});
const withTrees = (trees: Partial<CityFiles["city"]>): Partial<CityFiles> => ({
  city: { ...ALL.city, ...trees },
});

test.each(COMPUTED_METHODS)("%s says where homes are not known, of no building or of some", (method) => {
  const homesMissing = (...dwellings: readonly (number | null)[]) =>
    missingOf(method, withDwellings(...dwellings)).filter((input) => input.endsWith("dwellings"));
  expect(homesMissing(3, 0)).toEqual([]);
  expect(homesMissing(3, null)).toEqual(["some-dwellings"]);
  expect(homesMissing(null, null)).toEqual(["dwellings"]);
});

test.each(COMPUTED_METHODS)("%s says where an area goes on beyond the map", (method) => {
  expect(missingOf(method, withArea({}))).not.toContain("neighbourhoods-cut");
  expect(missingOf(method, withArea({ mapShare: 0.3 }))).toContain("neighbourhoods-cut");
});

test.each(["heat-pet", "green-rules"] as const)("%s says where trees have no size of their own", (method) => {
  const treesMissing = (trees: Partial<CityFiles["city"]>) =>
    missingOf(method, withTrees(trees)).filter((input) => input.startsWith("tree"));
  expect(treesMissing({})).toEqual(["trees"]);
  expect(treesMissing({ treeCount: 4 })).toEqual([]);
  expect(treesMissing({ treeCount: 4, treeSizesAssumed: 1 })).toEqual(["tree-sizes"]);
});

test.each(COMPUTED_METHODS)("a card of %s names each of them where its figure needs it", (method) => {
  for (const { id, card } of FIGURES_OF_METHOD[method].definitions) {
    expect.soft(card.needs.includes("some-dwellings"), id).toBe(card.needs.includes("dwellings"));
    expect.soft(card.needs.includes("tree-sizes"), id).toBe(card.needs.includes("trees"));
    expect.soft(card.needs, id).toContain("neighbourhoods-cut");
  }
});
