import type { Scenario, ScenarioCase } from "../../scenarios/model/scenario.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import type { ShownScenario, View } from "../state/view.ts";

/** The case that stands while nothing else is said: the named one, else the scenario's first; null where it has none. */
export const caseOf = (
  { cases }: Pick<Scenario, "cases">,
  caseId: ShownScenario["caseId"],
): ScenarioCase | null => cases.find(({ id }) => id === caseId) ?? cases.at(0) ?? null;

/** The water level of a scenario: a free one, else its case's; null where it knows no water level. */
export function waterLevelOf(
  view: Pick<View, "waterLevelsMetresNap">,
  scenarioId: string,
  present: ScenarioCase | null,
): number | null {
  return view.waterLevelsMetresNap[scenarioId] ?? present?.values.waterLevelMetresNap ?? null;
}

/** Layers of the present case: those that name no case belong to all. */
export const inCase = (
  layer: { readonly cases?: readonly string[] | undefined },
  caseId: string | null,
): boolean => layer.cases === undefined || (caseId !== null && layer.cases.includes(caseId));

export const layersOfCase = (layers: readonly SceneLayer[], caseId: string | null): readonly SceneLayer[] =>
  layers.filter(({ layer }) => inCase(layer, caseId));
