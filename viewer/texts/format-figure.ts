import type { FigureRange, FigureUnit, FigureValue } from "../../scenarios/model/figure.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { en } from "./en.ts";
import { formatCelsius, formatCount, formatNumber, formatPercent, roundedCount } from "./format.ts";
import { nl } from "./nl.ts";

/** Figures as people read them. Money has two significant digits and its range: more would be a promise. */

const TEXTS = { nl, en };

/** In large letters: rounded, and a count says so. Example: "About 1,150" */
export function formatHeadline(
  value: NonNullable<FigureValue>,
  unit: FigureUnit,
  language: Language,
): string {
  const [about, figure] = headlineParts(value, unit, language);
  return about === null ? figure : `${about} ${figure}`;
}

/** The same in two parts: the word that says it is rounded, where it is, and the figure itself. */
export function headlineParts(
  value: NonNullable<FigureValue>,
  unit: FigureUnit,
  language: Language,
): readonly [about: string | null, figure: string] {
  if (!isCount(unit) || typeof value !== "number") return [null, formatFigure(value, unit, language)];
  const figure = formatCount(roundedCount(value), language);
  return [value < 20 ? null : TEXTS[language].about("").trim(), figure];
}

/** In a table: a count is exact. Example: "1,152" */
export function formatFigure(value: FigureValue, unit: FigureUnit, language: Language): string {
  if (value === null) return TEXTS[language].unknown;
  if (typeof value !== "number") return formatRange(value, unit, language);
  switch (unit) {
    case "buildings":
    case "homes":
    case "places":
    case "trees":
      return formatCount(value, language);
    case "share":
      return formatPercent(value, language);
    case "metres":
      return `${formatCount(Math.round(value / 10) * 10, language)}\u00a0m`;
    case "kilometres":
      return `${formatNumber(value, language, value === 0 ? 0 : 1)}\u00a0km`;
    case "celsius":
      return formatCelsius(value, language);
    case "euro":
      return formatEuro({ low: value, high: value }, language);
  }
}

const isCount = (unit: FigureUnit): boolean =>
  unit === "buildings" || unit === "homes" || unit === "places" || unit === "trees";

function formatRange(range: FigureRange, unit: FigureUnit, language: Language): string {
  if (unit === "euro") return formatEuro(range, language);
  const [low, high] = [formatFigure(range.low, unit, language), formatFigure(range.high, unit, language)];
  return low === high ? low : TEXTS[language].figureWords.range(low, high);
}

/** Example: "€ 21–38 million" */
function formatEuro({ low, high }: FigureRange, language: Language): string {
  const words = TEXTS[language].figureWords;
  const [lowest, highest] = [twoDigits(low), twoDigits(high)];
  const scale = highest >= 1_000_000 ? 1_000_000 : highest >= 10_000 ? 1_000 : 1;
  const written = (euro: number): string => {
    const scaled = euro / scale;
    return formatNumber(scaled, language, scaled !== 0 && scaled < 10 && scale > 1 ? 1 : 0);
  };
  const amount = lowest === highest ? written(lowest) : words.range(written(lowest), written(highest));
  const inWords =
    scale === 1_000_000 ? words.million(amount) : scale === 1_000 ? words.thousand(amount) : amount;
  return `€\u00a0${inWords}`.replaceAll(" ", "\u00a0");
}

const twoDigits = (euro: number): number => Number(euro.toPrecision(2));
