import { DEPTH_BREAKS_METRES } from "../../scenarios/methods/flooding/depth-classes.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

/** Numbers as people read them, in Dutch or British English. Rounded: false precision repels. */

const LOCALES = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Language, string>;

export const localeOf = (language: Language): string => LOCALES[language];

const formats = new Map<string, Intl.NumberFormat>();

// Making a NumberFormat costs far more than using one, and a slider asks for several a frame.
function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
    formats.set(key, format);
  }
  return format;
}

/** A number with a fixed count of decimals and a real minus sign. Example: −1,50 */
export function formatNumber(value: number, language: Language, decimals: number): string {
  return formatOf(language, decimals).format(value).replace("-", "−");
}

/** An author's number, whatever it counts, as exactly as a person needs it. A year keeps its digits together. Example: 12,4 */
export function formatValue(value: number, language: Language): string {
  const size = Math.abs(value);
  const maximumFractionDigits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits, useGrouping: "min2" });
  return format.format(value).replace("-", "−");
}

/** A whole number with its thousands apart. Example: 1.150 */
export const formatCount = (value: number, language: Language): string => formatNumber(value, language, 0);

/** Two decimals, for a level or a height. Example: 3,60 m */
export const formatMetres = (metres: number, language: Language): string =>
  `${formatNumber(metres, language, 2)} m`;

/**
 * A level in centimetres' precision. Example: 3,60 m NAP
 *
 * @param datum what the city's heights count from; null where its sources do not say: the level is then in metres alone
 */
export const formatLevel = (metres: number, language: Language, datum: string | null): string =>
  `${formatMetres(metres, language)}${datum === null ? "" : ` ${datum}`}`;

/** The same words, never broken over two lines: for a value inside a sentence. */
export const keepTogether = (text: string): string => text.replaceAll(" ", "\u00a0");

/** A water depth given in metres, written in centimetres rounded to 5; a depth that rounds to nothing says so. */
export function formatDepth(depthMetres: number, language: Language): string {
  const rounded = Math.round((depthMetres * 100) / 5) * 5;
  // Never over the break of the next class: 14 cm is "10 cm, ankle", not "15 cm, ankle".
  const next = DEPTH_BREAKS_METRES.find((from) => from > depthMetres);
  const centimetres = next !== undefined && rounded >= next * 100 ? rounded - 5 : rounded;
  if (depthMetres > 0 && centimetres === 0) return "< 5 cm";
  return `${formatCount(centimetres, language)} cm`;
}

/**
 * A count as precise as the methods allow: exact under 20, then in steps of 5, 10 (from 100), 50 (from 1,000), 500
 * (from 10,000) and so on.
 */
export function roundedCount(count: number): number {
  if (count < 20) return count;
  const digits = Math.floor(Math.log10(count)) + 1;
  const step = digits < 4 ? 5 * (digits - 1) : 5 * 10 ** (digits - 3);
  return Math.round(count / step) * step;
}

/** A rounded count that says it is rounded; small counts stand as they are. Example: Ongeveer 1.150 */
export function aboutCount(count: number, language: Language): string {
  const written = formatCount(roundedCount(count), language);
  return count < 20 ? written : { nl, en }[language].about(written);
}

/** A temperature, rounded to a whole degree, never broken over two lines. Example: 33 °C */
export const formatCelsius = (celsius: number, language: Language): string =>
  `${formatNumber(celsius, language, 0)}\u00a0°C`;

/** A share of 0 to 1 as a whole percentage, never broken over two lines. Example: 46 % */
export const formatPercent = (share: number, language: Language): string =>
  `${formatNumber(share * 100, language, 0)}\u00a0%`;
