import { basename } from "node:path";
import type { Extent, ZMeaning } from "../../scenarios/model/city.ts";
import { type About, readAbout } from "./about.ts";
import type { Plane } from "./city-model.ts";
import { createFilePlacing } from "./coordinates/place-files.ts";
import { extentWith, NOWHERE } from "./coordinates/plane-extent.ts";
import { cellAt } from "./ground/cells.ts";
import type { HeightRaster } from "./ground/read-ascii-grid.ts";
import type { MissingSource, ReadingReport } from "./import-report.ts";
import { liftBuildings } from "./lift-buildings.ts";
import { type PlacedBuilding, placeBuilding } from "./make-city-model.ts";
import { checkPlaces } from "./reading/check-places.ts";
import { createFeatureReader } from "./reading/feature-reader.ts";
import { createOtherObjects } from "./reading/other-objects.ts";
import { PlanStore } from "./reading/plan-store.ts";
import { type BuildingsRead, readBuildings } from "./reading/read-buildings.ts";
import { type CityJsonFile, readCityJson } from "./reading/read-city-json.ts";
import { readContext } from "./reading/read-context.ts";
import { readFootprints } from "./reading/read-footprints.ts";
import { readSources, type SourcesRead } from "./reading/read-sources.ts";
import { memoryStore, type ShapeStore } from "./reading/shape-store.ts";
import { type GivenFiles, type SortedFiles, sortFiles } from "./reading/sort-files.ts";
import type { TakenFile } from "./reading/source-kind.ts";
import { withObjects } from "./reading/with-objects.ts";
import { Refusal } from "./refusal.ts";
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
  const files = await Promise.all(sorted.cityJson.map(readCityJson));
  const fileNames = [...sorted.cityJson, ...sorted.footprints].map((path) => basename(path));
  const placing = createFilePlacing(given.crs);
  const others = createOtherObjects();
  const read = await readBuildings(files, placing, { highestLod: given.highestLod, others, store });
  for (const path of sorted.footprints) {
    addFootprints(read, await readFootprints(path, placing, given.heightAttribute, features.read, store));
  }
  if (fileNames.length === 0) refuseWithoutFile(sorted);
  refuseWithoutBuildings(fileNames, read);
  const { plane, crsOfOrigin } = placing.settled();
  const fromFiles = await readSources(sorted.sources, plane, features.read);
  const { sources, taken: takenObjects } = withObjects(fromFiles, others, plane);
  const context = given.context === undefined ? undefined : await readContext(given.context, placing);
  const zMeaning = given.z ?? detectZMeaning(read.buildings);
  const lifted = liftBuildings(read, zMeaning, sources.heights);
  const { skipped, onNearbyGround } = lifted;
  // Above each building's own ground says nothing of where a bridge is.
  const built = zMeaning === "nap" ? others.built : [];
  refuseWithoutBuildings(fileNames, lifted);
  const plans = new PlanStore();
  const buildings = lifted.buildings.map((building) => placeBuilding(building, plans));
  const buildingsOutsideHeights = countOutside(sources.heights, buildings);
  if (buildingsOutsideHeights === buildings.length) {
    throw new Refusal(
      "HEIGHTS_ELSEWHERE",
      `${basename(sorted.sources.heights ?? "")} covers none of the buildings. Give heights of the same place, in the same plane.`,
    );
  }
  const buildingsExtent = degreesAround(buildings, plane);
  return {
    plane,
    buildings,
    sources,
    context: [...built, ...(context?.buildings ?? [])].map((building) => placeBuilding(building, plans)),
    about: await aboutOf(given),
    report: {
      files: fileNames,
      taken: [...takenCityJson(files, read, given.crs), ...takenObjects, ...sorted.taken],
      leftOut: sorted.leftOut,
      warnings: [...features.warnings(), ...checkPlaces(features.extents(), buildingsExtent)],
      missing: missingOf(sources),
      buildingsRead: read.buildings.length + read.skipped.length,
      skipped,
      onNearbyGround,
      duplicates: read.duplicates,
      objectsNotRead: read.otherObjects,
      builtObjects: built.length,
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

function takenCityJson(
  files: readonly CityJsonFile[],
  { buildings, skipped }: BuildingsRead,
  told: string | undefined,
): TakenFile[] {
  const counts = new Map<string, number>();
  for (const all of [buildings, skipped]) {
    for (const { file } of all) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return files.map(({ fileName, header }) => {
    const crs = header.crs ?? told;
    return {
      file: fileName,
      as: "buildings",
      seen: `CityJSON ${header.version} of ${counts.get(fileName) ?? 0} buildings`,
      ...(crs === undefined ? {} : { crs }),
    };
  });
}

function missingOf({ heights, landUse, water, trees, extras }: SourcesRead): MissingSource[] {
  const hasWater = water !== undefined || landUse?.areas.some(({ cover }) => cover === "water") === true;
  const isGiven: Record<MissingSource, boolean> = {
    heights: heights !== undefined,
    "land-use": landUse !== undefined,
    water: hasWater,
    trees: trees !== undefined,
    neighbourhoods: extras.neighbourhoods !== undefined,
    places: extras.places !== undefined,
    streets: extras.streets !== undefined,
  };
  return (Object.keys(isGiven) as MissingSource[]).filter((kind) => !isGiven[kind]);
}

function refuseWithoutFile({ taken, leftOut }: SortedFiles): never {
  const others = [
    ...taken.map(({ file, as, seen }) => `${file}: ${as}, ${seen}`),
    ...leftOut.map(({ file, reason }) => `${file}: ${reason}`),
  ];
  throw new Refusal(
    "NO_BUILDINGS",
    `None of the files holds buildings (${others.slice(0, MOST_FILES_TOLD).join("; ")}). Give CityJSON, or areas with a height: --buildings <file>.`,
  );
}

const MOST_FILES_TOLD = 5;

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

/** A building that an earlier file had already brought counts once. */
function addFootprints(
  read: BuildingsRead,
  more: Pick<BuildingsRead, "buildings" | "skipped" | "attributeNames">,
): void {
  const brought = new Set(read.buildings.map(({ id }) => id));
  for (const building of more.buildings) {
    if (brought.has(building.id)) read.duplicates.push(building.id);
    else read.buildings.push(building);
  }
  // One by one: a call takes no hundred thousand arguments.
  for (const one of more.skipped) read.skipped.push(one);
  for (const name of more.attributeNames) read.attributeNames.add(name);
}

function countOutside(heights: HeightRaster | undefined, placed: readonly PlacedBuilding[]): number {
  if (heights === undefined) return 0;
  return placed.filter(({ centre }) => cellAt(heights, centre.x, centre.y) === undefined).length;
}

function degreesAround(buildings: readonly PlacedBuilding[], plane: Plane): Extent {
  let extent = NOWHERE;
  for (const ring of buildings.flatMap(({ footprint }) => footprint.map(([outer]) => outer))) {
    for (let at = 0; at < ring.length; at += 2) extent = extentWith(extent, ring[at], ring[at + 1]);
  }
  const { west, south, east, north } = extent;
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([x, y]) => plane.toGeodetic(x, y, 0));
  return {
    west: Math.min(...corners.map(({ longitude }) => longitude)),
    south: Math.min(...corners.map(({ latitude }) => latitude)),
    east: Math.max(...corners.map(({ longitude }) => longitude)),
    north: Math.max(...corners.map(({ latitude }) => latitude)),
  };
}

async function aboutOf({ about, name }: CitySources): Promise<About> {
  const told = about === undefined ? {} : await readAbout(about);
  return name === undefined ? told : { ...told, name: { nl: name, en: name } };
}
