import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TUTORIAL = "docs/tutorial-scenario.md";

export interface Place {
  readonly dataFolder: string;
  readonly scenariosFolder: string;
}

/**
 * Does what the tutorial tells a reader to do, by its own commands: what it says then works, and its picture is of what they make.
 *
 * @returns the folder of the scenario
 */
export function followTutorial({ dataFolder, scenariosFolder }: Place): string {
  const folder = mkdtempSync(join(tmpdir(), "stadslens-tutorial-"));
  try {
    for (const command of commandsIn(readFileSync(TUTORIAL, "utf8"))) {
      // Where the reader has data/ and a file beside it, this has folders of its own.
      const here = command
        .replaceAll("data/cities/", `${join(dataFolder, "cities")}/`)
        .replaceAll("paved.geojson", join(folder, "paved.geojson"));
      const { status, stdout, stderr } = spawnSync("sh", ["-c", here], {
        encoding: "utf8",
        env: { ...process.env, STADSLENS_DATA: dataFolder, STADSLENS_SCENARIOS: scenariosFolder },
      });
      if (status !== 0)
        throw new Error(`${TUTORIAL} says: ${command}\nIt ends in ${status}:\n${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return fillIn(join(scenariosFolder, "soil/paved-ground"));
}

/** Those of `scenarios:…`, in order; one that goes on in the next line is one. */
export const commandsIn = (tutorial: string): readonly string[] =>
  [...tutorial.matchAll(/^```sh\n(.*?)^```/gms)]
    .map(([, block]) => block.replaceAll("\\\n", " ").trim())
    .filter((command) => command.startsWith("npm run scenarios:"));

const TEXTS: Readonly<Record<string, string>> = {
  "Vul in: één regel over wat u ziet.": "Hoeveel van elke buurt verhard is.",
  "To fill in: one line about what you see.": "How much of each neighbourhood is paved.",
  "Vul in: wat laat dit zien?": "Het deel van het land dat bestrating is.",
  "To fill in: what does this show?": "The share of the land that is paving.",
  "Vul in: wat zegt dit niet?": "Waar in de buurt die bestrating ligt.",
  "To fill in: what can this not tell?": "Where in the neighbourhood that paving lies.",
  "Vul in: hoe zijn de waarden gemaakt?": "Geteld op de kaart van het landgebruik.",
  "To fill in: how were the values made?": "Counted on the map of land use.",
};

/** As the author of the tutorial's fifth step would. */
function fillIn(scenario: string): string {
  const file = join(scenario, "scenario.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    Object.entries(TEXTS).reduce((held, [from, to]) => held.replace(from, to), text),
  );
  return scenario;
}
