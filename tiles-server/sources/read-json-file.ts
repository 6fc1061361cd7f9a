import type { z } from "zod";
import { type Issue, pathAsText } from "../../scenarios/model/issue.ts";
import { JsonText } from "../../scenarios/model/json-text.ts";

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
  const document = new JsonText(text, file);
  const [broken] = document.syntaxIssues();
  if (broken !== undefined) {
    const message = `${file}: ${broken.message} ${nextStep}`;
    return { issues: [{ ...broken, code: "NOT_JSON", message }] };
  }
  const result = schema.safeParse(JSON.parse(document.text));
  if (result.success) return { value: result.data, issues: [] };
  return {
    issues: result.error.issues.map((found) => {
      const path = pathAsText(found.path);
      const place = path === "" ? file : `${path} in ${file}`;
      const message = `${place}: ${sentence(found.message)} ${nextStep}`;
      return document.issue({ code: "FIELD_INVALID", path, message, severity: "error" }, found.path);
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
