import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isIdentifier } from "../../scenarios/model/identifier.ts";
import { buildGround } from "./ground/build-ground.ts";
import type { ImportReport, ReadingReport } from "./import-report.ts";
import { makeCityModel } from "./make-city-model.ts";
import { neighbourhoodsOnMap } from "./neighbourhoods-on-map.ts";
import { type ShowProgress, type TimedStages, timeStages } from "./progress.ts";
import { type CityRead, type CitySources, readCity } from "./read-city.ts";
import type { Neighbourhoods } from "./reading/read-areas.ts";
import { type StandingTrees, standTrees } from "./reading/read-trees.ts";
import { openShapeStore, type ShapeStore } from "./reading/shape-store.ts";
import { Refusal } from "./refusal.ts";
import { startTileMakers, type TileMakers } from "./tiles/tile-makers.ts";
import { compressFile, compressFiles } from "./writing/compress-files.ts";
import { swapFolder } from "./writing/swap-folder.ts";
import { writePackage } from "./writing/write-package.ts";

export interface ImportOptions extends CitySources {
  readonly cityId: string;
  /** The package lands in `<dataFolder>/cities/<cityId>/`. */
  readonly dataFolder: string;
  readonly show?: ShowProgress;
}

/**
 * City sources → city package: read, model, write beside, swap in whole.
 *
 * @throws Refusal for an input that cannot become a city; what was imported before stays
 */
export async function importCity(options: ImportOptions): Promise<ImportReport> {
  refuseUnlessCityId(options.cityId);
  const store = await openShapeStore(join(options.dataFolder, "cities"));
  try {
    return await importWith(store, options);
  } finally {
    store.close();
  }
}

async function importWith(store: ShapeStore, options: ImportOptions): Promise<ImportReport> {
  const timed = timeStages(options.show ?? (() => {}));
  timed.show("Reading", 0, 1);
  const read = await readCity(options, store);
  timed.show("Reading", 1, 1);
  const makers = startTileMakers(read.buildings.length);
  try {
    return await writeCity(read, options, timed, makers);
  } finally {
    await makers.close();
  }
}

async function writeCity(
  { plane, buildings, sources, objects, context, about, report: reading }: CityRead,
  options: ImportOptions,
  timed: TimedStages,
  makers: TileMakers,
): Promise<ImportReport> {
  const { trees, ...read } = reading;
  timed.show("Spreading water", 0, 1);
  const ground = buildGround({ plane, buildings, ...sources, landUse: sources.landUse?.areas ?? [] });
  const neighbourhoods =
    sources.neighbourhoods && neighbourhoodsOnMap(sources.neighbourhoods, buildings, ground.grid, plane);
  const standing = sources.trees && standTrees(sources.trees.trees, ground);
  const model = makeCityModel({
    id: options.cityId,
    about,
    crsOfOrigin: read.crsOfOrigin,
    zMeaning: read.zMeaning,
    plane,
    placed: buildings,
    ground,
    trees: standing?.trees ?? null,
    treeSizesAssumed: sources.trees?.sizesAssumed ?? 0,
    objects,
    context,
    neighbourhoods,
  });
  timed.show("Spreading water", 1, 1);

  const folder = join(options.dataFolder, "cities", options.cityId);
  return await swapFolder(folder, async (partial) => {
    const extras = {
      ...sources.extras,
      ...(neighbourhoods && { neighbourhoods: neighbourhoods.collection }),
    };
    const city = await writePackage(model, extras, partial, timed.show, makers);
    const bytes = await bytesIn(partial);
    await compressFiles(partial, (done, total) => timed.show("Compressing", done, total));
    const report: ImportReport = {
      cityId: options.cityId,
      folder,
      ...read,
      buildingsWritten: model.buildings.length,
      ...treesIn(trees, standing),
      neighbourhoodsElsewhere: countIn(sources.neighbourhoods) - countIn(neighbourhoods),
      extent: city.extent,
      heightsFrom: ground.heightsFrom,
      cellSizeMetres: ground.grid.cellSizeMetres,
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

const treesIn = (
  read: ReadingReport["trees"],
  standing: StandingTrees | undefined,
): Pick<ImportReport, "trees"> =>
  read === undefined || standing === undefined
    ? {}
    : { trees: { ...read, written: standing.trees.length, outside: standing.outside } };

const countIn = (neighbourhoods: Neighbourhoods | undefined): number =>
  neighbourhoods?.collection.features.length ?? 0;

export function refuseUnlessCityId(text: string): void {
  if (isIdentifier(text)) return;
  throw new Refusal(
    "CITY_ID",
    `"${text}" cannot be a city's id. Use small letters, digits and single hyphens, such as --city delft-centre.`,
  );
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => stat(join(entry.parentPath, entry.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}
