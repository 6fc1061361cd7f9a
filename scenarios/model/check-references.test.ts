import { expect, test } from "vitest";
import { checkCity, checkCompareWith } from "./check-references.ts";
import type { CityExtents } from "./city-extents.ts";
import type { Scenario } from "./scenario.ts";

const scenario = (part: Partial<Scenario>): Scenario => part as Scenario;
const somewhere = { west: 4.3, south: 51.9, east: 4.4, north: 52 };
const cities = (...ids: readonly string[]): CityExtents => new Map(ids.map((id) => [id, somewhere]));

test("a scenario to compare with that is not there is told at its own place, with the id that was meant", () => {
  const compareWith = ["river-flood", "river-flod", "heat-2050"];
  const known = ["heat-2050", "river-flood"];
  expect(checkCompareWith(scenario({ compareWith }), known)).toEqual([
    {
      code: "SCENARIO_UNKNOWN",
      severity: "warning",
      message:
        'There is no scenario "river-flod" to compare with. Did you mean "river-flood"? Correct the id or take it out.',
      place: ["compareWith", 1],
    },
  ]);
});

test("a city that is not here is a warning that names those that are, and one that was meant", () => {
  const [finding] = checkCity(scenario({ city: "waterwjk" }), cities("delft", "waterwijk"));
  expect(finding).toMatchObject({ code: "CITY_UNKNOWN", severity: "warning", place: ["city"] });
  expect(finding.message).toMatch(
    /^There is no city "waterwjk" here; there are delft, waterwijk\. Did you mean "waterwijk"\? Correct the id/,
  );
  expect(checkCity(scenario({ city: "utrecht" }), cities("delft"))[0]?.message).toContain(
    "there is delft. Correct",
  );
});

test.each([
  ["a city that is here", "delft", cities("delft", "waterwijk")],
  ["any city", "*", cities("delft")],
  ["a city while none has been imported, which is no knowledge", "delft", cities()],
])("nothing is said of %s", (_, city, known) => {
  expect(checkCity(scenario({ city }), known)).toEqual([]);
});
