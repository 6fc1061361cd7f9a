import { parseArgs } from "node:util";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { importCity } from "./import-city.ts";
import { reportAsTable } from "./import-report.ts";
import { createProgress } from "./progress.ts";
import { Refusal } from "./refusal.ts";

export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

const HELP = `Brings a city in: npm run import -- <files…> --city <id>

<files…>               CityJSON 1.0, 1.1 or 2.0, or CityJSONSeq (.jsonl); plain or .gz
                       or footprints with a height: .geojson, Shapefile (.zip), .gpkg, .fgb;
                       or folders of these
--height-attribute <name>   where the footprints' height has an unusual name
--city <id>            its id in addresses: small letters, digits, hyphens
--name <text>          its name on screen
--heights <file>       ground heights: GeoTIFF, or an ESRI ASCII grid in the same plane
--land-use <file>      areas with a "cover"
--water <file>         the water that floods come from
--neighbourhoods <file>, --places <file>   areas and points with id and name
--trees <file>         points with species, height and crown
--streets <file>       lines with a name, for labels
                       each as GeoJSON, Shapefile (.zip), GeoPackage, FlatGeobuf, KML or CSV
--context <file>       CityJSON of what stands around: drawn, not counted
--about <file>         names, viewpoints and sources, as JSON
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
    if (values.city === undefined || positionals.length === 0) {
      throw new Refusal(
        "USAGE",
        "Name at least one file and a city: npm run import -- model.city.json --city my-city (--help tells more).",
      );
    }
    const report = await importCity({
      files: positionals,
      cityId: values.city,
      dataFolder: values.data || environment.STADSLENS_DATA || "data",
      ...given("name", values.name),
      ...given("z", zMeaningOf(values.z)),
      ...given("crs", values.crs),
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
      show: createProgress(out),
    });
    out.write(reportAsTable(report));
    return 0;
  } catch (cause) {
    if (cause instanceof Refusal) {
      err.write(`Refused: ${cause.message}\n`);
      return 2;
    }
    const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    err.write(
      `This should not have happened; what was imported before is still there. Please report it with these lines:\n${reason}\n`,
    );
    return 1;
  }
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean" },
        city: text,
        name: text,
        "height-attribute": text,
        heights: text,
        "land-use": text,
        water: text,
        neighbourhoods: text,
        places: text,
        trees: text,
        streets: text,
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
  const lod = Number(text);
  if (Number.isNaN(lod)) throw new Refusal("USAGE", `--lod is "${text}"; write a number, such as --lod 2.2.`);
  return lod;
}
