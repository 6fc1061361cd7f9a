import { type CityExtents, citiesInWords } from "./city-extents.ts";
import type { Finding } from "./finding.ts";
import type { Scenario } from "./scenario.ts";
import { suggestion } from "./suggestion.ts";

/** Ids that stand in a scenario and belong to something else, beside what there is. */
export function checkCompareWith(scenario: Scenario, knownIds: readonly string[]): Finding[] {
  return scenario.compareWith.flatMap((id, index): Finding[] => {
    if (knownIds.includes(id)) return [];
    return [
      {
        code: "SCENARIO_UNKNOWN",
        severity: "warning",
        message: `There is no scenario "${id}" to compare with.${suggestion(id, knownIds)} Correct the id or take it out.`,
        place: ["compareWith", index],
      },
    ];
  });
}

/** @param cities those that have been imported; none of them is no knowledge, and then nothing is said */
export function checkCity(scenario: Scenario, cities: CityExtents): Finding[] {
  if (scenario.city === "*" || cities.size === 0 || cities.has(scenario.city)) return [];
  return [
    {
      code: "CITY_UNKNOWN",
      severity: "warning",
      message: `There is no city "${scenario.city}" here; ${citiesInWords(cities)}.${suggestion(scenario.city, [...cities.keys()])} Correct the id, or import the city.`,
      place: ["city"],
    },
  ];
}
