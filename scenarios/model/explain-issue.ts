import type { z } from "zod";
import { type Issue, pathAsText } from "./issue.ts";

type ZodIssue = z.core.$ZodIssue;

/** A finding of Zod as a sentence that names the thing, the place and the next step. */
export function explainIssue(
  issue: ZodIssue,
  knownKeys: readonly string[],
): Pick<Issue, "code" | "path" | "message">[] {
  const path = pathAsText(issue.path);
  const place = path === "" ? "The file" : `"${path}"`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "UNKNOWN_FIELD",
        path: path === "" ? key : `${path}.${key}`,
        message: `"${key}" is not a field here.${suggestion(key, knownKeys)} Correct it or take it out.`,
      }));
    case "invalid_type":
      return [
        issue.input === undefined
          ? {
              code: "FIELD_MISSING",
              path,
              message: `${place} is missing. Add it: ${kindInWords(issue.expected)}.`,
            }
          : {
              code: "WRONG_TYPE",
              path,
              message: `${place} must be ${kindInWords(issue.expected)}. Correct the value.`,
            },
      ];
    case "invalid_value":
      return [
        {
          code: "VALUE_NOT_KNOWN",
          path,
          message: `${place} must be ${issue.values.map((value) => JSON.stringify(value)).join(", ")}. Choose one of these.`,
        },
      ];
    case "invalid_union":
      return [
        {
          code: "VALUE_NOT_KNOWN",
          path,
          message: `${place} is none of the kinds that may stand here. Look at the schema for those that may.`,
        },
      ];
    case "too_small":
      return [
        {
          code: "TOO_SMALL",
          path,
          message:
            issue.origin === "string" || issue.origin === "array"
              ? `${place} is empty. Fill it in.`
              : `${place} must be ${issue.minimum} or more. Correct the value.`,
        },
      ];
    case "too_big":
      return [
        { code: "TOO_BIG", path, message: `${place} must be ${issue.maximum} or less. Correct the value.` },
      ];
    default:
      return [{ code: "INVALID", path, message: `${place}: ${issue.message}` }];
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

/** The known field that is fewest strokes away, if it is near: `opactiy` → `opacity`. */
export function suggestion(key: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, strokes: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, strokes }) => strokes <= Math.max(1, Math.floor(name.length / 3)))
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
