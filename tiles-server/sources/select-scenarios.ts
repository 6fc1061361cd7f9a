import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import { type ReadingOptions, readScenario } from "./read-scenario.ts";
import { readScenarios } from "./read-scenarios.ts";

/** What was found in the part of the scenarios that somebody asked about. */
export interface Selection {
  /** Those without an error. */
  readonly scenariosInOrder: number;
  /** Their `file` is relative to `root`. */
  readonly issues: readonly Issue[];
  readonly root: string;
  /** Nothing here is meant as a scenario: most often the wrong folder. */
  readonly isEmpty: boolean;
}

/**
 * Reads a folder of themes, one theme or one scenario: which it is, the folder itself tells. A part is read with all that stands
 * beside it, because ids must differ and may name each other.
 */
export async function readSelection(folder: string, options: ReadingOptions): Promise<Selection> {
  const asked = resolve(folder);
  const isScenario = existsSync(join(asked, "scenario.json"));
  const isTheme = !isScenario && existsSync(join(asked, "theme.json"));
  if (isScenario && !existsSync(join(asked, "../theme.json"))) return readAlone(asked, options);
  const root = isScenario ? resolve(asked, "../..") : isTheme ? dirname(asked) : asked;
  const { themes, byFile, issues } = await readScenarios(root, options);
  const part = relative(root, asked).replaceAll(sep, "/");
  const isInPart = (file: string | undefined): boolean =>
    part === "" || file?.startsWith(`${part}/`) === true;
  return {
    root,
    isEmpty: themes.size === 0 && issues.length === 0,
    scenariosInOrder: [...byFile.keys()].filter(isInPart).length,
    issues: issues.filter(({ file }) => isInPart(file)),
  };
}

/** A scenario that is in no theme yet has nothing beside it. */
async function readAlone(folder: string, options: ReadingOptions): Promise<Selection> {
  const root = dirname(folder);
  const { issues } = await readScenario(root, "", `${basename(folder)}/scenario.json`, options);
  return { root, isEmpty: false, scenariosInOrder: hasErrors(issues) ? 0 : 1, issues };
}
