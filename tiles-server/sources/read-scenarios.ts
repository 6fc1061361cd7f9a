import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkLayer } from "../../scenarios/model/check-layer.ts";
import { checkScenario } from "../../scenarios/model/check-scenario.ts";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import { Theme } from "../../scenarios/model/theme.ts";
import { readDataLayer } from "./data-layer.ts";
import { isAbsence, liesInside, subfolders } from "./folders.ts";
import type { LayerReader } from "./layer-file.ts";
import { type Checked, checkJson, mistake } from "./read-json-file.ts";
import type { ServedLayer } from "./served-layer.ts";

export interface KnownScenario {
  readonly scenario: Scenario;
  readonly theme: string;
  /** Where it was read, relative to the scenarios folder. Example: "flooding/river/scenario.json" */
  readonly file: string;
  /** The layers that come from a file, by layer id. */
  readonly layers: ReadonlyMap<string, ServedLayer>;
}

export interface Scenarios {
  /** By folder name, which is the id. */
  readonly themes: ReadonlyMap<string, Theme>;
  /** By file, those with an id that another has too included. */
  readonly byFile: ReadonlyMap<string, KnownScenario>;
  readonly byId: ReadonlyMap<string, KnownScenario>;
  readonly issues: readonly Issue[];
}

/**
 * Reads `<theme>/theme.json` and `<theme>/<id>/scenario.json` in `folder`. While a file is broken its last good version,
 * from `before`, stays: an author's typing mistake empties nobody's screen.
 */
export async function readScenarios(
  folder: string,
  layerReader: LayerReader,
  before?: Scenarios,
): Promise<Scenarios> {
  const themes = new Map<string, Theme>();
  const byFile = new Map<string, KnownScenario>();
  const byId = new Map<string, KnownScenario>();
  const issues: Issue[] = [];
  for (const themeName of await subfolders(folder)) {
    const theme = await readTheme(folder, themeName);
    issues.push(...theme.issues);
    const shownTheme = theme.value ?? lastGood(before?.themes, themeName, theme.issues);
    if (shownTheme === undefined) {
      const orphan = await firstScenarioIn(folder, themeName);
      if (orphan !== undefined) issues.push(themeMissing(themeName, orphan));
      continue;
    }
    themes.set(themeName, shownTheme);
    for (const name of await subfolders(join(folder, themeName))) {
      const file = `${themeName}/${name}/scenario.json`;
      const read = await readScenario(folder, themeName, file, layerReader);
      issues.push(...read.issues);
      const known = read.value ?? lastGood(before?.byFile, file, read.issues);
      if (known === undefined) continue;
      byFile.set(file, known);
      const first = byId.get(known.scenario.id);
      if (first === undefined) byId.set(known.scenario.id, known);
      else issues.push(sameIdTwice(known, first));
    }
  }
  layerReader.forgetUnasked();
  return { themes, byFile, byId, issues };
}

/** What was good before stays while it is broken; what is gone, without a complaint, is gone. */
const lastGood = <Value>(
  before: ReadonlyMap<string, Value> | undefined,
  key: string,
  issues: readonly Issue[],
): Value | undefined => (hasErrors(issues) ? before?.get(key) : undefined);

async function readTheme(folder: string, name: string): Promise<Checked<Theme>> {
  const file = `${name}/theme.json`;
  const { value: text, issues } = await readText(folder, file);
  if (text === undefined) return { issues };
  const checked = checkJson(text, Theme, file, "Correct the theme file.");
  if (checked.value === undefined || checked.value.id === name) return checked;
  const message = `${file} says its id is "${checked.value.id}", but its folder is called "${name}". Give both the same name.`;
  return { issues: [mistake("THEME_ID_IS_NOT_FOLDER", file, message, "id")] };
}

async function readScenario(
  folder: string,
  theme: string,
  file: string,
  layerReader: LayerReader,
): Promise<Checked<KnownScenario>> {
  const { value: text, issues: readIssues } = await readText(folder, file);
  // A folder without a scenario is no mistake: its author may be about to write one.
  if (text === undefined) return { issues: readIssues };
  const { scenario, issues: scenarioIssues } = checkScenario(text, file);
  if (scenario === null) return { issues: scenarioIssues };

  const layers = new Map<string, ServedLayer>();
  const issues = [...scenarioIssues];
  for (const layer of scenario.layers) {
    if (layer.type === "building-style" || layer.type === "raster") {
      const { served, issues: found } = await readDataLayer(join(folder, file, ".."), layer, file);
      issues.push(...found);
      if (served !== undefined) layers.set(layer.id, served);
    }
    if (layer.type !== "geojson") continue;
    const read = await layerReader.read(join(folder, file, ".."), layer.source, file);
    issues.push(...read.issues);
    if (read.layer === undefined) continue;
    // Not with the reading: two layers may share a file and ask different things of it.
    const layerIssues = checkLayer(read.layer.value, layer, file);
    issues.push(...layerIssues);
    if (!hasErrors(layerIssues)) layers.set(layer.id, read.layer);
  }
  return hasErrors(issues) ? { issues } : { value: { scenario, theme, file, layers }, issues };
}

/** The text of a file inside `folder`; neither text nor issue where there is none. */
async function readText(folder: string, file: string): Promise<Checked<string>> {
  const path = join(folder, file);
  try {
    if (await liesInside(folder, path)) return { value: await readFile(path, "utf8"), issues: [] };
    const message = `${file} lies behind a link that leads out of the scenarios folder, so it is left out. Copy it here instead.`;
    return { issues: [mistake("LINK_LEADS_OUTSIDE", file, message, "", "warning")] };
  } catch (error) {
    if (isAbsence(error)) return { issues: [] };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issues: [mistake("UNREADABLE", file, `${file} cannot be read (${reason}). Check who may read it.`)],
    };
  }
}

async function firstScenarioIn(folder: string, theme: string): Promise<string | undefined> {
  for (const name of await subfolders(join(folder, theme))) {
    if (existsSync(join(folder, theme, name, "scenario.json"))) return name;
  }
  return undefined;
}

function themeMissing(theme: string, scenario: string): Issue {
  const message = `${theme}/${scenario} is not shown, because its theme has no good theme.json. Add or correct ${theme}/theme.json.`;
  return mistake("THEME_MISSING", `${theme}/theme.json`, message);
}

function sameIdTwice(known: KnownScenario, first: KnownScenario): Issue {
  const message = `${known.file} has the id "${known.scenario.id}", which ${first.file} has already, so it is left out. Give it an id of its own.`;
  return mistake("SAME_ID_TWICE", known.file, message, "id");
}
