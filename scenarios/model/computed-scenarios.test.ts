import { describe, expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";
import type { City } from "./city.ts";
import { computedScenariosFor, everyComputedId } from "./computed-scenarios.ts";

type Files = City["files"];
const LEAST: Files = { buildings: "buildings/tileset.json", inventory: "inventory.json" };
const offered = (files: Partial<Files>): string[] =>
  computedScenariosFor({ files: { ...LEAST, ...files } }).map(({ scenario }) => scenario.id);

const EVERYTHING: Partial<Files> = {
  heightGrid: "heights.json",
  rainField: "rain.json",
  heatField: "heat.json",
  landUse: "land-use.geojson",
  treeInventory: "trees.json",
};
const ALL = computedScenariosFor({ files: { ...LEAST, ...EVERYTHING } });

test.each<[string, Partial<Files>, readonly string[]]>([
  ["nothing beside its buildings", {}, []],
  ["heights", { heightGrid: "heights.json" }, ["computed-flooding"]],
  ["a rain field", { rainField: "rain.json" }, ["computed-cloudburst"]],
  ["a heat field", { heatField: "heat.json" }, ["computed-heat"]],
  ["land use alone", { landUse: "land-use.geojson" }, []],
  ["trees alone", { treeInventory: "trees.json" }, []],
  [
    "land use and trees",
    { landUse: "land-use.geojson", treeInventory: "trees.json" },
    ["computed-green-space"],
  ],
  ["everything", EVERYTHING, everyComputedId()],
])("a city with %s is offered what can be worked out from it", (_, files, ids) => {
  expect(offered(files)).toEqual(ids);
});

test("each stands with the theme that its method belongs to", () => {
  expect(ALL.map(({ theme, scenario }) => [theme, scenario.layers.map((layer) => layer.type)])).toEqual([
    ["flooding", ["computed"]],
    ["flooding", ["computed"]],
    ["heat", ["computed"]],
    ["green-space", ["computed"]],
  ]);
});

describe.each(ALL.map(({ scenario }) => [scenario.id, scenario] as const))("%s", (_, scenario) => {
  test("is as good a scenario as one from a file, every text in both languages", () => {
    expect(checkScenario(JSON.stringify(scenario), "scenario.json")).toEqual({ scenario, issues: [] });
  });

  test("belongs to any city, and is compared with others of us alone", () => {
    expect(scenario.city).toBe("*");
    expect(everyComputedId()).toEqual(expect.arrayContaining([...scenario.compareWith]));
    expect(scenario.compareWith).not.toContain(scenario.id);
  });
});

const valuesOf = (id: string) =>
  ALL.find(({ scenario }) => scenario.id === id)?.scenario.cases.map(({ values }) => values);

test("the cases are the published events: water, rain, and KNMI'23's summer maximum for Rotterdam", () => {
  expect(valuesOf("computed-flooding")).toEqual(
    [1.2, 2.6, 3, 3.6].map((waterLevelMetresNap) => ({ waterLevelMetresNap })),
  );
  expect(valuesOf("computed-cloudburst")).toEqual(
    [70, 140].map((rainMillimetres) => ({ rainMillimetres, rainHours: 2 })),
  );
  expect(valuesOf("computed-heat")).toEqual(
    [0, 1.04, 2.2, 5.5].map((airTemperatureRiseCelsius) => ({ airTemperatureRiseCelsius })),
  );
  expect(valuesOf("computed-green-space")).toEqual(
    ["all", "trees", "canopy", "distance"].map((greenRule) => ({ greenRule })),
  );
});
