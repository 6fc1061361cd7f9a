import type { CameraPose, Place } from "./place.ts";

/** What a person has chosen to look at: all of it fits in a link, and a link brings all of it back. */
export interface View {
  /** null: the first city there is. */
  readonly cityId: string | null;
  /** What is on, in the order it was switched on: the last one colours the buildings. */
  readonly scenarios: readonly ShownScenario[];
  /** Free water levels by scenario; without one, the scenario's case gives it. Apart from the rest: a slider changes only this. */
  readonly waterLevelsMetresNap: Readonly<Record<string, number>>;
  /** How strongly a scenario covers the ground, 0 to 1, by scenario; without one, fully. */
  readonly opacities: Readonly<Record<string, number>>;
  /** Which of a scenario's pictures is drawn, by scenario ("danger", "roads"); without one, its first. */
  readonly shows: Readonly<Record<string, string>>;
  /** The hour of a hot day, by scenario; without one, the mean of the afternoon. */
  readonly hoursUtc: Readonly<Record<string, number>>;
  /** The building's id in its source. */
  readonly buildingId: string | null;
  /** A place on the ground that was asked about. */
  readonly point: Place | null;
  /** null: the city's first viewpoint. */
  readonly camera: CameraPose | null;
  /** Light, or the darkened hall. */
  readonly room: Room;
  /** Whose words the figures have. */
  readonly audience: Audience;
}

export interface ShownScenario {
  readonly scenarioId: string;
  /** A named case; null where a level is free or left at the scenario's first. */
  readonly caseId: string | null;
}

export const ROOMS = ["light", "hall"] as const;
export type Room = (typeof ROOMS)[number];

export const AUDIENCES = ["planner", "resident"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const EMPTY_VIEW: View = {
  cityId: null,
  scenarios: [],
  waterLevelsMetresNap: {},
  opacities: {},
  shows: {},
  hoursUtc: {},
  buildingId: null,
  point: null,
  camera: null,
  room: "light",
  audience: "planner",
};

/** Without one of its entries. */
export function without<V>(entries: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  if (!(key in entries)) return entries;
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}

/** With another value for one of its entries; null: without it. */
export const withOrWithout = <V>(
  entries: Readonly<Record<string, V>>,
  key: string,
  value: V | null,
): Readonly<Record<string, V>> => (value === null ? without(entries, key) : { ...entries, [key]: value });
