import { expect, test } from "vitest";
import { buildingRow } from "../panels/building-row.fixture.ts";
import { buildingColours, buildingValuesFor } from "./building-values.ts";

const NEIGHBOURHOODS = new Map([["singel", { canopyShare: 0.31 }]]);
const valuesFor = (picture: Parameters<typeof buildingValuesFor>[3]) =>
  buildingValuesFor("green-rules", { greenRule: "all" }, NEIGHBOURHOODS, picture)!;
const home = buildingRow({
  neighbourhood: "singel",
  dwellings: 4,
  treesWithin15Metres: 3,
  metresToGreen: 120,
  walkMetresToGreen: 410,
});

test("of the rules a home has how many it meets, by the walk rather than the straight line", () => {
  expect(valuesFor("rules").read(home)).toBe(2);
  expect(valuesFor("rules").read({ ...home, walkMetresToGreen: null })).toBe(3);
  expect(valuesFor("rules").read({ ...home, dwellings: 0 })).toBeNull();
});

test("of crowns a building has its neighbourhood's share", () => {
  expect(valuesFor("canopy").read(home)).toBe(0.31);
  expect(valuesFor("canopy").read({ ...home, neighbourhood: null })).toBeNull();
  expect(valuesFor("canopy").legend.title.en).toBe("Land under tree crowns");
});

test("of the distance a building has its walk, or the straight line where no walk is known", () => {
  expect(valuesFor("distance").read(home)).toBe(410);
  expect(valuesFor("distance").read({ ...home, walkMetresToGreen: null })).toBe(120);
});

test("a case that comes back finds its colours worked out, and other buildings are worked out anew", () => {
  const rows = [home];
  const colours = (airTemperatureRiseCelsius: number, buildings = rows) =>
    buildingColours(
      buildingValuesFor("heat-pet", { airTemperatureRiseCelsius }, NEIGHBOURHOODS, null)!,
      buildings,
    );
  const now = colours(0);
  expect(colours(2.2)).not.toBe(now);
  expect(colours(0)).toBe(now);
  expect(colours(0, [home])).not.toBe(now);
});

test("green's colours are those of the neighbourhoods that are there now", () => {
  const shareIn = (canopyShare: number) =>
    buildingValuesFor(
      "green-rules",
      { greenRule: "all" },
      new Map([["singel", { canopyShare }]]),
      "canopy",
    )!.read(home);
  expect([shareIn(0.1), shareIn(0.4)]).toEqual([0.1, 0.4]);
  expect(valuesFor("canopy")).toBe(valuesFor("canopy"));
  expect(valuesFor("rules")).not.toBe(valuesFor("canopy"));
});
