import { parseArgs } from "node:util";
import { USUAL_SCENARIOS } from "./usual-folders.ts";

/** What somebody wants a new scenario to be, as far as they have said. */
export interface ScenarioRequest {
  readonly data?: string;
  readonly theme?: string;
  readonly city?: string;
  readonly titleNl?: string;
  readonly titleEn?: string;
  readonly id?: string;
  readonly property?: string;
  readonly unit?: string;
  readonly role?: string;
  readonly key?: string;
  readonly source?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly year?: string;
  readonly layer?: string;
  readonly crs?: string;
  /** The folder of themes. */
  readonly into: string;
  /** Nobody is there to be asked. */
  readonly isUnasked: boolean;
}

const FLAGS = {
  data: "a file: GeoJSON, Shapefile (zip), GeoPackage, FlatGeobuf, KML, CSV, JSON rows or GeoTIFF",
  theme: "the theme's folder, such as flooding",
  city: 'the city\'s id, or "*" for any',
  "title-nl": "the Dutch name in the list",
  "title-en": "the English name in the list",
  id: "the scenario's folder; left out, made from the English title",
  property: 'the number that picks the colour; "none" for one colour',
  unit: "the unit of that number, such as m or %",
  role: "area, water, line, barrier, places or trees; left out, by the shapes in the file",
  key: "of a table, the column with the buildings' ids",
  source: "the name of the data",
  publisher: "who stands behind it",
  licence: "its licence, such as CC-BY-4.0",
  year: "the year of the data",
  layer: "of a file with several layers, which",
  crs: "the coordinate system, where the file does not say it",
  into: "the folder of themes; left out, STADSLENS_SCENARIOS or scenarios",
} as const;

export const USE = [
  "Use: npm run scenarios:new -- --data <file> [--theme flooding] [--city waterwijk] [--title-nl …] [--title-en …] [--yes]",
  ...Object.entries(FLAGS).map(([name, what]) => `  --${name.padEnd(10)} ${what}`),
  "  --yes        ask nothing",
  "What is not said is asked, where somebody is there to answer.",
].join("\n");

/** @throws {Error} for a flag nobody knows */
export function readRequest(args: readonly string[], isTerminal: boolean): ScenarioRequest {
  const options = Object.fromEntries(Object.keys(FLAGS).map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, yes: { type: "boolean" } },
  });
  const said: Readonly<Record<string, string | boolean | undefined>> = values;
  const { yes, "title-nl": titleNl, "title-en": titleEn, into, data, ...others } = said;
  return {
    ...(others as Record<string, string>),
    ...(typeof titleNl === "string" && { titleNl }),
    ...(typeof titleEn === "string" && { titleEn }),
    ...withData(typeof data === "string" ? data : positionals[0]),
    into: typeof into === "string" ? into : USUAL_SCENARIOS,
    isUnasked: yes === true || !isTerminal,
  };
}

const withData = (data: string | undefined): { data?: string } => (data === undefined ? {} : { data });
