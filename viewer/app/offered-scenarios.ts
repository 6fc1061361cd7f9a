import type { Catalog, ScenarioSummary } from "../../scenarios/model/catalog.ts";

/** Scenarios for a city, of all themes, those for any city among them. */
export const offeredIn = (catalog: Catalog, cityId: string | null): readonly ScenarioSummary[] =>
  catalog.scenarios.filter(({ city }) => city === cityId || city === "*");

/**
 * The scenario to show after going to another city: the same where it is offered there, else the first of its theme, so that a
 * theme stays on; null where the city has none.
 */
export function scenarioAfterMove(
  catalog: Catalog,
  chosen: ScenarioSummary | null,
  cityId: string,
): string | null {
  const offered = offeredIn(catalog, cityId);
  const found =
    offered.find(({ id }) => id === chosen?.id) ?? offered.find(({ theme }) => theme === chosen?.theme);
  return found?.id ?? null;
}
