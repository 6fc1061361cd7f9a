import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import type { Way } from "../../scenarios/methods/walking/way.ts";
import { type Legend, legendClassOf } from "../../scenarios/model/legend.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import {
  formatCelsius,
  formatCount,
  formatDepth,
  keepTogether,
  localised,
  textsIn,
} from "../texts/texts.tsx";

/** What the card of a place says, in the words of the legends. */

const classOf = (value: number, { classes }: Legend) => classes[legendClassOf(value, classes)];

function withMeaning(words: string, value: number, legend: Legend, language: Language): string {
  const meaning = classOf(value, legend)?.meaning;
  return meaning === undefined
    ? words
    : textsIn(language).point.withMeaning(words, localised(meaning, language));
}

/** Water deeper than nothing, against the body. Example: 45 cm, knee to hip */
export const depthWords = (depthMetres: number, language: Language): string =>
  withMeaning(keepTogether(formatDepth(depthMetres, language)), depthMetres, DEPTH_LEGEND, language);

/** Rain as its class, for the quick scan is no finer, and against the body. Example: 15–20 cm, shin */
export function rainWords(depthMetres: number, language: Language): string {
  const texts = textsIn(language).point;
  const step = classOf(depthMetres, RAIN_LEGEND);
  if (step === undefined) return texts.lessThan5Centimetres;
  const range = keepTogether(texts.centimetres(localised(step.label, language)));
  return withMeaning(range, depthMetres, DEPTH_LEGEND, language);
}

/** Feels-like temperature in whole degrees and what it does to a person. Example: 42 °C, extreme */
export function feelsLikeWords(celsius: number, language: Language): string {
  const rounded = Math.round(celsius);
  // Never over the break of the next class: 40.6 is "40 °C, strong", not "41 °C, strong".
  const next = PET_LEGEND.classes.find(({ from }) => from > celsius);
  const shown = next !== undefined && rounded >= next.from ? Math.floor(celsius) : rounded;
  return withMeaning(formatCelsius(shown, language), celsius, PET_LEGEND, language);
}

/** A way, rounded to 10 m, and how it was measured. Example: 140 m along the streets */
export function distanceWords({ metres, along }: Way, language: Language): string {
  const texts = textsIn(language).point;
  const rounded = Math.round(metres / 10) * 10;
  if (rounded === 0) return texts.lessThan10Metres;
  const written = formatCount(rounded, language);
  return along === "streets" ? texts.alongStreets(written) : texts.straightLine(written);
}
