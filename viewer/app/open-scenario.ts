import type { ScenarioOn } from "./use-scenarios.ts";

/** Of those that are on, the one whose cases and leaflet lie before us: the one asked for, else the one switched on last. */
export const openOf = (on: readonly ScenarioOn[], openId: string | null): ScenarioOn | null =>
  on.find(({ summary }) => summary.id === openId) ?? on.at(-1) ?? null;
