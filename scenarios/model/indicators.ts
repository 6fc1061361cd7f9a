// The type alone: the page asks here too, and has no room for the schemas.
import type { ComputedLayer } from "./layer.ts";

type ComputedMethod = ComputedLayer["method"];

const OF_WATER = [
  "homes-reached",
  "buildings-reached",
  "homes-over-50-cm",
  "home-damage",
  "streets-over-15-cm",
  "streets-closed",
  "places-reached",
] as const;

/** The figures that a scenario file may ask for, by the method that counts them. A test holds them against the methods themselves. */
export const INDICATORS = {
  "flood-depth": OF_WATER,
  "rain-depth": [...OF_WATER, "wet-ground"],
  "heat-pet": [
    "homes-near-cool-place-share",
    "extreme-ground-share",
    "mean-pet",
    "street-shade-share",
    "ground-shade-share",
    "homes-near-cool-place",
    "walk-to-cool-place",
  ],
  "green-rules": [
    "homes-all-rules",
    "homes-with-trees",
    "homes-under-canopy",
    "homes-near-green",
    "homes-in-straight-line",
    "trees-share",
    "canopy-share",
    "near-green-share",
    "all-rules-share",
    "paved-share",
    "green-share",
    "water-share",
    "trees-per-100-homes",
  ],
} as const satisfies Record<ComputedMethod, readonly string[]>;
export type Indicator = (typeof INDICATORS)[ComputedMethod][number];

export const EVERY_INDICATOR: readonly Indicator[] = [...new Set(Object.values(INDICATORS).flat())];

/** What a case must say before a method has anything to count: without it there is no water at all, or no rain. */
export const VALUES_NEEDED = {
  "flood-depth": ["waterLevelMetresNap"],
  "rain-depth": ["rainMillimetres", "rainHours"],
  "heat-pet": [],
  "green-rules": [],
} as const satisfies Record<ComputedMethod, readonly string[]>;

const METHODS = Object.keys(INDICATORS) as readonly ComputedMethod[];

export const isIndicatorOf = (method: ComputedMethod, id: string): boolean =>
  (INDICATORS[method] as readonly string[]).includes(id);

/**
 * Which method counts the indicators of a scenario that computes nothing itself: the first that has one of them, and to which the case
 * gives what it needs. Rain and high water have the same figures, and the case tells them apart.
 */
export const methodOfIndicators = (
  indicators: readonly string[],
  values: Readonly<Record<string, unknown>>,
): ComputedMethod | undefined =>
  METHODS.find(
    (method) =>
      VALUES_NEEDED[method].every((name) => values[name] !== undefined) &&
      indicators.some((id) => isIndicatorOf(method, id)),
  );

/** What indicators were called before they were figures. Such a file is read all the same. */
export const FORMER_INDICATORS: Readonly<Record<string, Indicator>> = {
  "wet-buildings": "buildings-reached",
  "rain-buildings": "buildings-reached",
  "feels-like": "mean-pet",
  "green-rules": "homes-all-rules",
  "land-cover": "paved-share",
};
