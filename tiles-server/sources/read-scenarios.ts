import { existsSync } from "node:fs";
import { join } from "node:path";
import { everyComputedId } from "../../scenarios/model/computed-scenarios.ts";
import type { Finding } from "../../scenarios/model/finding.ts";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import { Theme } from "../../scenarios/model/theme.ts";
import { subfolders } from "./folders.ts";
import { type Checked, checkJson, mistake } from "./read-json-file.ts";
import { type KnownScenario, type ReadingOptions, readScenario } from "./read-scenario.ts";
import { readText } from "./read-text.ts";
import { outsideThemes, strayFiles } from "./stray-files.ts";

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
  options: ReadingOptions,
  before?: Scenarios,
): Promise<Scenarios> {
  const themes = new Map<string, Theme>();
  const byFile = new Map<string, KnownScenario>();
  const byId = new Map<string, KnownScenario>();
  const issues: Issue[] = [];
  const checksBeside: ((knownIds: readonly string[]) => Issue[])[] = [];
  for (const themeName of await subfolders(folder)) {
    const theme = await readTheme(folder, themeName);
    issues.push(...theme.issues);
    const shownTheme = theme.value ?? lastGood(before?.themes, themeName, theme.issues);
    if (shownTheme === undefined) {
      const orphan = await firstScenarioIn(folder, themeName);
      // Of a theme.json that is there and wrong its own mistake has been told.
      if (orphan !== undefined && !hasErrors(theme.issues)) issues.push(themeMissing(themeName, orphan));
      issues.push(...(await outsideThemes(folder, themeName)));
      continue;
    }
    themes.set(themeName, shownTheme);
    for (const name of await subfolders(join(folder, themeName))) {
      const file = `${themeName}/${name}/scenario.json`;
      const read = await readScenario(folder, themeName, file, options);
      issues.push(...read.issues, ...(await strayFiles(folder, `${themeName}/${name}`)));
      checksBeside.push(read.checkBeside);
      const known = read.value ?? lastGood(before?.byFile, file, read.issues);
      if (known === undefined) continue;
      byFile.set(file, known);
      const first = byId.get(known.scenario.id);
      if (first === undefined) byId.set(known.scenario.id, known);
      else issues.push(read.place(sameIdTwice(known, first)));
    }
  }
  options.layerReader.forgetUnasked();
  const knownIds = [...byId.keys(), ...everyComputedId()];
  issues.push(...checksBeside.flatMap((check) => check(knownIds)));
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

function sameIdTwice(known: KnownScenario, first: KnownScenario): Finding {
  const message = `${known.file} has the id "${known.scenario.id}", which ${first.file} has already, so it is left out. Give it an id of its own.`;
  return { code: "SAME_ID_TWICE", severity: "error", message, place: ["id"] };
}
