import { visit } from "jsonc-parser";
import { Refusal } from "../refusal.ts";
import { findTextFaults } from "./text-faults.ts";

export type Json = Readonly<Record<string, unknown>>;

/**
 * One JSON object of a CityJSON file.
 *
 * @param byteOffset where the text begins in its file, so that a fault is told by its place in the file
 * @throws Refusal where it is not whole, is nested deeper than any CityJSON, or names two objects alike
 */
export function parseCityJsonText(fileName: string, text: string, byteOffset = 0): Json {
  const faults = findTextFaults(text);
  if (faults.tooDeepAt !== undefined) {
    throw new Refusal(
      "TOO_DEEP",
      `${fileName} is nested too deep at byte ${byteOffset + faults.tooDeepAt}; no CityJSON is. Write it out again.`,
    );
  }
  const value = parse(fileName, text, byteOffset);
  if (faults.duplicateId !== undefined) {
    throw new Refusal(
      "DUPLICATE_ID",
      `${fileName} has two objects with the id "${faults.duplicateId}" among its CityObjects. Give each its own id.`,
    );
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new Refusal(
    "NOT_CITYJSON",
    `${fileName} is JSON but not CityJSON: at byte ${byteOffset} stands no object. Give a file whose "type" is "CityJSON".`,
  );
}

function parse(fileName: string, text: string, byteOffset: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const other = otherFormat(text);
    if (byteOffset === 0 && other !== undefined) throw new Refusal("NOT_JSON", `${fileName} ${other}`);
    const at = byteOffset + Buffer.byteLength(text.slice(0, firstFaultAt(text)));
    throw new Refusal(
      "NOT_JSON",
      `${fileName} is not whole JSON: it breaks off or goes wrong at byte ${at}. Fetch it or write it out again.`,
    );
  }
}

/** What a file is that was taken for JSON by its name, and what to do with it. */
function otherFormat(text: string): string | undefined {
  const start = text.slice(0, 200).trimStart();
  if (text.trim() === "") return "is empty. Fetch it again.";
  if (start.startsWith("PK")) return "is a zip. Unpack it, and give what is in it.";
  if (/^<!doctype html|^<html/i.test(start)) {
    return "is a web page, not a file of data: the download led to a page. Fetch it again.";
  }
  if (start.startsWith("<")) {
    return 'is XML. If it is CityGML, make CityJSON of it: "citygml-tools to-cityjson city.gml".';
  }
  return undefined;
}

/** V8's own message names a place for some faults only. */
function firstFaultAt(text: string): number {
  let found = text.length;
  const note = (offset: number): void => {
    found = Math.min(found, offset);
  };
  visit(
    text,
    { onError: (_code, offset) => note(offset), onComment: note },
    { disallowComments: true, allowTrailingComma: false },
  );
  return found;
}
