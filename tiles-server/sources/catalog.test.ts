import { expect, test } from "vitest";
import { tinyCity } from "../testing/tiny-city.ts";
import { createCatalogSource } from "./catalog.ts";
import type { CitySource } from "./city-source.ts";
import type { ScenarioSource } from "./scenario-source.ts";

const NOTHING = { issues: () => [], refresh: async () => {}, watch: () => async () => {} };
const noScenarios: ScenarioSource = {
  ...NOTHING,
  themes: () => [],
  list: () => [],
  get: () => undefined,
  close: async () => {},
};

function catalogOf(cities: Record<string, "with heights" | "without">) {
  const packages = Object.entries(cities).map(([id, heights]) => {
    const { heightGrid, ...files } = tinyCity(id).files;
    const city = tinyCity(id, {
      files: heights === "without" ? files : { ...files, heightGrid: heightGrid! },
    });
    return { city, folder: id, version: "1", stillHolds: async () => true };
  });
  const citySource: CitySource = {
    ...NOTHING,
    list: () => packages,
    get: (id) => packages.find(({ city }) => city.id === id),
  };
  return createCatalogSource({
    citySource,
    scenarioSource: noScenarios,
    publicUrl: "",
    firstRevision: 7,
    allowTilesets: [],
  });
}

const placesIn = (catalog: ReturnType<typeof catalogOf>) =>
  catalog.catalog().scenarios.map(({ city }) => city);

test("flooding is computed for every city where all have heights", () => {
  expect(placesIn(catalogOf({ delft: "with heights", breda: "with heights" }))).toEqual(["*"]);
});

test("where some have none, it is offered for those that have", () => {
  expect(placesIn(catalogOf({ delft: "with heights", breda: "without" }))).toEqual(["delft"]);
});

test("where no city has heights there is no flooding", () => {
  const catalog = catalogOf({ breda: "without" });
  expect(placesIn(catalog)).toEqual([]);
  expect(catalog.scenario("computed-flooding")).toBeUndefined();
});

test("a change raises the revision and is told to those who listen", () => {
  const catalog = catalogOf({});
  const told: number[] = [];
  const end = catalog.onChange((revision) => told.push(revision));
  catalog.raise();
  end();
  catalog.raise();
  expect(told).toEqual([8]);
  expect(catalog.catalog().revision).toBe(9);
});
