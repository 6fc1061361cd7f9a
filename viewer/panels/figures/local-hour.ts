import { SUMMER_TIME_HOURS } from "../../../scenarios/methods/heat/pet-legend-at.ts";
import type { Language } from "../../../scenarios/model/localised-text.ts";
import { en } from "../../texts/en.ts";
import { nl } from "../../texts/nl.ts";

export const localHourOf = (hourUtc: number): number => hourUtc + SUMMER_TIME_HOURS;

/** An hour of the hot day on a Dutch clock. Example: "14 uur" for 12 UTC */
export const localHour = (hourUtc: number, language: Language): string =>
  ({ nl, en })[language].figureWords.hour(String(localHourOf(hourUtc)));
