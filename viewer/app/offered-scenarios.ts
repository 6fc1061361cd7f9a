import type { Catalog, ScenarioSummary } from "../../scenarios/model/catalog.ts";

/** Scenarios for a city, of all themes, those for any city among them. */
export const offeredIn = (catalog: Catalog, cityId: string | null): readonly ScenarioSummary[] =>
  catalog.scenarios.filter(({ city }) => city === cityId || city === "*");

/**
 * The scenarios to show after going to another city: each where it is offered there, else the first of its theme, so that
 * a theme stays on; a theme the city has nothing of goes off.
 */
export function scenariosAfterMove(
  catalog: Catalog,
  on: readonly ScenarioSummary[],
  cityId: string,
): readonly string[] {
  const offered = offeredIn(catalog, cityId);
  return on.flatMap(
    (one) =>
      (offered.find(({ id }) => id === one.id) ?? offered.find(({ theme }) => theme === one.theme))?.id ?? [],
  );
}
