import type { FiguresRequest } from "../../scenarios/model/figure.ts";
import type { View } from "../state/view.ts";
import { figuresMethodOf } from "./figures-method.ts";
import { waterLevelOf } from "./present-case.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** What to count for each scenario that is worked out: its case's values, a free water level, an hour. */
export function figuresRequests(
  view: Pick<View, "waterLevelsMetresNap" | "hoursUtc">,
  on: readonly ScenarioOn[],
): ReadonlyMap<string, FiguresRequest> {
  const requests = new Map<string, FiguresRequest>();
  for (const scenario of on) {
    const { summary, present } = scenario;
    const method = figuresMethodOf(scenario);
    if (method === undefined) continue;
    const level = waterLevelOf(view, summary.id, present);
    const hourUtc = view.hoursUtc[summary.id];
    requests.set(summary.id, {
      method,
      values: { ...present?.values, ...(level !== null && { waterLevelMetresNap: level }) },
      ...(hourUtc !== undefined && { hourUtc }),
    });
  }
  return requests;
}
