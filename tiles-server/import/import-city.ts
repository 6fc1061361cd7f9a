import { readdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { isIdentifier } from "../../scenarios/model/identifier.ts";
import { type About, readAbout } from "./about.ts";
import { createFilePlacing } from "./coordinates/place-files.ts";
import { buildGround } from "./ground/build-ground.ts";
import { cellAt } from "./ground/cells.ts";
import type { HeightRaster } from "./ground/read-ascii-grid.ts";
import type { ImportReport } from "./import-report.ts";
import { makeCityModel, type PlacedBuilding, placeBuilding } from "./make-city-model.ts";
import { type ShowProgress, timeStages } from "./progress.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import { type BuildingsRead, readBuildings, type SourceBuilding } from "./reading/read-buildings.ts";
import { readCityJson } from "./reading/read-city-json.ts";
import { readContext } from "./reading/read-context.ts";
import { readFootprints } from "./reading/read-footprints.ts";
import { readSources } from "./reading/read-sources.ts";
import { standTrees } from "./reading/read-trees.ts";
import { sortFiles } from "./reading/sort-files.ts";
import { Refusal } from "./refusal.ts";
import { compressFile, compressFiles } from "./writing/compress-files.ts";
import { swapFolder } from "./writing/swap-folder.ts";
import { writePackage } from "./writing/write-package.ts";
import { detectZMeaning, liftToNap } from "./z-meaning.ts";

export interface ImportOptions {
  /** CityJSON, CityJSONSeq, footprints with a height, and folders of them. */
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
  /** Of footprints, the attribute with their height. */
  readonly heightAttribute?: string;
  readonly heights?: string;
  readonly landUse?: string;
  readonly water?: string;
  readonly neighbourhoods?: string;
  readonly places?: string;
  readonly trees?: string;
  /** CityJSON of what stands around the city: drawn, never counted. */
  readonly context?: string;
  /** Lines with a name. */
  readonly streets?: string;
  readonly about?: string;
  readonly show?: ShowProgress;
}

/**
 * City sources → city package: read, model, write beside, swap in whole.
 *
 * @throws Refusal for an input that cannot become a city; what was imported before stays
 */
export async function importCity(options: ImportOptions): Promise<ImportReport> {
  if (!isIdentifier(options.cityId)) {
    throw new Refusal(
      "CITY_ID",
      `"${options.cityId}" cannot be a city's id. Use small letters, digits and single hyphens, such as --city delft-centre.`,
    );
  }
  const timed = timeStages(options.show ?? (() => {}));
  timed.show("Reading", 0, 1);
  const sorted = await sortFiles(options.files);
  const files = await Promise.all(sorted.cityJson.map(readCityJson));
  const fileNames = [...sorted.cityJson, ...sorted.footprints].map((path) => basename(path));
  const placing = createFilePlacing(options.crs);
  const read = await readBuildings(files, placing, { highestLod: options.highestLod });
  for (const path of sorted.footprints) {
    addFootprints(read, await readFootprints(path, placing, options.heightAttribute));
  }
  refuseWithoutBuildings(fileNames, read);
  const { plane, crsOfOrigin } = placing.settled();
  const sources = await readSources(options, plane);
  const context = options.context === undefined ? undefined : await readContext(options.context, placing);
  const zMeaning = options.z ?? detectZMeaning(read.buildings);
  const { lifted, skipped } = liftAll(read, zMeaning, sources.heights);
  refuseWithoutBuildings(fileNames, { buildings: lifted, skipped });
  timed.show("Reading", 1, 1);

  timed.show("Spreading water", 0, 1);
  const placed = lifted.map(placeBuilding);
  const outsideHeights = countOutside(sources.heights, placed);
  if (outsideHeights === placed.length) {
    throw new Refusal(
      "HEIGHTS_ELSEWHERE",
      `${basename(options.heights ?? "")} covers none of the buildings. Give heights of the same place, in the same plane.`,
    );
  }
  const ground = buildGround({ plane, buildings: placed, ...sources, landUse: sources.landUse.areas });
  const standing = sources.trees && standTrees(sources.trees.trees, ground);
  const model = makeCityModel({
    id: options.cityId,
    about: await aboutOf(options),
    crsOfOrigin,
    zMeaning,
    plane,
    placed,
    ground,
    trees: standing?.trees ?? null,
    context: context?.buildings.map(placeBuilding) ?? [],
    neighbourhoods: sources.neighbourhoods,
  });
  timed.show("Spreading water", 1, 1);

  const folder = join(options.dataFolder, "cities", options.cityId);
  return await swapFolder(folder, async (partial) => {
    const city = await writePackage(model, sources.extras, partial, timed.show);
    const bytes = await bytesIn(partial);
    await compressFiles(partial, (done, total) => timed.show("Compressing", done, total));
    const report: ImportReport = {
      cityId: options.cityId,
      folder,
      files: fileNames,
      buildingsRead: read.buildings.length + read.skipped.length,
      buildingsWritten: model.buildings.length,
      skipped,
      duplicates: read.duplicates,
      objectsNotRead: read.otherObjects,
      attributes: [...new Set(read.buildings.flatMap(({ attributes }) => Object.keys(attributes)))].sort(),
      degenerateFaces: read.degenerateFaces,
      selfCrossing: read.selfCrossing,
      texturesIgnored: read.texturesIgnored,
      buildingsOutsideHeights: outsideHeights,
      unknownCovers: sources.landUse.unknownCovers,
      ...(standing === undefined
        ? {}
        : {
            trees: {
              written: standing.trees.length,
              sizesAssumed: sources.trees?.sizesAssumed ?? 0,
              outside: standing.outside,
              notPoints: sources.trees?.notPoints ?? [],
            },
          }),
      ...(context === undefined
        ? {}
        : { context: { blocks: context.buildings.length, skipped: context.skipped } }),
      crsOfOrigin,
      plane: plane.crs,
      heights: plane.heights,
      extent: city.extent,
      zMeaning,
      zMeaningDetected: options.z === undefined,
      heightsFrom: ground.heightsFrom,
      waterFrom: ground.waterFrom,
      bytes,
      ...timed.seconds(),
    };
    const reportFile = join(partial, "import-report.json");
    // The folder on this machine is nobody's business who fetches the package.
    await writeFile(reportFile, JSON.stringify({ ...report, folder: undefined }, null, 2));
    await compressFile(reportFile);
    return report;
  });
}

function refuseWithoutBuildings(
  fileNames: readonly string[],
  { buildings, skipped }: Pick<BuildingsRead, "buildings" | "skipped">,
): void {
  if (buildings.length > 0) return;
  const reason =
    skipped.length === 0
      ? "Give a file with objects of type Building."
      : `The first, "${skipped[0].id}", was left out because ${skipped[0].reason}.`;
  throw new Refusal("NO_BUILDINGS", `${fileNames.join(", ")} holds no building that can be read. ${reason}`);
}

interface Lifted {
  readonly lifted: SourceBuilding[];
  readonly skipped: BuildingsRead["skipped"];
}

/** A building that an earlier file had already brought counts once. */
function addFootprints(read: BuildingsRead, more: Pick<BuildingsRead, "buildings" | "skipped">): void {
  const brought = new Set(read.buildings.map(({ id }) => id));
  for (const building of more.buildings) {
    if (brought.has(building.id)) read.duplicates.push(building.id);
    else read.buildings.push(building);
  }
  read.skipped.push(...more.skipped);
}

function liftAll(
  { buildings, skipped }: BuildingsRead,
  zMeaning: ZMeaning,
  heights: HeightRaster | undefined,
): Lifted {
  const all: Lifted = { lifted: [], skipped: [...skipped] };
  for (const building of buildings) {
    if (zMeaning === "nap" && building.isAboveGround !== true) {
      all.lifted.push(building);
      continue;
    }
    try {
      all.lifted.push(liftToNap(building, heights && ((x, y) => heightAt(heights, x, y))));
    } catch (cause) {
      if (!(cause instanceof UnreadableBuilding)) throw cause;
      all.skipped.push({ id: building.id, file: building.file, reason: cause.message });
    }
  }
  return all;
}

function heightAt(heights: HeightRaster, x: number, y: number): number {
  const cell = cellAt(heights, x, y);
  return cell === undefined ? Number.NaN : heights.metresNap[cell];
}

function countOutside(heights: HeightRaster | undefined, placed: readonly PlacedBuilding[]): number {
  if (heights === undefined) return 0;
  return placed.filter(({ centre }) => cellAt(heights, centre.x, centre.y) === undefined).length;
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
