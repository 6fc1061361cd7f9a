import type { Legend, LegendClass } from "./legend.ts";
import type { LocalisedText } from "./localised-text.ts";

/**
 * Ramps that people with any kind of colour vision can order (ColorBrewer 2.0, Brewer and Harrower, doi:10.1179/000870403235002042),
 * light to dark; the lightest still stands out from the paper of the map.
 */
export const RAMPS = {
  blues: ["#D6E6F4", "#ABD0E6", "#6AAED6", "#3787C0", "#105BA4", "#08306B"],
  oranges: ["#FDD9B4", "#FDB97D", "#FD8C3B", "#E95E0D", "#B63C02", "#7F2704"],
  greens: ["#D3EECD", "#A8DCA2", "#73C476", "#37A055", "#0B7734", "#00441B"],
  purples: ["#E2E1EF", "#C2C1DF", "#9C98C7", "#7A6DB2", "#5B3495", "#3F007D"],
  browns: ["#F2E2C4", "#DFC27D", "#C49A4A", "#A6782B", "#8C510A", "#543005"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RampName = keyof typeof RAMPS;

/** Which of them suits a theme we ship; another theme gets purple, which none of ours has. */
const RAMP_OF_THEME: Readonly<Record<string, RampName>> = {
  flooding: "blues",
  heat: "oranges",
  "green-space": "greens",
  soil: "browns",
};

export const rampFor = (theme: string): RampName => RAMP_OF_THEME[theme] ?? "purples";

const MOST_CLASSES = 5;

export interface LegendWish {
  readonly title: LocalisedText;
  readonly unit?: string | undefined;
  readonly ramp: RampName;
}

/**
 * A legend that fits the values: about as many in each class (quantiles), with breaks a person can read. Every value falls in a class.
 *
 * @param values finite numbers, in any order
 * @returns undefined where there is no value at all
 */
export function suggestLegend(
  values: readonly number[],
  { title, unit, ramp }: LegendWish,
): Legend | undefined {
  const breaks = readableBreaks(values);
  if (breaks.length === 0) return undefined;
  const colours = spread(RAMPS[ramp], breaks.length);
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const isEachItsOwn = values.every((value) => breaks.includes(value));
  const classes = breaks.map(
    (from, index): LegendClass => ({
      from,
      colour: colours[index],
      // A class of one number is that number.
      label: isEachItsOwn || from === highest ? written(from, unit) : labelFor(breaks, index, unit),
    }),
  );
  return { title, ...(unit !== undefined && { unit }), classes };
}

/**
 * From low to high; the first is at or below the lowest value. Each other is the roundest number near a quantile: so near that no
 * class holds more than a twentieth of the values too many or too few.
 */
export function readableBreaks(values: readonly number[]): number[] {
  const sorted = values.filter(Number.isFinite).toSorted((one, other) => one - other);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const distinct = new Set(sorted);
  if (distinct.size <= MOST_CLASSES && [...distinct].every(Number.isInteger)) return [...distinct];
  const placeOf = (share: number): number =>
    Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)));
  // Any break in the gap below a value parts the values as that one itself would, and a rounder one may lie there.
  const gapBelow = (value: number): number => {
    const before = sorted.findLast((one) => one < value);
    return before === undefined ? value : (before + value) / 2;
  };
  const room = Math.max((sorted[placeOf(1 / MOST_CLASSES)] - lowest) / 2, Math.abs(lowest) / 1000);
  const breaks = [roundestBetween(lowest - room, lowest)];
  for (let index = 1; index < MOST_CLASSES; index += 1) {
    const share = index / MOST_CLASSES;
    const high = sorted[placeOf(share + LEEWAY)];
    // Below the lowest value a class begins already, and one above the highest would be empty.
    if (high === lowest) continue;
    const next = roundestBetween(gapBelow(sorted[placeOf(share - LEEWAY)]), high);
    if (next > breaks[breaks.length - 1] && next <= highest) breaks.push(next);
  }
  return breaks;
}

/** Of all values, by how many a class may be larger or smaller than its fifth. */
const LEEWAY = 0.05;

/** The number with the fewest digits in an interval; of several the one nearest to its middle. */
function roundestBetween(low: number, high: number): number {
  if (low <= 0 && high >= 0) return 0;
  const middle = (low + high) / 2;
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); power > -12; power -= 1) {
    for (const factor of [1, 0.5, 0.2]) {
      const step = factor * 10 ** power;
      const nearest = Math.round(middle / step) * step;
      const found = [nearest, Math.ceil(low / step) * step].find((one) => one >= low && one <= high);
      if (found !== undefined) return Number(found.toPrecision(12));
    }
  }
  return middle;
}

/** The darkest is always among them: a legend of one class must be seen. */
function spread(colours: readonly string[], count: number): readonly string[] {
  if (count === 1) return [colours[3]];
  return Array.from(
    { length: count },
    (_, index) => colours[Math.round((index / (count - 1)) * (colours.length - 1))],
  );
}

function labelFor(breaks: readonly number[], index: number, unit: string | undefined): LocalisedText {
  const to = breaks[index + 1];
  if (to === undefined) {
    const from = written(breaks[index], unit);
    return { nl: `${from.nl} of meer`, en: `${from.en} or more` };
  }
  const [from, end] = [written(breaks[index], undefined), written(to, unit)];
  return { nl: `${from.nl} tot ${end.nl}`, en: `${from.en} to ${end.en}` };
}

/** A decimal comma in Dutch, and a real minus sign. */
function written(value: number, unit: string | undefined): LocalisedText {
  const text = String(value).replace("-", "−");
  const behind = unit === undefined ? "" : `\u00a0${unit}`;
  return { nl: `${text.replace(".", ",")}${behind}`, en: `${text}${behind}` };
}
