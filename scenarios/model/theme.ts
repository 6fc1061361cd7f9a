import { z } from "zod";
import { Identifier } from "./identifier.ts";
import { LocalisedText } from "./localised-text.ts";

/** `scenarios/<theme>/theme.json`: a theme is a folder, so that soil or energy join without code. */
export const Theme = z
  .strictObject({
    $schema: z.string().optional(),
    id: Identifier.describe('The name of the folder. Example: "flooding"'),
    name: LocalisedText.describe("The name on the theme's switch."),
    order: z.number().describe("Place among the switches, from low to high. Example: 10"),
    colour: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/, "Write a colour as #RRGGBB.")
      .describe('Fill of the switch when it is on; white text must read on it. Example: "#1F5F9E"'),
  })
  .describe("A theme: a family of scenarios with a switch of its own.");
export type Theme = z.infer<typeof Theme>;
