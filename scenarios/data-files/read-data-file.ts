import { hasErrors, type Issue } from "../model/issue.ts";
import { type Crs, crsOf, KNOWN_CRS, recogniseCrs, WGS84 } from "./crs.ts";
import type { DataFile, FeatureData, RawFeatures, RawTable, ReadDataFile, ReadOptions } from "./data-file.ts";
import { DataFileFault, faultIssue } from "./data-file-fault.ts";
import { mendGeometries } from "./mend-geometries.ts";
import { withoutNoDataCodes } from "./no-data.ts";
import { adviceFor } from "./other-formats.ts";
import { positionsOf } from "./positions.ts";
import { tidyFeatures } from "./tidy-features.ts";
import { gunzip } from "./unzip.ts";
import { withWrittenNumbers } from "./written-numbers.ts";

/** Formats by the endings people know them by. */
const FORMATS = {
  json: "GeoJSON",
  geojson: "GeoJSON",
  geojsonl: "GeoJSON",
  geojsons: "GeoJSON",
  jsonl: "GeoJSON",
  ndjson: "GeoJSON",
  zip: "Shapefile",
  gpkg: "GeoPackage",
  fgb: "FlatGeobuf",
  kml: "KML",
  csv: "CSV",
  tsv: "CSV",
  tif: "GeoTIFF",
  tiff: "GeoTIFF",
} as const;
type Format = (typeof FORMATS)[keyof typeof FORMATS];

export const DATA_FILE_ENDINGS = Object.keys(FORMATS).map((ending) => `.${ending}`);

/**
 * Reads a file into features, a grid or a table, in WGS84. It runs in Node and in a worker of the browser alike, and fetches each
 * format's reader when it is first needed. Never throws: what is wrong is told in the issues.
 */
export async function readDataFile(file: DataFile, options: ReadOptions = {}): Promise<ReadDataFile> {
  let format: Format | undefined;
  try {
    // By its first two bytes: a browser unpacks a file on its way and leaves it its name.
    const [first, second] = new Uint8Array(file.bytes.slice(0, 2));
    const isZipped = first === 0x1f && second === 0x8b;
    const bytes = isZipped ? await gunzip(file.name, file.bytes) : file.bytes;
    const opened = { name: file.name.replace(/\.gz$/i, ""), bytes };
    format = formatOf(file.name);
    if (opened.bytes.byteLength === 0)
      throw new DataFileFault("EMPTY", `${file.name} is empty. Export it again.`);
    if (format === "GeoTIFF") {
      const { readGeoTiff } = await import("./read-geotiff.ts");
      const { grid, crs } = await readGeoTiff(opened, options.crs);
      return { format, crs, data: { kind: "grid", grid }, issues: [] };
    }
    const raw = await readRaw(opened, format, options);
    if ("kind" in raw) {
      const { rows, issues } = cleaned(raw.rows, file.name);
      return { format, data: { kind: "table", rows }, issues: [...(raw.issues ?? []), ...issues] };
    }
    return { format, ...placed(raw, file.name, options) };
  } catch (error) {
    const issue =
      error instanceof DataFileFault
        ? faultIssue(error.code, error.message)
        : faultIssue(
            "UNREADABLE",
            `${file.name} cannot be read (${error instanceof Error ? error.message : String(error)}). Export it again.`,
          );
    return { format: format ?? "", issues: [issue] };
  }
}

function formatOf(name: string): Format {
  const ending = name.replace(/\.gz$/i, "").split(".").at(-1)?.toLowerCase() ?? "";
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending as keyof typeof FORMATS] : undefined;
  if (format !== undefined) return format;
  const advice =
    adviceFor(name) ?? `has an ending we do not know. Export it as one of ${DATA_FILE_ENDINGS.join(", ")}.`;
  throw new DataFileFault("FORMAT_NOT_KNOWN", `${name} ${advice}`);
}

type WithLayers = RawFeatures & { readonly layers?: readonly string[] };

async function readRaw(
  file: DataFile,
  format: Exclude<Format, "GeoTIFF">,
  { layer, sqlWasmUrl }: ReadOptions,
): Promise<WithLayers | RawTable> {
  switch (format) {
    case "GeoJSON":
      return (await import("./read-geojson.ts")).readJson(file);
    case "Shapefile":
      return (await import("./read-shapefile.ts")).readShapefile(file, layer);
    case "GeoPackage":
      return (await import("./read-geopackage.ts")).readGeoPackage(file, layer, sqlWasmUrl);
    case "FlatGeobuf":
      return (await import("./read-flatgeobuf.ts")).readFlatGeobuf(file);
    case "KML":
      return (await import("./read-kml.ts")).readKml(file);
    case "CSV":
      return (await import("./read-csv.ts")).readCsv(file);
  }
}

function placed(
  { collection: raw, crs: said, issues = [], layers = [] }: WithLayers,
  name: string,
  options: ReadOptions,
): Pick<ReadDataFile, "crs" | "saidCrs" | "data" | "issues"> {
  const { collection, issues: ofGeometries } = mendGeometries(raw, name);
  const found = [...issues, ...ofGeometries];
  if (hasErrors(found)) return { issues: found };
  if (layers.length > 1 && options.layer === undefined) {
    const message = `${name} holds ${layers.length} layers: ${layers.join(", ")}. This is "${layers[0]}"; name another with --layer.`;
    found.push(faultIssue("SEVERAL_LAYERS", message, "warning"));
  }
  const named = crsFor(collection, said, name, options);
  const isPlane = named.toDegrees !== undefined && named.isDegrees !== true;
  const isBelied = options.crs === undefined && isPlane && areDegrees(collection);
  if (isBelied) found.push(crsBelied(name, named));
  const crs = isBelied ? WGS84 : named;
  if (crs.hasUnknownShift === true) {
    const message = `${name} is in ${crs.name}, and how that lies to WGS84 is not known here: it may lie some hundred metres beside its place. Save it in WGS84 first.`;
    found.push(faultIssue("SHIFT_UNKNOWN", message, "warning"));
  }
  const tidy = tidyFeatures(collection, crs, options.keepsBodies);
  const known = cleaned(
    tidy.features.map(({ properties }) => properties),
    name,
  );
  found.push(...known.issues);
  const features = tidy.features.map((feature, index) => ({ ...feature, properties: known.rows[index] }));
  const data: FeatureData = { kind: "features", collection: { type: "FeatureCollection", features } };
  const stray = strayPosition(data);
  if (stray !== undefined) {
    const next = isLatitudeFirst(collection)
      ? "Longitude and latitude seem to have changed places: swap them in the source."
      : `Check its coordinate system (${crs.name}); --crs says another.`;
    const message = `${name} has a place at ${stray.join(", ")}, which is nowhere on Earth. ${next}`;
    return { crs: crs.name, issues: [...found, faultIssue("PLACE_NOT_ON_EARTH", message)] };
  }
  if (collection.features.length === 0) {
    found.push(
      faultIssue("NOTHING_IN_IT", `${name} holds nothing to show. Check what was exported.`, "warning"),
    );
  }
  const lost = raw.features.filter(({ geometry }) => geometry === null).length;
  if (lost > 0) {
    const message = `${lost} of ${collection.features.length} features in ${name} have no place, so nothing is drawn of them.`;
    found.push(faultIssue("NO_PLACE_IN_SOME", message, "warning"));
  }
  return { crs: crs.name, saidCrs: said, data, issues: found };
}

/** What was asked for, else what the file says, else what its numbers say. */
function crsFor(
  collection: RawFeatures["collection"],
  said: string | undefined,
  name: string,
  { crs: asked, fallbackCrs, definitionOf }: ReadOptions,
): Crs {
  const recognised = (asked ?? said) ? undefined : recogniseCrs(pairsOf(collection));
  // A GeoJSON is in degrees without saying so (RFC 7946), whatever the files beside it are in.
  const known = asked ?? (said || (recognised === WGS84 ? undefined : fallbackCrs));
  if (known !== undefined && known !== "") {
    const crs = crsOf(known, definitionOf);
    if (crs !== undefined) return crs;
    const short = known.length > 60 ? `${known.slice(0, 60)}…` : known;
    throw new DataFileFault(
      "CRS_UNKNOWN",
      `${name} is in "${short}", which we do not know. Save it in WGS84 or RD, or name one of ${KNOWN_CRS.join(", ")} with --crs.`,
    );
  }
  if (recognised !== undefined) return recognised;
  if (isLatitudeFirst(collection)) {
    throw new DataFileFault(
      "AXES_SWAPPED",
      `${name} says no coordinate system, and is in degrees with latitude before longitude, as it seems. Swap them in the source.`,
    );
  }
  throw new DataFileFault(
    "CRS_UNKNOWN",
    `${name} does not say its coordinate system, and its numbers are neither WGS84 nor RD. Say it with --crs EPSG:….`,
  );
}

/** In metres these would all lie within two hundred metres of a system's own origin, where no city is. */
function areDegrees(collection: RawFeatures["collection"]): boolean {
  let isEmpty = true;
  for (const [x, y] of pairsOf(collection)) {
    isEmpty = false;
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return false;
  }
  return !isEmpty;
}

/** Of places where only that order is on Earth. */
function isLatitudeFirst(collection: RawFeatures["collection"]): boolean {
  let isBeyond = false;
  for (const [x, y] of pairsOf(collection)) {
    if (!(Math.abs(x) <= 90 && Math.abs(y) <= 180)) return false;
    isBeyond ||= Math.abs(y) > 90;
  }
  return isBeyond;
}

function crsBelied(name: string, { name: crs }: Crs): Issue {
  const message = `${name} says that it is in ${crs}, but its coordinates are degrees, and are read as WGS84. Take the "crs" out of it, or name another with --crs.`;
  return faultIssue("CRS_BELIED", message, "warning");
}

/** One after the other: a city has millions. */
function* pairsOf(collection: RawFeatures["collection"]): Generator<readonly [x: number, y: number]> {
  for (const [x, y] of positionsOf(collection)) yield [x, y];
}

function strayPosition({ collection }: FeatureData): readonly number[] | undefined {
  for (const [longitude, latitude] of positionsOf(collection)) {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return [longitude, latitude];
  }
  return undefined;
}

/** Rows as people mean them: numbers that were written as text, and none for what stands for "not known". */
function cleaned<One extends Readonly<Record<string, unknown>>>(rows: readonly One[], name: string) {
  const written = withWrittenNumbers(rows, name);
  const known = withoutNoDataCodes(written.rows, name);
  return { rows: known.rows, issues: [...written.issues, ...known.issues] };
}
