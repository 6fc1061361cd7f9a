import type { Feature, Geometry } from "geojson";
import { firstDuplicateKey } from "../model/duplicate-key.ts";
import { GEOMETRY_NAMES } from "../model/geometry-names.ts";
import type { Issue } from "../model/issue.ts";
import { DEEPEST_LEVEL, firstSyntaxMistake, firstTooDeep } from "../model/json-syntax.ts";
import { notGeoJson } from "../model/not-geojson.ts";
import type { DataFile, RawFeatures, RawTable } from "./data-file.ts";
import { DataFileFault, faultIssue } from "./data-file-fault.ts";
import { decodeText } from "./decode-text.ts";

/** GeoJSON in any of its shapes, or JSON as a list of rows. */
export function readJson(file: DataFile): RawFeatures | RawTable {
  const { name } = file;
  const decoded = decodeText(file);
  const { text } = decoded;
  if (text.trim() === "") throw new DataFileFault("EMPTY", `${name} is empty. Export it again.`);
  // What parses may still be too deep for all that walks it afterwards.
  if (firstTooDeep(text) !== undefined) {
    const message = `${name} has more than ${DEEPEST_LEVEL} levels of brackets in brackets; no data needs so many. Export it again.`;
    throw new DataFileFault("NESTED_TOO_DEEP", message);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const features = featuresOnLines(text);
    if (features !== undefined) {
      return { collection: { type: "FeatureCollection", features }, issues: decoded.issues };
    }
    const reason = error instanceof Error ? error.message : String(error);
    const { offset = 0, what = reason } = firstSyntaxMistake(text) ?? {};
    const before = text.slice(0, offset).split("\n");
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new DataFileFault(
      "NOT_JSON",
      `${name} is not JSON: ${what}, in ${place}. Mend it there, or export it again.`,
    );
  }
  const twice = firstDuplicateKey(text);
  const issues = twice === undefined ? decoded.issues : [...decoded.issues, keyTwice(twice.key, name)];
  if (Array.isArray(value) && value.every(isObject)) return { kind: "table", rows: value, issues };
  const features = featuresIn(value);
  if (features !== undefined) {
    return { collection: { type: "FeatureCollection", features }, crs: crsNamedIn(value), issues };
  }
  throw new DataFileFault(
    "NOT_GEOJSON",
    notGeoJson(value, name)?.message ??
      `${name} is JSON, but neither GeoJSON nor a list of rows. Export it as GeoJSON.`,
  );
}

const RECORD_SEPARATOR = "\u001e";

/** A Feature on each line, as GDAL writes it for large files (GeoJSONSeq, RFC 8142); undefined where it is anything else. */
function featuresOnLines(text: string): DataFeature[] | undefined {
  const features: DataFeature[] = [];
  for (const line of text.replaceAll(RECORD_SEPARATOR, "").split("\n")) {
    const written = line.trim();
    if (written === "") continue;
    try {
      const feature = featureFrom(JSON.parse(written));
      if (feature === undefined) return undefined;
      features.push(feature);
    } catch {
      return undefined;
    }
  }
  return features.length === 0 ? undefined : features;
}

const keyTwice = (key: string, name: string): Issue =>
  faultIssue(
    "KEY_TWICE",
    `"${key}" stands twice in one object of ${name}, and only the last counts. See whether that is the right one.`,
    "warning",
  );

type DataFeature = Feature<Geometry | null, Readonly<Record<string, unknown>>>;

function featuresIn(value: unknown): DataFeature[] | undefined {
  if (!isObject(value)) return undefined;
  if (value.type === "FeatureCollection" && Array.isArray(value.features)) {
    const features = value.features.map(featureFrom);
    return features.includes(undefined) ? undefined : (features as DataFeature[]);
  }
  const one = featureFrom(value);
  if (one !== undefined) return [one];
  return isGeometry(value) ? [{ type: "Feature", properties: {}, geometry: value }] : undefined;
}

function featureFrom(value: unknown): DataFeature | undefined {
  if (!isObject(value) || value.type !== "Feature") return undefined;
  const { id, properties, geometry } = value;
  return {
    type: "Feature",
    ...((typeof id === "string" || typeof id === "number") && { id }),
    properties: isObject(properties) ? properties : {},
    geometry: isGeometry(geometry) ? geometry : null,
  };
}

const isGeometry = (value: unknown): value is Geometry =>
  isObject(value) &&
  GEOMETRY_NAMES.has(String(value.type)) &&
  Array.isArray(value.type === "GeometryCollection" ? value.geometries : value.coordinates);

/** RFC 7946 took it out; many programs still write it, and it is right. */
function crsNamedIn(value: unknown): string | undefined {
  const crs = isObject(value) && isObject(value.crs) ? value.crs : undefined;
  const properties = isObject(crs?.properties) ? crs.properties : undefined;
  return typeof properties?.name === "string" ? properties.name : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
