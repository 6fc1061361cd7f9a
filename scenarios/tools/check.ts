import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { createLayerReader } from "../../tiles-server/sources/layer-reader.ts";
import { readSelection } from "../../tiles-server/sources/select-scenarios.ts";
import type { CityExtents } from "../model/city-extents.ts";
import { hasErrors, type Issue } from "../model/issue.ts";
import { answerHelp } from "./answer-help.ts";
import { githubLine, issueLine } from "./issue-lines.ts";
import { readExtents, USUAL_CITIES, USUAL_SCENARIOS } from "./usual-folders.ts";

/**
 * `npm run scenarios:check [folder…] [--cities <folder>]`: every mistake in the scenario folders, in the server's own words.
 * A folder is one of themes, a theme or a scenario. Exit 0 clean, 2 with errors; warnings are allowed.
 */
const USE = `Use: npm run scenarios:check -- [folder…] [--cities <folder>]
  folder     of themes, a theme or a scenario; left out, STADSLENS_SCENARIOS or scenarios
  --cities   where the cities lie against which layers are held; left out, data/cities
Exit 0: no error (warnings are allowed); 2: errors. In GitHub Actions each stands beside its line.`;

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function readArguments(): { folders: string[]; citiesFolder: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { cities: { type: "string" } },
    });
    const folders = positionals.length > 0 ? positionals : [USUAL_SCENARIOS];
    return { folders, citiesFolder: values.cities ?? (existsSync(USUAL_CITIES) ? USUAL_CITIES : undefined) };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(". ");
    refuse(`${reason}. ${USE.split("\n")[0]}`);
  }
}

answerHelp(USE);
const { folders, citiesFolder } = readArguments();
for (const folder of [...folders, ...(citiesFolder === undefined ? [] : [citiesFolder])]) {
  if (!existsSync(folder))
    refuse(`There is no folder ${folder}. Name a folder of themes, a theme or a scenario.`);
}
const cities: CityExtents = citiesFolder === undefined ? new Map() : await readExtents(citiesFolder);
const layerReader = createLayerReader();
const issues: Issue[] = [];
let scenariosInOrder = 0;
for (const folder of folders) {
  const read = await readSelection(folder, { layerReader, cities, tellsUnknownCity: true });
  if (read.isEmpty)
    refuse(`${folder} holds no theme and no scenario. Name a folder of themes, a theme or a scenario.`);
  scenariosInOrder += read.scenariosInOrder;
  // Relative to where the command runs: there a terminal and GitHub look for it.
  for (const issue of read.issues) {
    issues.push({ ...issue, file: relative(process.cwd(), join(read.root, issue.file ?? "")) });
  }
}
await layerReader.close();

for (const issue of issues) {
  console.log(issueLine(issue));
  if (process.env.GITHUB_ACTIONS !== undefined) console.log(githubLine(issue));
}
if (cities.size === 0) {
  console.log(
    `No city was found${citiesFolder === undefined ? "" : ` in ${citiesFolder}`}, so layers were not held against their city's extent. Import one, or name its folder with --cities.`,
  );
}
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
const errors = issues.filter(({ severity }) => severity === "error").length;
console.log(
  `${counted(scenariosInOrder, "scenario")} in order, ${counted(errors, "error")}, ${counted(issues.length - errors, "warning")}`,
);
process.exitCode = hasErrors(issues) ? 2 : 0;
