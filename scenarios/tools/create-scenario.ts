import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureData, GridData, TableData } from "../data-files/data-file.ts";
import { draftLayer } from "../data-files/draft-layer.ts";
import { ENDING, layerBytes } from "../data-files/layer-text.ts";
import { checkScenario } from "../model/check-scenario.ts";
import { draftScenario } from "../model/draft-scenario.ts";
import { hasErrors } from "../model/issue.ts";
import type { LocalisedText } from "../model/localised-text.ts";
import { rampFor } from "../model/suggest-legend.ts";

/** Everything that is needed to write a scenario's folder. */
export interface NewScenario {
  readonly data: FeatureData | GridData | TableData;
  readonly theme: string;
  readonly city: string;
  readonly title: LocalisedText;
  readonly id: string;
  /** null: one colour for everything; undefined: the first number that tells something. */
  readonly property?: string | null | undefined;
  readonly unit?: string | undefined;
  readonly role?: "area" | "water" | "line" | "barrier" | "places" | "trees" | undefined;
  readonly key?: string | undefined;
  readonly source?: string | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  readonly year: number;
}

export interface CreatedScenario {
  readonly folder: string;
  /** Lines of scenario.json whose text only the author knows. */
  readonly toFillIn: readonly { readonly line: number; readonly text: string }[];
}

/** What keeps a scenario from being written: shown as it is. */
export class NotCreated extends Error {}

/**
 * Writes `<into>/<theme>/<id>/` with its scenario file, its layer and a word on it: beside, checked, and then swapped in whole. What is
 * there already is never written over.
 *
 * @throws {NotCreated}
 */
export async function createScenario(into: string, wish: NewScenario): Promise<CreatedScenario> {
  const { data, theme, id, city, title } = wish;
  const folder = join(into, theme, id);
  if (existsSync(folder))
    throw new NotCreated(`${folder} is there already. Give another --id, or take it away first.`);
  const source = `layers/${id}${ENDING[data.kind]}`;
  const layer = draftLayer(data, { ...wish, ramp: rampFor(theme) }, source);
  if (layer === undefined) {
    throw new NotCreated("There is no number in the data that could be shown. Name one with --property.");
  }
  const scenario = draftScenario({ ...wish, layer });
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  const { issues } = checkScenario(text, "scenario.json");
  if (hasErrors(issues)) throw new NotCreated(issues.map(({ message }) => message).join("\n"));

  // A folder that begins with a dot is nobody's business until it is whole.
  const beside = join(into, theme, `.${id}.${process.pid}`);
  try {
    await mkdir(join(beside, "layers"), { recursive: true });
    await writeFile(join(beside, source), await layerBytes(data));
    await writeFile(join(beside, "scenario.json"), text);
    await writeFile(join(beside, "README.md"), readme(title, city));
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  return { folder, toFillIn: linesToFillIn(text) };
}

const readme = (title: LocalisedText, city: string): string =>
  `# ${title.en}

A scenario for ${city === "*" ? "any city" : city}. Where the data comes from, how it was made and who may be asked:
to fill in. \`scenario.json\` holds what residents read; \`npm run scenarios:check\` tells what is wrong.
`;

function linesToFillIn(text: string): CreatedScenario["toFillIn"] {
  return text
    .split("\n")
    .map((line, index) => ({ line: index + 1, text: line.trim().replace(/,$/, "") }))
    .filter((one) => /"(?:Vul in|To fill in): /.test(one.text));
}
