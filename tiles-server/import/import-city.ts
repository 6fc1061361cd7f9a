import { readdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { isIdentifier } from "../../scenarios/model/identifier.ts";
import { type About, readAbout } from "./about.ts";
import { createRdPlane, isInRd } from "./coordinates/rd-plane.ts";
import { buildGround } from "./ground/build-ground.ts";
import { cellAt } from "./ground/cells.ts";
import { type HeightRaster, readAsciiGrid } from "./ground/read-ascii-grid.ts";
import { readLandUse, readWater } from "./ground/read-land-use.ts";
import { makeCityModel, placeBuilding } from "./make-city-model.ts";
import type { ShowProgress } from "./progress.ts";
import { type BuildingsRead, readBuildings, type SourceBuilding } from "./reading/read-buildings.ts";
import { type CityJsonFile, readCityJson } from "./reading/read-city-json.ts";
import { readGeoJson } from "./reading/read-geojson.ts";
import { Refusal } from "./refusal.ts";
import { compressFiles } from "./writing/compress-files.ts";
import { swapFolder } from "./writing/swap-folder.ts";
import { writePackage } from "./writing/write-package.ts";
import { detectZMeaning, liftToNap } from "./z-meaning.ts";

export interface ImportOptions {
  /** CityJSON or CityJSONSeq, plain or gzip. */
  readonly files: readonly string[];
  readonly cityId: string;
  /** The package lands in `<dataFolder>/cities/<cityId>/`. */
  readonly dataFolder: string;
  readonly name?: string;
  /** What z means; left out, it is read from the buildings. */
  readonly z?: ZMeaning;
  /** For a file that does not say its own. */
  readonly crs?: string;
  readonly highestLod?: number;
  readonly heights?: string;
  readonly landUse?: string;
  readonly water?: string;
  readonly neighbourhoods?: string;
  readonly places?: string;
  readonly about?: string;
  readonly show?: ShowProgress;
}

/** What an import did, for people's table and for `import-report.json`. */
export interface ImportReport {
  readonly cityId: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly buildingsRead: number;
  readonly buildingsWritten: number;
  readonly skipped: BuildingsRead["skipped"];
  readonly objectsNotRead: BuildingsRead["otherObjects"];
  readonly degenerateFaces: number;
  readonly texturesIgnored: number;
  readonly unknownCovers: Readonly<Record<string, number>>;
  readonly crsOfOrigin: string;
  readonly zMeaning: ZMeaning;
  /** True where z was read from the buildings rather than told. */
  readonly zMeaningDetected: boolean;
  readonly heightsFrom: "height-file" | "buildings";
  readonly waterFrom: "land-use" | "water-file" | "map-edge";
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * City sources → city package: read, model, write beside, swap in whole.
 *
 * @throws Refusal for an input that cannot become a city; what was imported before stays
 */
export async function importCity(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const show: ShowProgress = options.show ?? (() => {});
  if (!isIdentifier(options.cityId)) {
    throw new Refusal(
      "CITY_ID",
      `"${options.cityId}" cannot be a city's id. Use small letters, digits and single hyphens, such as --city delft-centre.`,
    );
  }
  show("Reading", 0, options.files.length);
  const files: CityJsonFile[] = [];
  for (const path of options.files) {
    files.push(await readCityJson(path));
    show("Reading", files.length, options.files.length);
  }
  const read = readBuildings(files, options.highestLod);
  if (read.buildings.length === 0) {
    throw new Refusal(
      "NO_BUILDINGS",
      `${namesOf(files)} holds no building that can be read. ${firstReason(read)}`,
    );
  }
  const crsOfOrigin = agreedCrs(files, options.crs, read.buildings);
  const plane = createRdPlane();
  const heights = options.heights === undefined ? undefined : await readAsciiGrid(options.heights);
  const detected = detectZMeaning(read.buildings);
  const zMeaning = options.z ?? detected;
  const lifted =
    zMeaning === "nap"
      ? read.buildings
      : read.buildings.map((building) => liftToNap(building, groundOf(heights)));
  const placed = lifted.map(placeBuilding);

  const landUseFile = options.landUse === undefined ? undefined : await readGeoJson(options.landUse);
  const landUse =
    landUseFile === undefined ? { areas: [], unknownCovers: {} } : readLandUse(landUseFile, plane);
  const water = options.water === undefined ? undefined : readWater(await readGeoJson(options.water), plane);
  const neighbourhoods =
    options.neighbourhoods === undefined ? undefined : await readGeoJson(options.neighbourhoods);
  const places = options.places === undefined ? undefined : await readGeoJson(options.places);
  const ground = buildGround({ plane, buildings: placed, heights, landUse: landUse.areas, water });
  const model = makeCityModel({
    id: options.cityId,
    about: await aboutOf(options),
    crsOfOrigin,
    zMeaning,
    plane,
    placed,
    ground,
    neighbourhoods,
  });

  const folder = join(options.dataFolder, "cities", options.cityId);
  let report!: ImportReport;
  await swapFolder(folder, async (partial) => {
    await writePackage(
      model,
      {
        ...(landUseFile === undefined ? {} : { landUse: landUseFile }),
        ...(neighbourhoods === undefined ? {} : { neighbourhoods }),
        ...(places === undefined ? {} : { places }),
      },
      partial,
      show,
    );
    const bytes = await bytesIn(partial);
    await compressFiles(partial, (done, total) => show("Compressing", done, total));
    report = {
      cityId: options.cityId,
      folder,
      files: options.files.map((path) => basename(path)),
      buildingsRead: read.buildings.length + read.skipped.length,
      buildingsWritten: model.buildings.length,
      skipped: read.skipped,
      objectsNotRead: read.otherObjects,
      degenerateFaces: read.degenerateFaces,
      texturesIgnored: files.reduce((sum, file) => sum + file.texturesIgnored, 0),
      unknownCovers: landUse.unknownCovers,
      crsOfOrigin,
      zMeaning,
      zMeaningDetected: options.z === undefined,
      heightsFrom: ground.heightsFrom,
      waterFrom: ground.waterFrom,
      bytes,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
    await writeFile(
      join(partial, "import-report.json"),
      JSON.stringify({ ...report, folder: undefined }, null, 2),
    );
  });
  return report;
}

const namesOf = (files: readonly CityJsonFile[]): string => files.map(({ fileName }) => fileName).join(", ");

const firstReason = ({ skipped }: BuildingsRead): string =>
  skipped.length === 0
    ? "Give a file with objects of type Building."
    : `The first, "${skipped[0].id}", was left out because ${skipped[0].reason}.`;

const PLANES_READ = ["EPSG:28992", "EPSG:7415"];

/** One plane for all files: the one they name, else `--crs`; never a guess. */
function agreedCrs(
  files: readonly CityJsonFile[],
  told: string | undefined,
  buildings: readonly SourceBuilding[],
): string {
  const [x, y] = buildings[0].surfaces[0].rings[0];
  const place = `its first building lies at ${x.toFixed(0)}, ${y.toFixed(0)}`;
  for (const { fileName, header } of files) {
    const crs = header.crs ?? told;
    if (crs === undefined) {
      const hint = isInRd(x, y)
        ? "; that fits Dutch RD: add --crs EPSG:28992 if so"
        : "; add --crs EPSG:<code>";
      throw new Refusal("CRS_MISSING", `${fileName} does not say its coordinate system (${place}${hint}).`);
    }
    if (!PLANES_READ.includes(crs)) {
      throw new Refusal(
        "CRS_UNSUPPORTED",
        `${fileName} is in ${crs} (${place}); this reads ${PLANES_READ.join(" and ")}. Convert it first.`,
      );
    }
  }
  const outside = buildings.find(({ surfaces: [{ rings }] }) => !isInRd(rings[0][0], rings[0][1]));
  if (outside !== undefined) {
    const [ox, oy] = outside.surfaces[0].rings[0];
    const hint = isInRd(oy, ox) ? " East and north seem to have changed places." : "";
    throw new Refusal(
      "OUTSIDE_CRS",
      `${namesOf(files)}: building "${outside.id}" lies at ${ox.toFixed(0)}, ${oy.toFixed(0)}, outside the Netherlands in RD.${hint} Check the coordinate system.`,
    );
  }
  return files[0].header.crs ?? told!;
}

function groundOf(heights: HeightRaster | undefined): ((x: number, y: number) => number) | undefined {
  if (heights === undefined) return undefined;
  return (x, y) => {
    const cell = cellAt(heights, x, y);
    return cell === undefined ? Number.NaN : heights.metresNap[cell];
  };
}

async function aboutOf({ about, name }: ImportOptions): Promise<About> {
  const told = about === undefined ? {} : await readAbout(about);
  return name === undefined ? told : { ...told, name: { nl: name, en: name } };
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => stat(join(entry.parentPath, entry.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}
