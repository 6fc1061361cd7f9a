import type { z } from "zod";
import { pathAsText } from "./issue.ts";

type ZodIssue = z.core.$ZodIssue;

export interface Explained {
  readonly code: string;
  readonly message: string;
  /** The field that is meant, which for a field nobody knows is the field itself and not the object it stands in. */
  readonly place: readonly PropertyKey[];
}

/**
 * A finding of Zod as sentences that name the thing, the place and the next step.
 *
 * @param issue found with `reportInput`, by which a missing value is told from a wrong one
 * @param knownKeys every field of the format: what a misspelt one may have meant
 */
export function explainIssue(issue: ZodIssue, knownKeys: readonly string[]): Explained[] {
  const place = issue.path;
  const path = pathAsText(place);
  const name = path === "" ? "The file" : `"${path}"`;
  const explained = (code: string, message: string): Explained[] => [{ code, message, place }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "UNKNOWN_FIELD",
        message: `"${key}" is not a field here.${suggestion(key, knownKeys)} Correct it or take it out.`,
        place: [...place, key],
      }));
    case "invalid_type": {
      const kind = kindInWords(issue.expected);
      if (issue.input === undefined) {
        return explained("FIELD_MISSING", `${name} is missing. Add it: ${kind}.`);
      }
      return explained("WRONG_TYPE", `${name} must be ${kind}. Correct the value.`);
    }
    case "invalid_value": {
      const values = alternatives(issue.values);
      if (issue.input === undefined) {
        return explained("FIELD_MISSING", `${name} is missing. Add it: ${values}.`);
      }
      const texts = issue.values.filter((one) => typeof one === "string");
      const meant = typeof issue.input === "string" ? suggestion(issue.input, texts) : "";
      return explained("VALUE_NOT_KNOWN", `${name} must be ${values}.${meant} Correct the value.`);
    }
    case "invalid_union": {
      const [firstKind] = issue.errors;
      // Zod names the kinds where a field tells them apart; else the first kind is the usual one.
      if (firstKind === undefined) {
        const kinds = alternatives("options" in issue ? (issue.options ?? []) : []);
        return explained("VALUE_NOT_KNOWN", `${name} must be ${kinds}. Correct the value, or add it.`);
      }
      return firstKind.flatMap((inner) =>
        explainIssue({ ...inner, path: [...place, ...inner.path] }, knownKeys),
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
    default:
      return explained("INVALID", `${name}: ${issue.message}`);
  }
}

function kindInWords(expected: string): string {
  const words: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object with fields",
  };
  return words[expected] ?? expected;
}

/** `"area", "water" or "line"` */
function alternatives(values: readonly unknown[]): string {
  const written = values.map((value) => JSON.stringify(value) ?? String(value));
  const last = written.pop() ?? "one of the kinds in the schema";
  return written.length === 0 ? last : `${written.join(", ")} or ${last}`;
}

/** The known field that is fewest strokes away, if it is near: `opactiy` → `opacity`. */
export function suggestion(key: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, strokes: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, strokes }) => strokes <= Math.max(1, Math.round(name.length / 3)))
    .sort((a, b) => a.strokes - b.strokes)
    .at(0);
  return near === undefined ? "" : ` Did you mean "${near.name}"?`;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      current.push(
        Math.min(before[column] + 1, current[column - 1] + 1, before[column - 1] + (isSame ? 0 : 1)),
      );
    }
    before = current;
  }
  return before[other.length];
}
