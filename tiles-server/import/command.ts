import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { importCity, refuseUnlessCityId } from "./import-city.ts";
import { createProgress } from "./progress.ts";
import { type CitySources, readCity } from "./read-city.ts";
import { crsOf } from "./reading/crs-of.ts";
import { openShapeStore } from "./reading/shape-store.ts";
import { Refusal } from "./refusal.ts";
import { inOneLine, readingAsTable, reportAsTable } from "./report-table.ts";

export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

const HELP = `Brings a city in: npm run import -- <files…> --city <id>

<files…>               files and folders; what each is, is seen from its content and said:
                       buildings: CityJSON 1.0, 1.1 or 2.0, or CityJSONSeq (.jsonl, .ndjson), plain
                       or .gz, or areas with a height; heights: GeoTIFF or ESRI ASCII grid; trees, land
                       use, water, neighbourhoods, places, streets: GeoJSON, Shapefile (.zip), GeoPackage,
                       FlatGeobuf, KML or CSV
--city <id>            its id in addresses: small letters, digits, hyphens
--name <text>          its name on screen
--dry-run              tells what would come in and what is missing, and writes nothing

                       where a file is not recognised, or is something else than it seems:
                       (--buildings to --streets may be given several times and name folders, and
                       sheets side by side become one; of a file with several layers
                       city.gpkg#trees names one)
--buildings <file>     CityJSON, or areas with a height
--heights <file>       ground heights
--land-use <file>      areas with a "cover"
--water <file>         areas of the water that floods come from
--trees <file>         points with species, height and crown
--neighbourhoods <file>, --places <file>   areas and points with id and name
--streets <file>       lines with a name, for labels
--context <file>       CityJSON of what stands around: drawn, not counted
--about <file>         names, viewpoints and sources, as JSON

--height-attribute <name>   where the footprints' height has an unusual name
--z nap|above-ground   what z means, where the file leaves it open
--crs EPSG:28992       the coordinate system, where a file leaves it out: a code, or
                       a definition such as "+proj=utm +zone=31 +ellps=GRS80 +units=m"
--lod <number>         the highest level of detail to use
--data <folder>        where cities are kept (STADSLENS_DATA, ./data)
`;

/** @returns the exit code: 0 done, 2 refused, 1 our fault */
export async function run(args: readonly string[], { environment, out, err }: Outside): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parse(args);
    if (values.help === true) {
      out.write(HELP);
      return 0;
    }
    const buildings = values.buildings ?? [];
    if (values.city === undefined || positionals.length + buildings.length === 0) {
      throw new Refusal(
        "USAGE",
        "Name at least one file and a city: npm run import -- model.city.json --city my-city (--help tells more).",
      );
    }
    const sources: CitySources = {
      files: positionals,
      buildings,
      ...given("name", values.name),
      ...given("z", zMeaningOf(values.z)),
      ...given("crs", crsOf(values.crs)),
      ...given("highestLod", lodOf(values.lod)),
      ...given("heightAttribute", values["height-attribute"]),
      ...given("heights", values.heights),
      ...given("landUse", values["land-use"]),
      ...given("water", values.water),
      ...given("neighbourhoods", values.neighbourhoods),
      ...given("places", values.places),
      ...given("trees", values.trees),
      ...given("streets", values.streets),
      ...given("context", values.context),
      ...given("about", values.about),
    };
    if (values["dry-run"] === true) {
      refuseUnlessCityId(values.city);
      // A file without a name: nothing is left of it, and a large city does not fill the memory.
      const store = await openShapeStore(tmpdir());
      try {
        out.write(readingAsTable(values.city, (await readCity(sources, store)).report));
      } finally {
        store.close();
      }
      return 0;
    }
    const report = await importCity({
      ...sources,
      cityId: values.city,
      dataFolder: values.data || environment.STADSLENS_DATA || "data",
      show: createProgress(out),
    });
    out.write(reportAsTable(report));
    return 0;
  } catch (cause) {
    if (cause instanceof Refusal) {
      err.write(`Refused: ${inOneLine(cause.message)}\n`);
      return 2;
    }
    const trouble = troubleOfDisk(cause);
    if (trouble !== undefined) {
      err.write(`${trouble} What was imported before is still there.\n`);
      return 1;
    }
    const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    err.write(
      `This should not have happened; what was imported before is still there. Please report it with these lines:\n${reason}\n`,
    );
    return 1;
  }
}

/** What whoever runs the command can mend, so no lines for a report. */
function troubleOfDisk(cause: unknown): string | undefined {
  if (!(cause instanceof Error && "code" in cause)) return undefined;
  const place = "path" in cause ? ` at ${String(cause.path)}` : "";
  switch (cause.code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk is full${place}. Make room, or name another folder with --data, and import again.`;
    case "EROFS":
    case "EACCES":
      return `Nothing may be written${place}. Ask for the right to write there, or name another folder with --data.`;
    default:
      return undefined;
  }
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const texts = { type: "string", multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean" },
        "dry-run": { type: "boolean" },
        buildings: texts,
        city: text,
        name: text,
        "height-attribute": text,
        heights: texts,
        "land-use": texts,
        water: texts,
        neighbourhoods: texts,
        places: texts,
        trees: texts,
        streets: texts,
        context: text,
        about: text,
        z: text,
        crs: text,
        lod: text,
        data: text,
      },
    });
  } catch (cause) {
    throw new Refusal(
      "USAGE",
      `${cause instanceof Error ? cause.message : String(cause)} (--help lists the options.)`,
    );
  }
}

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function zMeaningOf(text: string | undefined): ZMeaning | undefined {
  if (text === undefined || text === "nap" || text === "above-ground") return text;
  throw new Refusal("USAGE", `--z is "${text}"; write --z nap or --z above-ground.`);
}

function lodOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const lod = Number(text.trim() || Number.NaN);
  if (Number.isNaN(lod)) throw new Refusal("USAGE", `--lod is "${text}"; write a number, such as --lod 2.2.`);
  return lod;
}
