import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { simplify } from "@turf/turf";
import type { DataCollection, ReadDataFile } from "../data-files/data-file.ts";
import { describeData } from "../data-files/describe-data.ts";
import { ENDING, layerBytes } from "../data-files/layer-text.ts";
import { hasErrors } from "../model/issue.ts";
import { openDataFile } from "./open-data-file.ts";
import { printData } from "./print-data.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * `npm run scenarios:import -- <file> [--out x.geojson] [--layer name] [--crs EPSG:28992] [--simplify metres] [--properties a,b] [--force]`:
 * GeoJSON, Shapefile (zip), GeoPackage, FlatGeobuf, KML, CSV or GeoTIFF becomes what a layer reads, in WGS84. Exit 2 where it cannot.
 */
const USE =
  "Use: npm run scenarios:import -- <file> [--out x.geojson] [--layer name] [--crs EPSG:28992] [--simplify metres] [--properties a,b] [--force]";

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
const out =
  values.out ??
  `${basename(file).replace(/(\.json|\.geojson)?(\.[a-z]+)?(\.gz)?$/i, "")}${ENDING[data.kind]}`;
if (existsSync(out) && !values.force)
  refuse(`${out} is there already. Name another with --out, or write over it with --force.`);
await writeWhole(out, await layerBytes(data));
console.log(
  `Written: ${out} (${(statSync(out).size / 1e6).toFixed(2)} MB). Next: npm run scenarios:new -- --data ${out}`,
);

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
