import { basename } from "node:path";
import { Refusal } from "../refusal.ts";
import type { CityJsonHeader, CityJsonPart, CityObject, Geometry, GeometryTemplates } from "./city-json.ts";
import { crsOf } from "./crs-of.ts";
import { pageOf } from "./page-of-features.ts";
import { type Json, parseCityJsonText } from "./parse-json.ts";
import { type Line, linesOf, RECORD_SEPARATOR, readFirstLine, readText } from "./source-text.ts";

const SUPPORTED_VERSIONS = ["1.0", "1.1", "2.0"];

/** Corrections of a version ("2.0.1") change nothing for a reader, and some programs write it as a number. */
function versionOf(said: unknown): string {
  const text = typeof said === "number" ? said.toFixed(1) : String(said);
  return /^(\d+\.\d+)\.\d+$/.exec(text)?.[1] ?? text;
}

export interface CityJsonFile {
  readonly fileName: string;
  readonly header: CityJsonHeader;
  /** Read once: a sequence comes line by line from the disk. */
  readonly parts: AsyncIterable<CityJsonPart>;
}

/**
 * Opens CityJSON 1.0, 1.1 or 2.0, or a CityJSONSeq of one object a line; either may be gzipped (`.gz`).
 *
 * @throws Refusal where the header cannot be used; faults further on are thrown while `parts` are read
 */
export async function readCityJson(path: string): Promise<CityJsonFile> {
  const fileName = basename(path);
  const isSequence =
    /\.(jsonl|ndjson)(\.gz)?$/i.test(fileName) || isSequenceHeader(await readFirstLine(path));
  return isSequence ? openSequence(fileName, path) : openDocument(fileName, await readText(path));
}

function openDocument(fileName: string, text: string): CityJsonFile {
  const document = parseCityJsonText(fileName, text);
  const { header, features } = pageOf(document) ?? { header: document, features: [document] };
  const parts = async function* (): AsyncGenerator<CityJsonPart> {
    for (const feature of features) yield partOf(fileName, feature, header);
  };
  return { fileName, header: headerOf(fileName, header), parts: parts() };
}

async function openSequence(fileName: string, path: string): Promise<CityJsonFile> {
  const lines = writtenLinesOf(path);
  const first = await lines.next();
  const header = parseCityJsonText(fileName, first.done === true ? "" : first.value.text);
  const parts = async function* (): AsyncGenerator<CityJsonPart> {
    // A line may be a whole CityJSON, as where files were put behind each other: the first one's objects are in its header.
    if (Array.isArray(header.vertices) && Object.keys(header.CityObjects ?? {}).length > 0) {
      yield partOf(fileName, header);
    }
    for await (const { text, byteOffset } of lines) {
      const feature = parseCityJsonText(fileName, text, byteOffset);
      yield partOf(fileName, feature, header);
    }
  };
  const opened = headerOf(fileName, header);
  return { fileName, header: opened, parts: parts() };
}

/** Without blank ones, which editors leave at the end and programs at the beginning, and without the mark before each. */
async function* writtenLinesOf(path: string): AsyncGenerator<Line> {
  for await (const { text, byteOffset } of linesOf(path)) {
    const isMarked = text.startsWith(RECORD_SEPARATOR);
    const line = isMarked ? { text: text.slice(1), byteOffset: byteOffset + 1 } : { text, byteOffset };
    if (line.text.trim() !== "") yield line;
  }
}

/** The first line of a sequence is a CityJSON without objects of its own. */
function isSequenceHeader(line: string): boolean {
  try {
    const { type, CityObjects } = JSON.parse(line) as Json;
    return type === "CityJSON" && Object.keys(CityObjects ?? { none: true }).length === 0;
  } catch {
    return false;
  }
}

function headerOf(fileName: string, document: Json): CityJsonHeader {
  if (document.type === "CityJSONFeature") {
    throw new Refusal(
      "HEADER_MISSING",
      `${fileName} begins with a CityJSONFeature: the line before it, with "type": "CityJSON", its transform and its coordinate system, is missing. Put that line of its tile first.`,
    );
  }
  if (document.type !== "CityJSON") {
    throw new Refusal(
      "NOT_CITYJSON",
      `${fileName} has "type": ${JSON.stringify(document.type)}, not "CityJSON". Give a CityJSON file or sequence.`,
    );
  }
  const version = versionOf(document.version);
  if (!SUPPORTED_VERSIONS.includes(version)) {
    throw new Refusal(
      "VERSION_UNSUPPORTED",
      `${fileName} says "version": "${String(document.version)}"; versions ${SUPPORTED_VERSIONS.slice(0, -1).join(", ")} and ${SUPPORTED_VERSIONS.at(-1)} are supported. Upgrade it, for instance with "cjio ${fileName} upgrade save new.city.json".`,
    );
  }
  // In 1.0 a file may keep its vertices as they are.
  const fallback = version === "1.0" && document.transform === undefined ? AS_THEY_ARE : undefined;
  const transform: unknown = fallback ?? document.transform;
  if (!isTransform(transform)) {
    throw new Refusal(
      "TRANSFORM_MISSING",
      `${fileName} has no "transform" with a "scale" and a "translate" of three numbers. CityJSON ${version} needs one: write it out again.`,
    );
  }
  const metadata = isRecord(document.metadata) ? (document.metadata as Json) : {};
  // CityJSON 0.9 and some of 1.0 write metadata.crs.epsg.
  const said = metadata.referenceSystem ?? (metadata.crs as { epsg?: unknown } | undefined)?.epsg;
  const { scale, translate } = transform;
  return { version, crs: crsOf(said), transform: { scale, translate } };
}

const isTransform = (value: unknown): value is CityJsonHeader["transform"] =>
  isRecord(value) && isTriple((value as Json).scale) && isTriple((value as Json).translate);

const AS_THEY_ARE: CityJsonHeader["transform"] = { scale: [1, 1, 1], translate: [0, 0, 0] };

const isTriple = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every((number) => Number.isFinite(number));

/** @param header of a sequence: there its templates are, for all lines */
function partOf(fileName: string, document: Json, header: Json = document): CityJsonPart {
  const { CityObjects, vertices, appearance } = document;
  if (Array.isArray(CityObjects)) {
    throw new Refusal(
      "NOT_CITYJSON",
      `${fileName} has its "CityObjects" in a list; they belong in an object, each behind its id. Write it out again.`,
    );
  }
  if (typeof CityObjects !== "object" || CityObjects === null || !Array.isArray(vertices)) {
    const missing = Array.isArray(vertices) ? "CityObjects" : "vertices";
    throw new Refusal("NOT_CITYJSON", `${fileName} has no "${missing}". Write it out again.`);
  }
  const { textures } = (appearance ?? {}) as { textures?: unknown };
  return {
    objects: new Map(Object.entries(CityObjects).map(([id, object]) => [id, asCityObject(object)])),
    vertices,
    ...(document !== header && isTransform(document.transform) ? { transform: document.transform } : {}),
    templates: templatesOf(header["geometry-templates"]),
    texturesNamed: Array.isArray(textures) ? textures.length : 0,
  };
}

function templatesOf(value: unknown): GeometryTemplates | undefined {
  const found = (value ?? {}) as Json;
  const vertices = found["vertices-templates"];
  if (!Array.isArray(found.templates) || !Array.isArray(vertices)) return undefined;
  return {
    geometries: found.templates.map((one) => (isRecord(one) ? one : {}) as unknown as Geometry),
    vertices,
  };
}

const isRecord = (one: unknown): boolean => typeof one === "object" && one !== null && !Array.isArray(one);

/** What others wrote, with every list a list: a building that lost its geometry is then skipped by name, and nothing crashes. */
function asCityObject(value: unknown): CityObject {
  if (typeof value !== "object" || value === null) return { type: "Unknown" };
  const object = value as Record<string, unknown>;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
  return {
    type: String(object.type),
    // Version 1.0 was written with one parent as a plain text too.
    parents: texts(typeof object.parents === "string" ? [object.parents] : object.parents),
    children: texts(object.children),
    geometry: (Array.isArray(object.geometry) ? object.geometry.filter(isRecord) : []) as Geometry[],
    ...(isRecord(object.attributes) ? { attributes: object.attributes as Record<string, unknown> } : {}),
  };
}
