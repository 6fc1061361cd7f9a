import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Refusal } from "../refusal.ts";
import type { CityJsonHeader, CityJsonPart, CityObject } from "./city-json.ts";
import { findTextFaults } from "./text-faults.ts";

const SUPPORTED_VERSIONS = ["1.1", "2.0"];

export interface CityJsonFile {
  readonly fileName: string;
  readonly header: CityJsonHeader;
  readonly parts: Iterable<CityJsonPart>;
  /** Texture files it names: noted, never read. */
  readonly texturesIgnored: number;
}

/** Reads CityJSON, or a CityJSONSeq of one object a line; either may be gzipped. */
export async function readCityJson(path: string): Promise<CityJsonFile> {
  const fileName = basename(path);
  const text = decode(fileName, await readBytes(path, fileName));
  const firstLineEnd = text.indexOf("\n");
  const firstLine = firstLineEnd < 0 ? text : text.slice(0, firstLineEnd);
  const isSequence = /\.jsonl(\.gz)?$/.test(fileName) || isWholeHeader(firstLine);
  if (!isSequence) {
    const document = parseObject(fileName, text, 0);
    return {
      fileName,
      header: headerOf(fileName, document),
      parts: [partOf(fileName, document)],
      texturesIgnored: countTextures(document),
    };
  }
  const header = parseObject(fileName, firstLine, 0);
  return {
    fileName,
    header: headerOf(fileName, header),
    parts: partsOfSequence(fileName, text, firstLineEnd + 1),
    texturesIgnored: countTextures(header),
  };
}

async function readBytes(path: string, fileName: string): Promise<Buffer> {
  try {
    const bytes = await readFile(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? await promisify(gunzip)(bytes) : bytes;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(
      "FILE_UNREADABLE",
      `${fileName} cannot be read (${reason}). Check the name and that it is whole.`,
    );
  }
}

function decode(fileName: string, bytes: Buffer): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0;
  if (isUtf16)
    throw new Refusal("NOT_UTF8", `${fileName} is written in UTF-16. Save it as UTF-8, as CityJSON asks.`);
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function isWholeHeader(line: string): boolean {
  if (!line.includes('"CityJSON"') || line.length > 1_000_000) return false;
  try {
    const { CityObjects } = JSON.parse(line) as { CityObjects?: object };
    return CityObjects !== undefined && Object.keys(CityObjects).length === 0;
  } catch {
    return false;
  }
}

type Json = Readonly<Record<string, unknown>>;

function parseObject(fileName: string, text: string, offset: number): Json {
  const faults = findTextFaults(text);
  if (faults.tooDeepAt !== undefined) {
    throw new Refusal(
      "TOO_DEEP",
      `${fileName} is nested too deep at byte ${offset + faults.tooDeepAt}; no CityJSON is. Write it out again.`,
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (faults.duplicateId !== undefined) {
      throw new Refusal(
        "DUPLICATE_ID",
        `${fileName} has two objects with the id "${faults.duplicateId}". Give each its own id.`,
      );
    }
    if (typeof value === "object" && value !== null) return value as Json;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const found = cause instanceof Error ? /position (\d+)/.exec(cause.message) : null;
    const at = offset + Buffer.byteLength(text.slice(0, found === null ? text.length : Number(found[1])));
    throw new Refusal(
      "NOT_JSON",
      `${fileName} is not whole JSON: it breaks off or goes wrong at byte ${at}. Fetch or write it again.`,
    );
  }
  throw new Refusal(
    "NOT_CITYJSON",
    `${fileName} is JSON but not CityJSON. Give a file whose "type" is "CityJSON".`,
  );
}

function headerOf(fileName: string, document: Json): CityJsonHeader {
  if (document.type !== "CityJSON") {
    throw new Refusal(
      "NOT_CITYJSON",
      `${fileName} has type "${String(document.type)}", not "CityJSON". Give a CityJSON file or sequence.`,
    );
  }
  const version = String(document.version);
  if (!SUPPORTED_VERSIONS.includes(version)) {
    throw new Refusal(
      "VERSION_UNSUPPORTED",
      `${fileName} is CityJSON ${version}; this reads ${SUPPORTED_VERSIONS.join(" and ")}. Upgrade it, for instance with "cjio ${fileName} upgrade save new.city.json".`,
    );
  }
  const transform = document.transform as CityJsonHeader["transform"] | undefined;
  if (!isTriple(transform?.scale) || !isTriple(transform?.translate)) {
    throw new Refusal(
      "TRANSFORM_MISSING",
      `${fileName} has no "transform" with a scale and a translate of three numbers. CityJSON ${version} needs one: write it out again.`,
    );
  }
  const metadata = document.metadata as { referenceSystem?: unknown } | undefined;
  return {
    version,
    crs: crsOf(metadata?.referenceSystem),
    transform: transform as CityJsonHeader["transform"],
  };
}

const isTriple = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every((number) => Number.isFinite(number));

/** "https://www.opengis.net/def/crs/EPSG/0/7415", "urn:ogc:def:crs:EPSG::7415" and "EPSG:7415" all say the same. */
export function crsOf(referenceSystem: unknown): string | undefined {
  const found = /EPSG(?:\/[\d.]+\/|:[\d.]*:|:)(\d+)$/i.exec(String(referenceSystem ?? ""));
  return found === null ? undefined : `EPSG:${found[1]}`;
}

function partOf(fileName: string, document: Json): CityJsonPart {
  const { CityObjects, vertices } = document;
  if (typeof CityObjects !== "object" || CityObjects === null || !Array.isArray(vertices)) {
    throw new Refusal(
      "NOT_CITYJSON",
      `${fileName} has no "CityObjects" or no "vertices". Write it out again.`,
    );
  }
  return { objects: new Map(Object.entries(CityObjects as Record<string, CityObject>)), vertices };
}

/** One line at a time, so that the memory is that of the largest building. */
function* partsOfSequence(fileName: string, text: string, start: number): Iterable<CityJsonPart> {
  for (let from = start; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    if (line !== "") yield partOf(fileName, parseObject(fileName, line, from));
    from = end < 0 ? text.length : end + 1;
  }
}

function countTextures(document: Json): number {
  const appearance = document.appearance as { textures?: unknown } | undefined;
  return Array.isArray(appearance?.textures) ? appearance.textures.length : 0;
}
