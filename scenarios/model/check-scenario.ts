import { isStyleColumn, STYLE_COLUMNS } from "./building-style.ts";
import { checkIndicators } from "./check-indicators.ts";
import { explainIssues } from "./explain-issue.ts";
import { createFormatGuide } from "./format-guide.ts";
import { hasErrors, type Issue, pathAsText } from "./issue.ts";
import { JsonText } from "./json-text.ts";
import type { BuildingStyleLayer, Layer } from "./layer.ts";
import type { Legend } from "./legend.ts";
import { renameIndicators } from "./rename-indicators.ts";
import { SCENARIO_FORMAT_VERSION, Scenario } from "./scenario.ts";
import { type SchemaNode, scenarioSchema } from "./scenario-fields.ts";
import { suggestion } from "./suggestion.ts";
import { isToFillIn } from "./to-fill-in.ts";
import { upgradeScenario } from "./upgrade-scenario.ts";

export interface CheckedScenario {
  /** null where the file has an error. */
  readonly scenario: Scenario | null;
  readonly issues: readonly Issue[];
}

const SCHEMA = scenarioSchema() as SchemaNode;

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
  const inVersion = inPresentVersion(JSON.parse(document.text), document);
  if (inVersion.value === undefined) return { scenario: null, issues: inVersion.issues };

  const { value, findings } = renameIndicators(inVersion.value);
  const checked = Scenario.safeParse(value, { reportInput: true });
  if (!checked.success) {
    const issues = explainIssues(checked.error.issues, createFormatGuide(SCHEMA, value)).map(
      ({ code, message, place }) =>
        document.issue({ code, path: pathAsText(place), message, severity: "error" }, place),
    );
    return { scenario: null, issues: [...issues, ...document.duplicateKeys()] };
  }
  const told = [...findings, ...checkIndicators(checked.data)].map(({ place, ...finding }) =>
    document.issue({ ...finding, path: pathAsText(place) }, place),
  );
  const issues = [
    ...inVersion.issues,
    ...document.duplicateKeys(),
    ...ruleIssues(checked.data, document),
    ...told,
  ];
  return { scenario: hasErrors(issues) ? null : checked.data, issues };
}

/** A file of an older version is read as the present one; of a newer one nothing can be said but that. */
function inPresentVersion(
  value: unknown,
  document: JsonText,
): { readonly value?: unknown; readonly issues: Issue[] } {
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  const issue = (code: string, severity: Issue["severity"], message: string): Issue[] => [
    document.issue({ code, path: "formatVersion", severity, message }, ["formatVersion"]),
  ];
  if (typeof version !== "number" || version === SCENARIO_FORMAT_VERSION) return { value, issues: [] };
  if (version > SCENARIO_FORMAT_VERSION) {
    const message = `"formatVersion" is ${version}; this Stadslens reads ${SCENARIO_FORMAT_VERSION}. Update Stadslens, or write the file in version ${SCENARIO_FORMAT_VERSION}.`;
    return { issues: issue("FORMAT_TOO_NEW", "error", message) };
  }
  const upgraded = upgradeScenario(value as Record<string, unknown>, version, SCENARIO_FORMAT_VERSION);
  if (upgraded === undefined) {
    const message = `"formatVersion" is ${version}, which never was. Write ${SCENARIO_FORMAT_VERSION}, the present version.`;
    return { issues: issue("FORMAT_UNKNOWN", "error", message) };
  }
  const message = `"formatVersion" is ${version} and is read as version ${SCENARIO_FORMAT_VERSION}. scenarios/schema/CHANGELOG.md says what to rename, so that the file is of the present version.`;
  return { value: upgraded, issues: issue("FORMAT_OLD", "warning", message) };
}

/** What the shape alone cannot say. */
function ruleIssues(scenario: Scenario, document: JsonText): Issue[] {
  const error = (code: string, path: readonly (string | number)[], message: string): Issue =>
    document.issue({ code, path: pathAsText(path), message, severity: "error" }, path);
  const issues: Issue[] = toFillInIssues(scenario, document);
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
    issues.push(...layerIssues(layer, ["layers", index], error));
  }
  return issues;
}

/** Texts that `scenarios:new` left to their author. */
function toFillInIssues(scenario: Scenario, document: JsonText): Issue[] {
  const places: Path[] = [];
  const walk = (value: unknown, place: Path): void => {
    if (typeof value === "string") {
      if (isToFillIn(value)) places.push(place);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        walk(child, [...place, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  walk(scenario, []);
  if (places.length === 0) return [];
  const [first] = places;
  const count = places.length === 1 ? "One text is" : `${places.length} texts are`;
  const message = `${count} still to fill in, the first of them "${pathAsText(first)}". Write what only you know.`;
  return [
    document.issue({ code: "TEXT_TO_FILL_IN", path: pathAsText(first), message, severity: "warning" }, first),
  ];
}

type Path = readonly (string | number)[];
type Complain = (code: string, path: Path, message: string) => Issue;

function layerIssues(layer: Layer, path: Path, error: Complain): Issue[] {
  if (layer.type === "computed" || layer.legend === undefined) return [];
  const issues = legendIssues(layer.legend, [...path, "legend", "classes"], error);
  if (layer.type === "geojson" && layer.property === undefined) {
    const message = `Layer "${layer.id}" has a legend but no "property". Name the property whose value picks the class.`;
    issues.push(error("PROPERTY_MISSING", path, message));
  }
  if (layer.type === "building-style") issues.push(...styleIssues(layer, path, error));
  if (layer.legend.ramp === true && layer.legend.classes.length < 2) {
    const message = `The ramp of layer "${layer.id}" has one stop. Add a second, or take "ramp" out.`;
    issues.push(error("RAMP_OF_ONE", [...path, "legend", "ramp"], message));
  }
  return issues;
}

/** Without a table the number comes from the inventory, whose columns are the same for every city. */
function styleIssues(layer: BuildingStyleLayer, path: Path, error: Complain): Issue[] {
  if (layer.table !== undefined || isStyleColumn(layer.property)) return [];
  const message = `"${layer.property}" is no number that a building has.${suggestion(layer.property, STYLE_COLUMNS)} Name one of ${STYLE_COLUMNS.join(", ")}, or add the "table" it stands in.`;
  return [error("COLUMN_UNKNOWN", [...path, "property"], message)];
}

function legendIssues({ classes, unit }: Legend, path: Path, error: Complain): Issue[] {
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
