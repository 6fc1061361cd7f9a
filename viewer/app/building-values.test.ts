import { expect, test } from "vitest";
import { buildingRow } from "../panels/building-row.fixture.ts";
import { buildingValuesFor } from "./building-values.ts";

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
