import { explainIssue } from "./explain-issue.ts";
import { hasErrors, type Issue, pathAsText } from "./issue.ts";
import { JsonText } from "./json-text.ts";
import type { Legend } from "./legend.ts";
import { SCENARIO_FORMAT_VERSION, Scenario } from "./scenario.ts";
import { fieldNames } from "./scenario-fields.ts";

export interface CheckedScenario {
  /** null where the file has an error. */
  readonly scenario: Scenario | null;
  readonly issues: readonly Issue[];
}

const FIELDS = fieldNames();

/**
 * Everything that is wrong in one scenario file, all at once. A mistake becomes a sentence here.
 *
 * @param text the file as it was read
 * @param file its name, for the issues
 */
export function checkScenario(text: string, file: string): CheckedScenario {
  const document = new JsonText(text, file);
  const syntax = document.syntaxIssues();
  if (syntax.length > 0) return { scenario: null, issues: syntax };
  const value: unknown = JSON.parse(document.text);
  const version = versionIssue(value, document);
  if (version !== undefined) return { scenario: null, issues: [version] };

  const checked = Scenario.safeParse(value, { reportInput: true });
  if (!checked.success) {
    const issues = checked.error.issues
      .flatMap((issue) => explainIssue(issue, FIELDS))
      .map(({ code, message, place }) =>
        document.issue({ code, path: pathAsText(place), message, severity: "error" }, place),
      );
    return { scenario: null, issues: [...issues, ...document.duplicateKeys()] };
  }
  const issues = [...document.duplicateKeys(), ...ruleIssues(checked.data, document)];
  return { scenario: hasErrors(issues) ? null : checked.data, issues };
}

function versionIssue(value: unknown, document: JsonText): Issue | undefined {
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version !== "number" || version <= SCENARIO_FORMAT_VERSION) return undefined;
  return document.issue(
    {
      code: "FORMAT_TOO_NEW",
      path: "formatVersion",
      severity: "error",
      message: `"formatVersion" is ${version}; this Stadslens reads ${SCENARIO_FORMAT_VERSION}. Update Stadslens, or write the file in version ${SCENARIO_FORMAT_VERSION}.`,
    },
    ["formatVersion"],
  );
}

/** What the shape alone cannot say. */
function ruleIssues(scenario: Scenario, document: JsonText): Issue[] {
  const error = (code: string, path: readonly (string | number)[], message: string): Issue =>
    document.issue({ code, path: pathAsText(path), message, severity: "error" }, path);
  const issues: Issue[] = [];
  const caseIds = scenario.cases.map(({ id }) => id);
  for (const list of ["cases", "layers"] as const) {
    const ids = scenario[list].map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      issues.push(
        error(
          "ID_TWICE",
          [list, index, "id"],
          `"${id}" is already the id of another of the ${list}. Give each its own id.`,
        ),
      );
    }
  }
  for (const [index, layer] of scenario.layers.entries()) {
    for (const [place, id] of (layer.cases ?? []).entries()) {
      if (caseIds.includes(id)) continue;
      const known = caseIds.length === 0 ? "this scenario has no cases" : `it has ${caseIds.join(", ")}`;
      issues.push(
        error(
          "CASE_UNKNOWN",
          ["layers", index, "cases", place],
          `Layer "${layer.id}" belongs to case "${id}", but ${known}. Correct the id or add the case.`,
        ),
      );
    }
    if (layer.type !== "geojson") continue;
    if (layer.legend !== undefined) {
      issues.push(...legendIssues(layer.legend, ["layers", index, "legend", "classes"], error));
      if (layer.property === undefined) {
        issues.push(
          error(
            "PROPERTY_MISSING",
            ["layers", index],
            `Layer "${layer.id}" has a legend but no "property". Name the property whose value picks the class.`,
          ),
        );
      }
    }
  }
  return issues;
}

function legendIssues(
  { classes, unit }: Legend,
  path: readonly (string | number)[],
  error: (code: string, path: readonly (string | number)[], message: string) => Issue,
): Issue[] {
  const written = (value: number): string => (unit === undefined ? String(value) : `${value} ${unit}`);
  return classes.flatMap(({ from }, index) => {
    if (index === 0 || from > classes[index - 1].from) return [];
    const below = classes[index - 1].from;
    const relation = from === below ? "as does" : "below";
    return [
      error(
        "LEGEND_CLASSES_NOT_ASCENDING",
        [...path, index],
        `Class ${index + 1} starts at ${written(from)}, ${relation} class ${index} (${written(below)}). Order classes from low to high.`,
      ),
    ];
  });
}
