import type { Language } from "../../../scenarios/model/localised-text.ts";
import { en } from "../../texts/en.ts";
import { nl } from "../../texts/nl.ts";

/** A hot day is a summer's day: local time is two hours ahead of UTC in the Netherlands. */
const SUMMER_TIME_HOURS = 2;

export const localHourOf = (hourUtc: number): number => hourUtc + SUMMER_TIME_HOURS;

/** An hour of the hot day on a Dutch clock. Example: "14 uur" for 12 UTC */
export const localHour = (hourUtc: number, language: Language): string =>
  ({ nl, en })[language].figureWords.hour(String(localHourOf(hourUtc)));
