import { basename } from "node:path";
import { Refusal } from "../refusal.ts";
import type { CityJsonHeader, CityJsonPart, CityObject, Geometry, GeometryTemplates } from "./city-json.ts";
import { type Json, parseCityJsonText } from "./parse-json.ts";
import { linesOf, readFirstLine, readText } from "./source-text.ts";

const SUPPORTED_VERSIONS = ["1.0", "1.1", "2.0"];

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
  const isSequence = /\.jsonl(\.gz)?$/.test(fileName) || isSequenceHeader(await readFirstLine(path));
  return isSequence ? openSequence(fileName, path) : openDocument(fileName, await readText(path));
}

function openDocument(fileName: string, text: string): CityJsonFile {
  const document = parseCityJsonText(fileName, text);
  const part = async function* (): AsyncGenerator<CityJsonPart> {
    yield partOf(fileName, document);
  };
  return { fileName, header: headerOf(fileName, document), parts: part() };
}

async function openSequence(fileName: string, path: string): Promise<CityJsonFile> {
  const lines = linesOf(path);
  const first = await lines.next();
  const header = parseCityJsonText(fileName, first.done === true ? "" : first.value.text);
  const parts = async function* (): AsyncGenerator<CityJsonPart> {
    for await (const { text, byteOffset } of lines) {
      if (text.trim() === "") continue;
      const feature = parseCityJsonText(fileName, text, byteOffset);
      yield partOf(fileName, feature, header);
    }
  };
  return { fileName, header: headerOf(fileName, header), parts: parts() };
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
  if (document.type !== "CityJSON") {
    throw new Refusal(
      "NOT_CITYJSON",
      `${fileName} has "type": ${JSON.stringify(document.type)}, not "CityJSON". Give a CityJSON file or sequence.`,
    );
  }
  const version = String(document.version);
  if (!SUPPORTED_VERSIONS.includes(version)) {
    throw new Refusal(
      "VERSION_UNSUPPORTED",
      `${fileName} says "version": "${version}"; versions ${SUPPORTED_VERSIONS.slice(0, -1).join(", ")} and ${SUPPORTED_VERSIONS.at(-1)} are supported. Upgrade it, for instance with "cjio ${fileName} upgrade save new.city.json".`,
    );
  }
  // In 1.0 a file may keep its vertices as they are.
  const fallback = version === "1.0" && document.transform === undefined ? AS_THEY_ARE : undefined;
  const transform = (fallback ?? document.transform) as CityJsonHeader["transform"] | undefined;
  if (!isTriple(transform?.scale) || !isTriple(transform?.translate)) {
    throw new Refusal(
      "TRANSFORM_MISSING",
      `${fileName} has no "transform" with a "scale" and a "translate" of three numbers. CityJSON ${version} needs one: write it out again.`,
    );
  }
  const metadata = document.metadata as { referenceSystem?: unknown } | undefined;
  const { scale, translate } = transform as CityJsonHeader["transform"];
  return { version, crs: crsOf(metadata?.referenceSystem), transform: { scale, translate } };
}

const AS_THEY_ARE: CityJsonHeader["transform"] = { scale: [1, 1, 1], translate: [0, 0, 0] };

const isTriple = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every((number) => Number.isFinite(number));

/** "https://www.opengis.net/def/crs/EPSG/0/7415", "urn:ogc:def:crs:EPSG::7415" and "EPSG:7415" all say the same. */
export function crsOf(referenceSystem: unknown): string | undefined {
  const found = /EPSG(?:\/[\d.]+\/|:[\d.]*:|:)(\d+)$/i.exec(String(referenceSystem ?? "").trim());
  return found === null ? undefined : `EPSG:${found[1]}`;
}

/** @param header of a sequence: there its templates are, for all lines */
function partOf(fileName: string, document: Json, header: Json = document): CityJsonPart {
  const { CityObjects, vertices, appearance } = document;
  if (typeof CityObjects !== "object" || CityObjects === null || !Array.isArray(vertices)) {
    const missing = Array.isArray(vertices) ? "CityObjects" : "vertices";
    throw new Refusal("NOT_CITYJSON", `${fileName} has no "${missing}". Write it out again.`);
  }
  const { textures } = (appearance ?? {}) as { textures?: unknown };
  return {
    objects: new Map(Object.entries(CityObjects).map(([id, object]) => [id, asCityObject(object)])),
    vertices,
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
    parents: texts(object.parents),
    children: texts(object.children),
    geometry: (Array.isArray(object.geometry) ? object.geometry.filter(isRecord) : []) as Geometry[],
    ...(isRecord(object.attributes) ? { attributes: object.attributes as Record<string, unknown> } : {}),
  };
}
