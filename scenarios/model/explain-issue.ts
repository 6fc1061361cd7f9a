import type { z } from "zod";
import type { FormatGuide } from "./format-guide.ts";
import { isRecord } from "./is-record.ts";
import { pathAsText } from "./issue.ts";
import { meantValue } from "./meant-value.ts";
import { nearestName, suggestion } from "./suggestion.ts";

type ZodIssue = z.core.$ZodIssue;
type Place = readonly PropertyKey[];

export interface Explained {
  readonly code: string;
  readonly message: string;
  /** The field that is meant, which for a field nobody knows is the field itself and not the object it stands in. */
  readonly place: Place;
}

/**
 * What Zod found as sentences that name the thing, the place and the next step. A field that is misspelt is one mistake, though Zod
 * finds two: one that nobody knows, and one that is missing.
 *
 * @param issues found with `reportInput`, by which a missing value is told from a wrong one
 */
export function explainIssues(issues: readonly ZodIssue[], guide: FormatGuide): Explained[] {
  const explained = issues.flatMap((issue) => explainIssue(issue, guide));
  const meant = new Set(explained.flatMap(({ means }) => (means === undefined ? [] : [pathAsText(means)])));
  return explained
    .filter(({ code, place }) => code !== "FIELD_MISSING" || !meant.has(pathAsText(place)))
    .map(({ means: _, ...one }) => one);
}

interface Explaining extends Explained {
  /** Where the field belongs that a misspelt one stands for. */
  readonly means?: Place;
}

function explainIssue(issue: ZodIssue, guide: FormatGuide): Explaining[] {
  const place = issue.path;
  const path = pathAsText(place);
  const name = path === "" ? "The file" : `"${path}"`;
  const explained = (code: string, message: string): Explaining[] => [{ code, message, place }];
  const missing = (what: string): Explaining[] =>
    explained("FIELD_MISSING", `${name} is missing. Add it: ${what}.`);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, place, guide));
    case "invalid_type": {
      const kind = kindInWords(issue.expected, path === "" ? undefined : guide.exampleAt(place));
      if (issue.input === undefined) return missing(kind);
      return explained(
        "WRONG_TYPE",
        `${name} must be ${kind}${presentValue(issue.expected, issue.input, path)}`,
      );
    }
    case "invalid_value": {
      const values = alternatives(issue.values);
      if (issue.input === undefined) return missing(values);
      const isQuoted = issue.values.some((one) => typeof one === "number" && String(one) === issue.input);
      const texts = issue.values.filter((one) => typeof one === "string");
      const meant = typeof issue.input === "string" ? suggestion(issue.input, texts) : "";
      const next = isQuoted ? "Write it without quotation marks." : "Correct the value.";
      return explained("VALUE_NOT_KNOWN", `${name} must be ${values}.${meant} ${next}`);
    }
    case "invalid_union": {
      const [firstKind] = issue.errors;
      // Zod names the kinds where a field tells them apart; else the first kind is the usual one.
      if (firstKind === undefined) {
        const kinds = "options" in issue ? (issue.options ?? []) : [];
        const written = guide.valueAt(place);
        if (written === undefined) return missing(alternatives(kinds));
        const meant =
          typeof written === "string"
            ? suggestion(
                written,
                kinds.filter((kind): kind is string => typeof kind === "string"),
              )
            : "";
        return explained(
          "VALUE_NOT_KNOWN",
          `${name} must be ${alternatives(kinds)}.${meant} Correct the value.`,
        );
      }
      return firstKind.flatMap((inner) =>
        explainIssue({ ...inner, path: [...place, ...inner.path] } as ZodIssue, guide),
      );
    }
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") {
        return explained("TOO_SMALL", `${name} is empty. Fill it in.`);
      }
      return explained("TOO_SMALL", `${name} must be ${issue.minimum} or more. Correct the value.`);
    case "too_big":
      if (issue.origin === "string") {
        return explained("TOO_BIG", `${name} is longer than ${issue.maximum} characters. Shorten it.`);
      }
      return explained("TOO_BIG", `${name} must be ${issue.maximum} or less. Correct the value.`);
    default: {
      const written = typeof issue.input === "string" ? issue.input : undefined;
      const meant = written === undefined ? undefined : meantValue(place[place.length - 1], written);
      const found = written === undefined ? ":" : ` is ${JSON.stringify(written.slice(0, MOST_SHOWN))}.`;
      const better = meant === undefined ? "" : ` For this, write ${JSON.stringify(meant)}.`;
      return explained("INVALID", `${name}${found} ${issue.message}${better}`);
    }
  }
}

/** Longer values fill the line and say no more. */
const MOST_SHOWN = 80;
const MOST_NAMES = 16;

/** What other programs and formats call it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  min: ["from"],
  minimum: ["from"],
  value: ["from"],
  name: ["title", "label"],
  text: ["label"],
  fill: ["colour"],
  stroke: ["outline"],
  file: ["source", "table"],
  path: ["source", "table"],
  url: ["source", "table"],
  data: ["source", "table"],
  attribute: ["property"],
  column: ["property"],
  field: ["property"],
  description: ["summary", "meaning"],
  author: ["publisher"],
  owner: ["publisher"],
};

function unknownField(key: string, place: Place, guide: FormatGuide): Explaining {
  const written = guide.valueAt(place);
  const fields = guide.fieldsAt(place);
  // What stands there already was not meant.
  const free = fields.filter((field) => !isRecord(written) || written[field] === undefined);
  const begun = free.filter((field) => key.length > 3 && field.toLowerCase().startsWith(key.toLowerCase()));
  const named = Object.hasOwn(OTHER_NAMES, key.toLowerCase()) ? OTHER_NAMES[key.toLowerCase()] : [];
  const meant =
    nearestName(key, free) ??
    named.find((field) => free.includes(field)) ??
    (begun.length === 1 ? begun[0] : undefined);
  const shown = fields.length > MOST_NAMES ? "" : ` The fields here are ${fields.join(", ")}.`;
  const hint = isUpperBound(key, fields)
    ? ' A class ends where the next one begins: "from" says it all.'
    : meant === undefined
      ? shown
      : ` Did you mean "${meant}"?`;
  return {
    code: "UNKNOWN_FIELD",
    message: `"${key}" is not a field here.${hint} Correct it or take it out.`,
    place: [...place, key],
    ...(meant === undefined ? {} : { means: [...place, meant] }),
  };
}

const isUpperBound = (key: string, fields: readonly string[]): boolean =>
  fields.includes("from") && ["to", "max", "maximum", "until"].includes(key.toLowerCase());

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with fields",
};

function kindInWords(expected: string, example: unknown): string {
  const isInLanguages = isRecord(example) && "nl" in example && "en" in example;
  const kind = isInLanguages ? "a text in both languages" : (KINDS[expected] ?? expected);
  const written = example === undefined || expected === "boolean" ? "" : JSON.stringify(example);
  if (written !== "" && written.length <= MOST_SHOWN) return `${kind}, such as ${written}`;
  return isRecord(example) ? `an object with ${Object.keys(example).join(", ")}` : kind;
}

/** What stands there instead, where it is short, and what to do about it. */
function presentValue(expected: string, value: unknown, path: string): string {
  const isNumber = expected === "number" || expected === "int";
  if (typeof value === "string" && isNumber && value.trim() !== "" && Number.isFinite(Number(value)))
    return `, and is a text. Write ${Number(value)}, without quotation marks.`;
  if (typeof value === "number" && !Number.isFinite(value))
    return ", and is larger than any that a program holds. Correct the value.";
  if (value === null && path !== "") return ", and is null. Give it a value, or take it out.";
  if (typeof value === "object" || path === "") return ". Correct the value.";
  return `, and is ${JSON.stringify(value)?.slice(0, MOST_SHOWN)}. Correct the value.`;
}

/** `"area", "water" or "line"` */
function alternatives(values: readonly unknown[]): string {
  const written = values.map((value) => JSON.stringify(value) ?? String(value));
  const last = written.pop() ?? "one of the kinds in the schema";
  return written.length === 0 ? last : `${written.join(", ")} or ${last}`;
}
