import { wetBuildings } from "../../scenarios/methods/flooding/wet-buildings.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";

/** One bar of "buildings reached, by level". */
export interface LevelBar {
  readonly waterLevelMetresNap: number;
  readonly byClass: readonly number[];
  readonly wet: number;
}

/** A bar for each named level, from low to high; counted once a scenario, whatever the slider does. */
export function barsOfCases(cases: readonly ScenarioCase[], buildings: readonly BuildingRow[]): LevelBar[] {
  const levels = cases.flatMap(({ values }) => values.waterLevelMetresNap ?? []);
  return [...new Set(levels)]
    .sort((one, other) => one - other)
    .map((level) => ({ waterLevelMetresNap: level, ...wetBuildings(level, buildings) }));
}

/** The bars with the present level among them, in its place; a named level is not repeated. */
export function withPresentLevel(bars: readonly LevelBar[], present: LevelBar): LevelBar[] {
  const others = bars.filter((bar) => bar.waterLevelMetresNap !== present.waterLevelMetresNap);
  return [...others, present].sort((one, other) => one.waterLevelMetresNap - other.waterLevelMetresNap);
}
