import type { View } from "../state/view.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** An hour of a hot day that was asked for instead of the afternoon's mean. */
export interface HeatHour {
  readonly hourUtc: number;
  readonly airTemperatureRiseCelsius: number;
}

/** Of the scenario that paints the heat: the last one that is on. */
export function heatHourOf(on: readonly ScenarioOn[], hoursUtc: View["hoursUtc"]): HeatHour | null {
  const by = on.findLast(({ computed }) => computed.some(({ method }) => method === "heat-pet"));
  const hourUtc = by === undefined ? undefined : hoursUtc[by.summary.id];
  if (hourUtc === undefined) return null;
  return { hourUtc, airTemperatureRiseCelsius: by?.present?.values.airTemperatureRiseCelsius ?? 0 };
}
