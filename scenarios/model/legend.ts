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
    title: LocalisedText.describe("What the colours show, with its unit."),
    unit: z.string().optional().describe('The unit of the values, as written on screen. Example: "m"'),
    classes: z.array(LegendClass).min(1).describe("From low to high."),
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
