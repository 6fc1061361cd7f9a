import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { City } from "../../../scenarios/model/city.ts";
import { isIdentifier } from "../../../scenarios/model/identifier.ts";
import type { Outside } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { compressFile } from "../writing/compress-files.ts";

const HELP = `The cities that were imported: npm run cities -- [what]

                          lists them
rename <id> <name>        gives one another name on screen
remove <id>               removes one, with all its files
--data <folder>           where cities are kept (STADSLENS_DATA, ./data)
`;

/** @returns the exit code: 0 done, 2 refused */
export async function runCities(args: readonly string[], { environment, out, err }: Outside): Promise<0 | 2> {
  try {
    const { values, positionals } = parse(args);
    const folder = join(values.data || environment.STADSLENS_DATA || "data", "cities");
    const [what, id, ...words] = positionals;
    if (values.help === true) out.write(HELP);
    else if (what === undefined) out.write(await listed(folder));
    else if (what === "rename" && words.length > 0) out.write(await renamed(folder, id, words.join(" ")));
    else if (what === "remove" && id !== undefined && words.length === 0)
      out.write(await removed(folder, id));
    else
      throw new Refusal(
        "USAGE",
        `"${positionals.join(" ")}" is nothing that can be done. (--help tells what is.)`,
      );
    return 0;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    err.write(`Refused: ${cause.message}\n`);
    return 2;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean" }, data: { type: "string" } },
    });
  } catch (cause) {
    throw new Refusal(
      "USAGE",
      `${cause instanceof Error ? cause.message : String(cause)} (--help lists the options.)`,
    );
  }
}

async function listed(folder: string): Promise<string> {
  const ids = (await readdir(folder).catch(() => [])).filter(isIdentifier).sort();
  if (ids.length === 0)
    return `No city in ${folder} yet. Import one: npm run import -- model.city.json --city my-city\n`;
  const rows = await Promise.all(
    ids.map(async (id) => {
      const city = await cityIn(folder, id).catch(() => undefined);
      const what =
        city === undefined
          ? "its city.json cannot be read"
          : `${city.name.en}, ${city.buildingCount} buildings, ${city.crsOfOrigin}`;
      return `  ${id.padEnd(24)}${what}\n`;
    }),
  );
  return rows.join("");
}

async function cityIn(folder: string, id: string): Promise<City> {
  return City.parse(JSON.parse(await readFile(join(folder, id, "city.json"), "utf8")));
}

/** Both languages take the name: a town is called alike in either. */
async function renamed(folder: string, id: string, name: string): Promise<string> {
  await refuseUnknown(folder, id);
  const path = join(folder, id, "city.json");
  const city = await cityIn(folder, id);
  // Beside it and moved: whoever asks meanwhile gets the old or the new one, whole.
  await writeFile(`${path}.new`, JSON.stringify({ ...city, name: { nl: name, en: name } }));
  await rename(`${path}.new`, path);
  await compressFile(path);
  return `${id} is called ${name}.\n`;
}

async function removed(folder: string, id: string): Promise<string> {
  await refuseUnknown(folder, id);
  await rm(join(folder, id), { recursive: true });
  return `${id} is removed.\n`;
}

/** Also what keeps "..": an id is small letters, digits and hyphens. */
async function refuseUnknown(folder: string, id: string): Promise<void> {
  const ids = (await readdir(folder).catch(() => [])).filter(isIdentifier);
  if (ids.includes(id)) return;
  throw new Refusal(
    "CITY_UNKNOWN",
    `There is no city "${id}" in ${folder}. There ${ids.length === 0 ? "is none" : `are ${ids.join(", ")}`}.`,
  );
}
