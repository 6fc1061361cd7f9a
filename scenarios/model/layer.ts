import { z } from "zod";
import { Identifier } from "./identifier.ts";
import { Colour, Legend } from "./legend.ts";
import { LocalisedText } from "./localised-text.ts";

/** The kinds of layer a scenario may have, told apart by `type`. */

const layerBase = {
  id: Identifier,
  title: LocalisedText.describe(
    'The layer\'s name in the list. Example: { "nl": "Waterdiepte", "en": "Depth of water" }',
  ),
  cases: z
    .array(Identifier)
    .min(1)
    .optional()
    .describe('The cases this layer belongs to; left out, it belongs to all. Example: ["now"]'),
};

const relativePath = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\:][^\\:]*$/, "Name a file inside the scenario's own folder.")
  .describe('A file inside the scenario\'s folder. Example: "layers/reach.geojson"');

const opacity = z.number().min(0).max(1).default(1).describe("0 is invisible, 1 is solid. Example: 0.9");

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
    colour: Colour.optional().describe(
      'One colour for everything, where there is no legend. Example: "#86BBDD"',
    ),
    outline: Colour.optional().describe(
      'A line round each area, seen where trees hide what is inside it. Example: "#14606C"',
    ),
    names: LocalisedText.optional().describe(
      'What its features are called on the city, with {name} for the `name` of each; a feature without one is not named. Example: { "nl": "{name}: koele plek", "en": "{name}: cool place" }',
    ),
    opacity,
  })
  .describe("Areas, lines or points from a GeoJSON file in WGS84.");

export const COMPUTED_METHODS = ["flood-depth", "rain-depth", "heat-pet", "green-rules"] as const;

const ComputedLayer = z
  .strictObject({
    type: z.literal("computed").describe("Worked out by Stadslens."),
    ...layerBase,
    method: z
      .enum(COMPUTED_METHODS)
      .describe(
        "flood-depth: water from the city's own water spreads over its heights up to the case's water level. rain-depth: rain that neither soaks away nor drains gathers in the low places. heat-pet: how warm it feels (PET) on a hot afternoon. green-rules: how many of the rules 3, 30 and 300 each home meets.",
      ),
  })
  .describe("A layer that Stadslens computes from the city itself, by a published method.");

const BuildingStyleLayer = z
  .strictObject({
    type: z.literal("building-style").describe("Buildings coloured by a number of their own."),
    ...layerBase,
    property: z
      .string()
      .min(1)
      .describe(
        'The number that picks the colour: a column of the table, or, without a table, of the city\'s building inventory. Example: "yearBuilt"',
      ),
    table: relativePath
      .optional()
      .describe(
        'Rows to join to the buildings by their id: CSV, or JSON as a list of objects. Example: "layers/energy-labels.csv"',
      ),
    key: z
      .string()
      .min(1)
      .optional()
      .describe(
        'The column of the table that holds the building\'s id; left out, it is "id". Example: "bagPandId"',
      ),
    legend: Legend,
    opacity,
  })
  .describe("Colours buildings by a column of the inventory or of a table that is joined by building id.");

const RasterLayer = z
  .strictObject({
    type: z.literal("raster").describe("One number a cell, painted into the ground."),
    ...layerBase,
    source: relativePath.describe(
      'A GeoTIFF of one band in WGS84 (npm run scenarios:import makes one). Example: "layers/heat-stress.tif"',
    ),
    legend: Legend,
    opacity,
  })
  .describe("A grid of numbers from a GeoTIFF, painted into the ground by its legend.");

export const Layer = z.discriminatedUnion("type", [
  GeoJsonLayer,
  BuildingStyleLayer,
  ComputedLayer,
  RasterLayer,
]);
export type Layer = z.infer<typeof Layer>;
export type GeoJsonLayer = z.infer<typeof GeoJsonLayer>;
export type ComputedLayer = z.infer<typeof ComputedLayer>;
export type BuildingStyleLayer = z.infer<typeof BuildingStyleLayer>;
export type RasterLayer = z.infer<typeof RasterLayer>;

/** A layer whose values come from a file of its author. */
export type FileLayer = Exclude<Layer, ComputedLayer>;

/** The file a layer reads; undefined where it needs none. */
export function fileOf(layer: Layer): string | undefined {
  switch (layer.type) {
    case "geojson":
    case "raster":
      return layer.source;
    case "building-style":
      return layer.table;
    case "computed":
      return undefined;
  }
}
