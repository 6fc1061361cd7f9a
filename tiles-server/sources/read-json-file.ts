import type { z } from "zod";
import { type Issue, pathAsText } from "../../scenarios/model/issue.ts";

export interface Checked<Value> {
  readonly value?: Value;
  readonly issues: readonly Issue[];
}

/** Reads JSON text by a Zod schema; each mistake becomes an Issue that names the file and ends in `nextStep`. */
export function checkJson<Value>(
  text: string,
  schema: z.ZodType<Value>,
  file: string,
  nextStep: string,
): Checked<Value> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { issues: [mistake("NOT_JSON", file, `${file} is not JSON: ${reason}. ${nextStep}`)] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data, issues: [] };
  return {
    issues: result.error.issues.map((found) => {
      const path = pathAsText(found.path);
      const place = path === "" ? file : `${path} in ${file}`;
      return mistake("FIELD_INVALID", file, `${place}: ${sentence(found.message)} ${nextStep}`, path);
    }),
  };
}

export function mistake(
  code: string,
  file: string,
  message: string,
  path = "",
  severity: Issue["severity"] = "error",
): Issue {
  return { code, path, message, severity, file };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
