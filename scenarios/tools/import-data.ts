import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { simplify } from "@turf/turf";
import type { DataCollection, ReadDataFile } from "../data-files/data-file.ts";
import { describeData } from "../data-files/describe-data.ts";
import { ENDING, layerBytes } from "../data-files/layer-text.ts";
import { hasErrors } from "../model/issue.ts";
import { answerHelp } from "./answer-help.ts";
import { openDataFile } from "./open-data-file.ts";
import { printData } from "./print-data.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * `npm run scenarios:import -- <file>`: GeoJSON, Shapefile (zip), GeoPackage, FlatGeobuf, KML, CSV or GeoTIFF becomes what a layer reads, in WGS84. Exit 2 where it cannot.
 */
const USE =
  "Use: npm run scenarios:import -- <file> [--out x.geojson] [--layer name] [--crs EPSG:28992] [--simplify metres] [--properties a,b] [--force]";
const HELP = `${USE}
  <file>         GeoJSON, Shapefile (zip), GeoPackage, FlatGeobuf, KML, CSV, JSON rows or GeoTIFF; GeoJSON, CSV and the like also as .gz
  --out          where to write; left out, beside the file
  --layer        of a file with several layers, which
  --crs          the coordinate system, where the file does not say it
  --simplify     leave out what is smaller than so many metres
  --properties   keep only these
  --force        write over what is there`;

/** A degree of latitude is as long everywhere; the tolerance is a little finer east to west, which harms nobody. */
const METRES_IN_A_DEGREE = 111_320;

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        layer: { type: "string" },
        crs: { type: "string" },
        simplify: { type: "string" },
        properties: { type: "string" },
        force: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    refuse(`${(error instanceof Error ? error.message : String(error)).split(". ")[0]}. ${USE}`);
  }
}

answerHelp(HELP);
const { positionals, values } = readArguments();
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) refuse(`Name one file. ${USE}`);
const toleranceMetres = values.simplify === undefined ? 0 : Number(values.simplify);
if (!(toleranceMetres >= 0)) refuse(`--simplify ${values.simplify} is no number of metres. ${USE}`);

const read = await openDataFile(file, { layer: values.layer, crs: values.crs });
for (const { severity, message } of read.issues) {
  (severity === "error" ? console.error : console.log)(message);
}
if (read.data === undefined || hasErrors(read.issues)) process.exit(2);
console.log(printData(read, describeData(read.data)).join("\n"));

const data = reduced(read.data, toleranceMetres, values.properties?.split(","));
const out = values.out ?? besideOf(file, ENDING[data.kind]);
if (existsSync(out) && !values.force)
  refuse(`${out} is there already. Name another with --out, or write over it with --force.`);
const bytes = await layerBytes(data);
try {
  mkdirSync(dirname(out), { recursive: true });
  await writeWhole(out, bytes);
} catch (error) {
  refuse(
    `${out} cannot be written (${error instanceof Error ? error.message : error}). Name another place with --out.`,
  );
}
console.log(
  `Written: ${out} (${(statSync(out).size / 1e6).toFixed(2)} MB). Next: npm run scenarios:new -- --data ${out}`,
);

/** Beside the file it came from, and never that file itself. */
function besideOf(path: string, ending: string): string {
  const stem = basename(path).replace(/(\.[a-z]+)?(\.gz)?$/i, "");
  const beside = join(dirname(path), `${stem}${ending}`);
  return existsSync(beside) ? join(dirname(path), `${stem}.wgs84${ending}`) : beside;
}

function reduced(
  whole: NonNullable<ReadDataFile["data"]>,
  tolerance: number,
  properties: readonly string[] | undefined,
): NonNullable<ReadDataFile["data"]> {
  if (whole.kind === "grid") return whole;
  const chosen = (row: Readonly<Record<string, unknown>>) =>
    properties === undefined ? row : Object.fromEntries(properties.map((name) => [name, row[name] ?? null]));
  if (whole.kind === "table") return { kind: "table", rows: whole.rows.map(chosen) };
  const features = whole.collection.features.map((feature) => ({
    ...feature,
    properties: chosen(feature.properties),
    geometry:
      tolerance === 0 || feature.geometry === null || feature.geometry.type === "GeometryCollection"
        ? feature.geometry
        : simplify(feature.geometry, { tolerance: tolerance / METRES_IN_A_DEGREE, highQuality: true }),
  }));
  return { kind: "features", collection: { type: "FeatureCollection", features } as DataCollection };
}
