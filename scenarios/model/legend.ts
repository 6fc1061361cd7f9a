import { z } from "zod";
import { LocalisedText } from "./localised-text.ts";

export const Colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, "Write a colour as #RRGGBB.")
  .describe('A colour as #RRGGBB. Example: "#86BBDD"');

/** One step of a legend. A class holds values from `from` up to the next class's `from`; the last has no upper end. */
export const LegendClass = z.strictObject({
  from: z.number().describe("The lowest value of this class, in the legend's unit. Example: 0.15"),
  colour: Colour,
  label: LocalisedText.describe(
    'The values in words. Example: { "nl": "15 tot 30 cm", "en": "15 to 30 cm" }',
  ),
  meaning: LocalisedText.optional().describe(
    'What it means to a person. Example: { "nl": "kuit", "en": "shin" }',
  ),
});
export type LegendClass = z.infer<typeof LegendClass>;

export const Legend = z
  .strictObject({
    title: LocalisedText.describe(
      'What the colours show, with its unit. Example: { "nl": "Diepte (m)", "en": "Depth (m)" }',
    ),
    unit: z.string().optional().describe('The unit of the values, as written on screen. Example: "m"'),
    classes: z
      .array(LegendClass)
      .min(1)
      .describe("From low to high. In a ramp each is a stop: `from` is where its colour is pure."),
    ramp: z
      .boolean()
      .optional()
      .describe(
        "Whether colours flow from one stop to the next; left out, each class is one colour. Example: true",
      ),
  })
  .describe("What the colours mean: classes with a colour and a label each.");
export type Legend = z.infer<typeof Legend>;

/**
 * The class a value falls in, by index; -1 below the first. The one definition that legend, figures and cards share.
 * The shader repeats it as comparisons on the same breaks.
 */
export function legendClassOf(value: number, classes: readonly Pick<LegendClass, "from">[]): number {
  let found = -1;
  for (let index = 0; index < classes.length && value >= classes[index].from; index += 1) found = index;
  return found;
}

/** The same, for who asks of a hundred thousand: where the classes begin, as one kind of number. */
export function classOfStarts(value: number, starts: Float64Array): number {
  let found = -1;
  while (found + 1 < starts.length && value >= starts[found + 1]) found += 1;
  return found;
}

/**
 * The colour of a value, as #RRGGBB; undefined below the first class. In a ramp it lies between those of its two stops, in equal
 * steps of red, green and blue, as a browser's own gradient does: legend and map cannot differ.
 */
export function legendColourOf(value: number, { classes, ramp }: Legend): string | undefined {
  const found = legendClassOf(value, classes);
  if (found < 0) return undefined;
  const [low, high] = [classes[found], classes[found + 1]];
  if (ramp !== true || high === undefined) return low.colour;
  const share = (value - low.from) / (high.from - low.from);
  return `#${[1, 3, 5].map((at) => mixed(low.colour, high.colour, at, share)).join("")}`;
}

function mixed(low: string, high: string, at: number, share: number): string {
  const [from, to] = [low, high].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.round(from + (to - from) * share)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
}
