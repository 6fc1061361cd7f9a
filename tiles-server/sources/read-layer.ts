import { isUtf8 } from "node:buffer";
import { firstDuplicateKey } from "../../scenarios/model/duplicate-key.ts";
import type { Finding } from "../../scenarios/model/finding.ts";
import { type Issue, pathAsText } from "../../scenarios/model/issue.ts";
import { firstSyntaxMistake, offsetOf } from "../../scenarios/model/json-syntax.ts";
import { type LayerSurvey, surveyLayer } from "../../scenarios/model/survey-layer.ts";
import { type FeatureSpans, findFeatureSpans } from "./feature-spans.ts";
import { mistake } from "./read-json-file.ts";
import { strangeFile } from "./strange-file.ts";

/** A layer's file that has been read: all that is known of it beside its bytes. */
export interface ReadLayer {
  /** undefined where it is not JSON. */
  readonly survey?: LayerSurvey;
  readonly spans?: FeatureSpans;
  /** What is wrong in the file itself, with line and column. */
  readonly issues: readonly Issue[];
  /** Of a table or a picture: what its legend leaves without a colour. Of features that is looked up in the survey. */
  readonly findings?: readonly Finding[];
}

/** What a layer's file is called. */
export interface LayerName {
  /** As its scenario says it. Example: "layers/reach.geojson" */
  readonly source: string;
  /** Relative to the scenarios folder. Example: "flooding/river/layers/reach.geojson" */
  readonly file: string;
}

/** Parses and checks a layer. Slow for a large one: that is done in a thread of its own, by this same function. */
export function readLayer(bytes: Uint8Array, { source, file }: LayerName): ReadLayer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf16(buffer)) {
    const message = `"${source}" is written in UTF-16, which is no good JSON. Save it as UTF-8.`;
    return { issues: [mistake("NOT_JSON", file, message)] };
  }
  const text = buffer.toString("utf8").replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const strange = strangeFile(bytes, source);
    if (strange !== undefined) return { issues: [mistake("NOT_JSON", file, `"${source}" ${strange}`)] };
    const { offset = 0, what = reason } = firstSyntaxMistake(text) ?? {};
    const message = `"${source}" is not JSON: ${what}. Mend it at this line and column, or export it again.`;
    return { issues: [{ ...mistake("NOT_JSON", file, message), ...placeInText(text, offset) }] };
  }
  const survey = surveyLayer(value, source);
  const isCollection = survey.faults.every(({ code }) => code !== "NOT_GEOJSON");
  const spans = isCollection ? findFeatureSpans(buffer) : undefined;
  const issues = survey.faults.map(({ feature, place, ...fault }): Issue => {
    if (place !== undefined) {
      return { ...fault, path: pathAsText(place), file, ...placeInText(text, offsetOf(text, place)) };
    }
    const path = feature === undefined ? "" : `features[${feature}]`;
    const offset = feature === undefined ? undefined : spans?.spans[feature * 2];
    return { ...fault, path, file, ...(offset === undefined ? {} : placeInBytes(buffer, offset)) };
  });
  if (!isUtf8(buffer)) {
    const message = `"${source}" is not UTF-8, so letters such as é are lost. Save it as UTF-8, or run npm run scenarios:import -- ${source}.`;
    issues.push(mistake("NOT_UTF_8", file, message, "", "warning"));
  }
  const twice = firstDuplicateKey(text);
  if (twice !== undefined) {
    const message = `"${twice.key}" stands twice in one object of "${source}", and only the last counts. Take one out.`;
    issues.push({
      ...mistake("KEY_TWICE", file, message, "", "warning"),
      ...placeInText(text, twice.offset),
    });
  }
  return { survey, ...(spans === undefined ? {} : { spans }), issues };
}

/** By its mark; or without one, by the nought that every second byte of "{" is. */
const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes.length > 1 && bytes[0] === 0) !== (bytes[1] === 0);

interface Place {
  readonly line: number;
  readonly column: number;
}

function placeInText(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

function placeInBytes(bytes: Buffer, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let at = bytes.indexOf("\n"); at !== -1 && at < offset; at = bytes.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return {
    line,
    column:
      bytes
        .subarray(lineStart, offset)
        .toString()
        .replace(/^\uFEFF/, "").length + 1,
  };
}
