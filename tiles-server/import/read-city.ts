import { basename } from "node:path";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { type About, readAbout } from "./about.ts";
import type { Plane } from "./city-model.ts";
import { createFilePlacing } from "./coordinates/place-files.ts";
import type { PlaneExtent } from "./coordinates/plane-extent.ts";
import { degreesAround } from "./extents-of-buildings.ts";
import { cellAt } from "./ground/cells.ts";
import type { HeightRaster } from "./ground/height-file.ts";
import type { ReadingReport } from "./import-report.ts";
import { groundWithin100Metres, liftBuildings } from "./lift-buildings.ts";
import { type PlacedBuilding, placeBuilding } from "./make-city-model.ts";
import { checkPlaces } from "./reading/check-places.ts";
import { extentOfSurfaces } from "./reading/extent-of-surfaces.ts";
import { createFeatureReader } from "./reading/feature-reader.ts";
import { nameOf } from "./reading/layer-path.ts";
import { createOtherObjects, type OtherObjects } from "./reading/other-objects.ts";
import { PlanStore } from "./reading/plan-store.ts";
import {
  type BuildingsRead,
  readBuildings,
  type SourceBuilding,
  StoredBuilding,
} from "./reading/read-buildings.ts";
import { type CityJsonFile, readCityJson } from "./reading/read-city-json.ts";
import { readContext } from "./reading/read-context.ts";
import { readFootprints } from "./reading/read-footprints.ts";
import { readSources, type SourcesRead } from "./reading/read-sources.ts";
import { memoryStore, type ShapeStore } from "./reading/shape-store.ts";
import { type GivenFiles, sortFiles } from "./reading/sort-files.ts";
import { withObjects } from "./reading/with-objects.ts";
import { Refusal } from "./refusal.ts";
import { refuseWithoutBuildings, refuseWithoutFile } from "./refuse-without-buildings.ts";
import { type StandingObjects, standObjects } from "./stand-objects.ts";
import {
  countByType,
  missingOf,
  type OpenedFile,
  raisedInWords,
  reasonsOf,
  sameIdsInWords,
  takenCityJson,
} from "./tell-reading.ts";
import { withoutStrays } from "./without-strays.ts";
import { detectZMeaning } from "./z-meaning.ts";

/** What a city is read from, and what the files leave open. */
export interface CitySources extends Omit<GivenFiles, "elsewhere"> {
  readonly name?: string;
  /** What z means; left out, it is read from the buildings. */
  readonly z?: ZMeaning;
  /** For a file that does not say its own. */
  readonly crs?: string;
  readonly highestLod?: number;
  /** CityJSON of what stands around the city: drawn, never counted. */
  readonly context?: string;
  readonly about?: string;
}

/** Everything that the sources give, in one plane and in metres NAP: what a city can be made from, without reading on. */
export interface CityRead {
  readonly plane: Plane;
  readonly buildings: readonly PlacedBuilding[];
  readonly sources: SourcesRead;
  /** What stands in it and is no building. */
  readonly objects: readonly PlacedBuilding[];
  /** Blocks that stand around it. */
  readonly context: readonly PlacedBuilding[];
  readonly about: About;
  readonly report: ReadingReport;
}

/** @throws Refusal for an input that cannot become a city */
export async function readCity(given: CitySources, store: ShapeStore = memoryStore): Promise<CityRead> {
  const features = createFeatureReader(given.crs);
  const elsewhere = [given.context, given.about].filter((path) => path !== undefined);
  const sorted = await sortFiles({ ...given, elsewhere }, features);
  const opened: OpenedFile[] = [];
  const fileNames = [...sorted.cityJson, ...sorted.footprints].map(nameOf);
  const placing = createFilePlacing(given.crs);
  const others = createOtherObjects(store);
  const read = await readBuildings(oneByOne(sorted.cityJson, opened), placing, {
    highestLod: given.highestLod,
    others,
    store,
  });
  const ofFootprints: string[] = [];
  for (const path of sorted.footprints) {
    const more = await readFootprints(path, placing, given.heightAttribute, features.read, store);
    addFootprints(read, more);
    ofFootprints.push(...more.warnings);
  }
  if (fileNames.length === 0) refuseWithoutFile(sorted);
  refuseWithoutBuildings(fileNames, read);
  const { plane, crsOfOrigin, warnings } = placing.settled();
  const around = (): PlaneExtent => extentOfSurfaces(read.buildings);
  const fromFiles = await readSources(sorted.sources, plane, around, features.read);
  const { sources, taken: takenObjects } = withObjects(fromFiles, others, plane);
  const context = given.context === undefined ? undefined : await readContext(given.context, placing);
  const zMeaning = given.z ?? detectZMeaning(read.buildings);
  const lifted = liftBuildings(read, zMeaning, sources.heights);
  refuseWithoutBuildings(fileNames, lifted);
  const plans = new PlanStore();
  const all = lifted.buildings.map((building) => placeBuilding(building, plans));
  const { placed: buildings, sources: together, skipped: strays } = withoutStrays(all, lifted.buildings);
  const standing = standBeside(others, zMeaning, sources.heights, together);
  const buildingsOutsideHeights = countOutside(sources.heights, buildings);
  if (buildingsOutsideHeights === buildings.length) {
    throw new Refusal(
      "HEIGHTS_ELSEWHERE",
      `${(sorted.sources.heights ?? []).map((path) => basename(path)).join(", ")} covers none of the buildings. Give heights of the same place, in the same plane.`,
    );
  }
  const buildingsExtent = degreesAround(buildings, plane);
  return {
    plane,
    buildings,
    sources,
    objects: standing.objects.map(({ source }) => placeBuilding(source, plans)),
    context: (context?.buildings ?? []).map((building) => placeBuilding(building, plans)),
    about: await aboutOf(given),
    report: {
      files: fileNames,
      taken: [...takenCityJson(opened, read, given.crs), ...takenObjects, ...sorted.taken],
      leftOut: sorted.leftOut,
      warnings: [
        ...warnings,
        ...ofFootprints,
        ...raisedInWords(read.raised),
        ...sameIdsInWords(read.brought),
        ...features.warnings(),
        ...sources.warnings,
        ...checkPlaces(features.extents(), buildingsExtent),
      ],
      missing: missingOf(sources),
      buildingsRead: read.buildings.length + read.skipped.length,
      skipped: [...lifted.skipped, ...strays],
      onNearbyGround: lifted.onNearbyGround,
      duplicates: read.duplicates,
      objectsNotRead: read.otherObjects,
      objectsDrawn: countByType(standing.objects),
      objectsNotDrawn: [
        ...reasonsOf("bodiless", others.bodiless),
        ...reasonsOf("underground", standing.underground),
        ...reasonsOf("groundless", standing.groundless),
      ],
      attributes: [...read.attributeNames].sort(),
      degenerateFaces: read.degenerateFaces,
      selfCrossing: read.selfCrossing,
      texturesIgnored: read.texturesIgnored,
      buildingsOutsideHeights,
      unknownCovers: sources.landUse?.unknownCovers ?? {},
      ...(sources.trees === undefined
        ? {}
        : {
            trees: {
              read: sources.trees.trees.length,
              sizesAssumed: sources.trees.sizesAssumed,
              notPoints: sources.trees.notPoints,
            },
          }),
      ...(context === undefined
        ? {}
        : { context: { blocks: context.buildings.length, skipped: context.skipped } }),
      crsOfOrigin,
      plane: plane.crs,
      buildingsExtent,
      heights: plane.heights,
      zMeaning,
      zMeaningDetected: given.z === undefined,
    },
  };
}

/** A city comes in a thousand tiles, and all of them open at once are more than a memory holds. */
async function* oneByOne(paths: readonly string[], opened: OpenedFile[]): AsyncGenerator<CityJsonFile> {
  for (const path of paths) {
    const file = await readCityJson(path);
    opened.push({ fileName: file.fileName, header: file.header });
    yield file;
  }
}

/** Without any, nobody asks for the ground: filling its holes takes a second a city. */
const standBeside = (
  { built }: OtherObjects,
  zMeaning: ZMeaning,
  heights: HeightRaster | undefined,
  buildings: readonly SourceBuilding[],
): StandingObjects =>
  built.length === 0
    ? { objects: [], underground: {}, groundless: {} }
    : standObjects(built, zMeaning, groundWithin100Metres(heights, buildings));

/** A building that an earlier file had already brought counts once. */
function addFootprints(
  read: BuildingsRead,
  more: Pick<BuildingsRead, "buildings" | "skipped" | "attributeNames">,
): void {
  for (const building of more.buildings) {
    const { id, file, isAboveGround } = building;
    const ownId = read.brought.idForRow(id, building);
    if (ownId === undefined) {
      read.duplicates.push(id);
      continue;
    }
    const own = ownId === id ? building : new StoredBuilding({ id: ownId, file, isAboveGround }, building);
    read.buildings.push(own);
    read.brought.add(id, own);
  }
  // One by one: a call takes no hundred thousand arguments.
  for (const one of more.skipped) read.skipped.push(one);
  for (const name of more.attributeNames) read.attributeNames.add(name);
}

function countOutside(heights: HeightRaster | undefined, placed: readonly PlacedBuilding[]): number {
  if (heights === undefined) return 0;
  return placed.filter(({ centre }) => cellAt(heights, centre.x, centre.y) === undefined).length;
}

async function aboutOf({ about, name }: CitySources): Promise<About> {
  const told = about === undefined ? {} : await readAbout(about);
  return name === undefined ? told : { ...told, name: { nl: name, en: name } };
}
