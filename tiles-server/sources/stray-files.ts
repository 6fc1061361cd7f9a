import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../../scenarios/model/issue.ts";
import { liesInside, subfolders } from "./folders.ts";
import { mistake } from "./read-json-file.ts";

const SCENARIO = "scenario.json";

/**
 * Files that are meant as a scenario and are not read: under another name, one folder too deep, or a second one. Without a word
 * of it an author looks for a mistake in a file that nobody opens. A folder without any is none: its author may be about to write one.
 *
 * @param place of a folder that may hold a scenario, relative to `folder`. Example: "soil/paved-ground"
 */
export async function strayFiles(folder: string, place: string): Promise<Issue[]> {
  const names = await filesIn(folder, place);
  const isThere = names.includes(SCENARIO);
  const issues = names
    .filter((name) => name !== SCENARIO && MEANT_AS_SCENARIO.test(name))
    .map((name) => (isThere ? second(`${place}/${name}`) : misnamed(`${place}/${name}`)));
  if (isThere) return issues;
  for (const deeper of await subfolders(join(folder, place))) {
    const file = `${place}/${deeper}/${SCENARIO}`;
    if ((await filesIn(folder, `${place}/${deeper}`)).includes(SCENARIO))
      issues.push(tooDeep(file, place, deeper));
  }
  return issues;
}

/** A scenario right under the folder of themes, which is in no theme. */
export async function outsideThemes(folder: string, place: string): Promise<Issue[]> {
  if (!(await filesIn(folder, place)).includes(SCENARIO)) return [];
  const file = `${place}/${SCENARIO}`;
  const message = `${file} lies in no theme and is not read. Move the folder ${place} into that of a theme, such as flooding/${place}.`;
  return [mistake("SCENARIO_MISPLACED", file, message, "", "warning")];
}

/** `Scenario.json`, `scenario.json.txt`, `scenarios.json`, `scenario (1).json`, `scenario.jsonc`; not an editor's own `.scenario.json.swp` or `scenario.json~`. */
const MEANT_AS_SCENARIO = /^scenario.*\.(?:json[5c]?|txt|ya?ml)$/i;

/** Nothing where a link leads out of the folder of themes: what lies there is nobody's business. */
async function filesIn(folder: string, place: string): Promise<string[]> {
  const path = join(folder, place);
  if (!(await liesInside(folder, path).catch(() => false))) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

function misnamed(file: string): Issue {
  const message = `${file} is not read: a scenario's file is called ${SCENARIO}, in small letters. Rename it.`;
  return mistake("SCENARIO_MISNAMED", file, message, "", "warning");
}

function second(file: string): Issue {
  const message = `${file} is not read: beside it lies the ${SCENARIO} of this folder. Give it a folder of its own, or take it out.`;
  return mistake("SCENARIO_MISNAMED", file, message, "", "warning");
}

function tooDeep(file: string, place: string, name: string): Issue {
  const [theme] = place.split("/");
  const message = `${file} lies one folder too deep and is not read. Move the folder ${name} up, so that it is ${theme}/${name}.`;
  return mistake("SCENARIO_MISPLACED", file, message, "", "warning");
}
