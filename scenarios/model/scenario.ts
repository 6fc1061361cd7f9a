import { z } from "zod";
import { Identifier } from "./identifier.ts";
import { Colour, Legend } from "./legend.ts";
import { LocalisedText } from "./localised-text.ts";

/**
 * The scenario file, version 1. Zod is the authority: the JSON Schema that editors use is written from it by
 * `npm run scenarios:schema`, and every field says what it is. Data only; a new behaviour is a new described field.
 */

export const SCENARIO_FORMAT_VERSION = 1;

const Leaflet = z
  .strictObject({
    shows: LocalisedText.describe("What the scenario shows."),
    standardEvent: LocalisedText.optional().describe("The standard event it is based on, if there is one."),
    cannotTell: LocalisedText.describe("What it cannot tell."),
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

const Case = z
  .strictObject({
    id: Identifier,
    label: LocalisedText.describe("The name on the choice."),
    values: z
      .strictObject({
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
        rainHours: z
          .number()
          .positive()
          .max(72)
          .optional()
          .describe("How long it rains, in hours. Example: 2"),
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
      })
      .describe("The values that make this case."),
  })
  .describe("A named severity or time step, such as 'First quays wet'.");
export type ScenarioCase = z.infer<typeof Case>;

const layerBase = {
  id: Identifier,
  title: LocalisedText.describe("The layer's name in the list."),
  cases: z
    .array(Identifier)
    .min(1)
    .optional()
    .describe("The cases this layer belongs to; left out, it belongs to all."),
};

const relativePath = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\:][^\\:]*$/, "Name a file inside the scenario's own folder.")
  .describe('A file inside the scenario\'s folder. Example: "layers/reach.geojson"');

const GeoJsonLayer = z
  .strictObject({
    type: z.literal("geojson").describe("Areas, lines or points from a file."),
    ...layerBase,
    source: relativePath,
    role: z
      .enum(["area", "water", "barrier", "line", "places", "trees"])
      .describe(
        "How it is drawn: areas and water are painted into the ground; barriers, lines and places are drawn upon it; trees stand on it, by `heightMetres` and `crownDiameterMetres`.",
      ),
    property: z
      .string()
      .optional()
      .describe('The property whose value picks the legend class. Example: "depthMetres"'),
    legend: Legend.optional(),
    colour: Colour.optional().describe("One colour for everything, where there is no legend."),
    opacity: z.number().min(0).max(1).default(1).describe("0 is invisible, 1 is solid. Example: 0.9"),
  })
  .describe("Areas, lines or points from a GeoJSON file in WGS84.");

const ComputedLayer = z
  .strictObject({
    type: z.literal("computed").describe("Worked out by Stadslens."),
    ...layerBase,
    method: z
      .enum(["flood-depth", "rain-depth", "heat-pet", "green-rules"])
      .describe(
        "flood-depth: water from the city's own water spreads over its heights up to the case's water level. rain-depth: rain that neither soaks away nor drains gathers in the low places. heat-pet: how warm it feels (PET) on a hot afternoon. green-rules: how many of the rules 3, 30 and 300 each home meets.",
      ),
  })
  .describe("A layer that Stadslens computes from the city itself, by a published method.");

export const Layer = z.discriminatedUnion("type", [GeoJsonLayer, ComputedLayer]);
export type Layer = z.infer<typeof Layer>;
export type GeoJsonLayer = z.infer<typeof GeoJsonLayer>;
export type ComputedLayer = z.infer<typeof ComputedLayer>;

const Provenance = z
  .strictObject({
    source: z
      .union([z.string().min(1), LocalisedText])
      .describe("Where the data comes from: a name, or a text in both languages."),
    publisher: z.string().min(1).describe("Who stands behind it."),
    licence: z.string().min(1).describe('An SPDX name or a sentence. Example: "CC-BY-4.0"'),
    year: z.number().int().describe("The year of the data."),
    method: LocalisedText.describe("How the values were made, in two sentences."),
  })
  .describe("Where it comes from and how it was made.");

export const Scenario = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe("The address of this schema, so that an editor explains every field."),
    formatVersion: z.literal(SCENARIO_FORMAT_VERSION).describe("The version of this format: 1."),
    id: Identifier.describe("The name of the scenario's folder; unique among all scenarios."),
    city: z
      .union([Identifier, z.literal("*")])
      .describe('The city it belongs to, or "*" for any city. Example: "waterwijk"'),
    title: LocalisedText.describe("The name in the list."),
    summary: LocalisedText.describe("One line of meaning under the name."),
    leaflet: Leaflet,
    climate: Climate.optional(),
    cases: z.array(Case).default([]).describe("Named severity or time steps, from mild to severe."),
    layers: z.array(Layer).min(1).describe("What is drawn, from the bottom up."),
    indicators: z
      .array(z.enum(["wet-buildings", "rain-buildings", "feels-like", "green-rules", "land-cover"]))
      .default([])
      .describe('Which figures to show. Example: ["wet-buildings"]'),
    compareWith: z.array(Identifier).default([]).describe("Ids of scenarios that make a sensible pair."),
    provenance: Provenance,
  })
  .describe("A Stadslens scenario, version 1.");
export type Scenario = z.infer<typeof Scenario>;
