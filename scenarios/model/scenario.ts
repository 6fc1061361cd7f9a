import { z } from "zod";
import { Identifier } from "./identifier.ts";
import { EVERY_INDICATOR } from "./indicators.ts";
import { Layer } from "./layer.ts";
import { LocalisedText } from "./localised-text.ts";

/**
 * The scenario file, version 1. Zod is the authority: the JSON Schema that editors use is written from it by
 * `npm run scenarios:schema`, and every field says what it is. Data only; a new behaviour is a new described field.
 */

export const SCENARIO_FORMAT_VERSION = 1;

const Leaflet = z
  .strictObject({
    shows: LocalisedText.describe(
      'What the scenario shows. Example: { "nl": "Tot waar het water komt.", "en": "How far the water comes." }',
    ),
    standardEvent: LocalisedText.optional().describe(
      'The standard event it is based on, if there is one. Example: { "nl": "70 mm in twee uur", "en": "70 mm in two hours" }',
    ),
    cannotTell: LocalisedText.describe(
      'What it cannot tell. Example: { "nl": "Hoe hard het stroomt.", "en": "How fast it flows." }',
    ),
  })
  .describe("The leaflet: what a resident must know before believing the map.");

const Climate = z
  .strictObject({
    scenario: z
      .enum(["now", "Ld", "Ln", "Md", "Mn", "Hd", "Hn"])
      .describe('The KNMI\'23 scenario: L, M or H, dry or wet; or "now". Example: "Hn"'),
    year: z.number().int().min(1990).max(2150).describe("The year it stands for. Example: 2050"),
  })
  .describe("The climate it belongs to. Leave out where it makes no difference.");

/** What a case, a slider or a query may say: what a method works with. */
export const CaseValues = z.strictObject({
  waterLevelMetresNap: z
    .number()
    .min(-10)
    .max(20)
    .optional()
    .describe("Water level in metres NAP. Example: 3.6"),
  rainMillimetres: z
    .number()
    .min(0)
    .max(500)
    .optional()
    .describe("Rain that falls in `rainHours`, in millimetres. Example: 70"),
  rainHours: z.number().positive().max(72).optional().describe("How long it rains, in hours. Example: 2"),
  airTemperatureRiseCelsius: z
    .number()
    .min(-5)
    .max(15)
    .optional()
    .describe("How much warmer than the standard hot day the air is, in °C. Example: 2.2"),
  greenRule: z
    .enum(["all", "trees", "canopy", "distance"])
    .optional()
    .describe('Which of the rules 3, 30 and 300 colours the homes. Example: "trees"'),
});

const Case = z
  .strictObject({
    id: Identifier,
    label: LocalisedText.describe(
      'The name on the choice. Example: { "nl": "Eerste kades nat", "en": "First quays wet" }',
    ),
    values: CaseValues.describe("The values that make this case."),
  })
  .describe("A named severity or time step, such as 'First quays wet'.");
export type ScenarioCase = z.infer<typeof Case>;

const Provenance = z
  .strictObject({
    source: z
      .union([z.string().min(1), LocalisedText])
      .describe(
        'Where the data comes from: a name, or a text in both languages. Example: "Klimaateffectatlas"',
      ),
    publisher: z.string().min(1).describe('Who stands behind it. Example: "Gemeente Rotterdam"'),
    licence: z.string().min(1).describe('An SPDX name or a sentence. Example: "CC-BY-4.0"'),
    year: z.number().int().describe("The year of the data. Example: 2026"),
    method: LocalisedText.describe(
      'How the values were made, in two sentences. Example: { "nl": "Uit de hoogtekaart.", "en": "From the height map." }',
    ),
  })
  .describe("Where it comes from and how it was made.");

export const Scenario = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe(
        'The address of this schema, so that an editor explains every field. Example: "../../schema/scenario.schema.json"',
      ),
    formatVersion: z.literal(SCENARIO_FORMAT_VERSION).describe("The version of this format: 1."),
    id: Identifier.describe(
      'The name of the scenario\'s folder; unique among all scenarios. Example: "river-flood"',
    ),
    city: z
      .union([Identifier, z.literal("*")])
      .describe('The city it belongs to, or "*" for any city. Example: "waterwijk"'),
    title: LocalisedText.describe('The name in the list. Example: { "nl": "Hoogwater", "en": "High water" }'),
    summary: LocalisedText.describe(
      'One line of meaning under the name. Example: { "nl": "De rivier komt over de kades.", "en": "The river comes over the quays." }',
    ),
    leaflet: Leaflet,
    climate: Climate.optional(),
    cases: z.array(Case).default([]).describe("Named severity or time steps, from mild to severe."),
    layers: z.array(Layer).min(1).describe("What is drawn, from the bottom up."),
    indicators: z
      .array(z.enum(EVERY_INDICATOR))
      .default([])
      .describe(
        'Which figures to show first: three in large letters, and all of them at the head of the table. Left out, the method chooses. Example: ["homes-reached"]',
      ),
    compareWith: z
      .array(Identifier)
      .default([])
      .describe('Ids of scenarios that make a sensible pair. Example: ["river-flood-2100"]'),
    provenance: Provenance,
  })
  .describe("A Stadslens scenario, version 1.");
export type Scenario = z.infer<typeof Scenario>;
