import { basename } from "node:path";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { type About, readAbout } from "./about.ts";
import type { Plane } from "./city-model.ts";
import { createFilePlacing } from "./coordinates/place-files.ts";
import { cellAt } from "./ground/cells.ts";
import type { HeightRaster } from "./ground/read-ascii-grid.ts";
import type { ReadingReport } from "./import-report.ts";
import { type PlacedBuilding, placeBuilding } from "./make-city-model.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import {
  type BuildingsRead,
  readBuildings,
  type SourceBuilding,
  withShape,
} from "./reading/read-buildings.ts";
import { readCityJson } from "./reading/read-city-json.ts";
import { readContext } from "./reading/read-context.ts";
import { readFootprints } from "./reading/read-footprints.ts";
import { readSources, type SourcePaths, type SourcesRead } from "./reading/read-sources.ts";
import { memoryStore, type ShapeStore } from "./reading/shape-store.ts";
import { sortFiles } from "./reading/sort-files.ts";
import { Refusal } from "./refusal.ts";
import { detectZMeaning, liftToNap } from "./z-meaning.ts";

/** What a city is read from, and what the files leave open. */
export interface CitySources extends SourcePaths {
  /** CityJSON, CityJSONSeq, footprints with a height, and folders of them. */
  readonly files: readonly string[];
  readonly name?: string;
  /** What z means; left out, it is read from the buildings. */
  readonly z?: ZMeaning;
  /** For a file that does not say its own. */
  readonly crs?: string;
  readonly highestLod?: number;
  /** Of footprints, the attribute with their height. */
  readonly heightAttribute?: string;
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
  const sorted = await sortFiles(given.files);
  const files = await Promise.all(sorted.cityJson.map(readCityJson));
  const fileNames = [...sorted.cityJson, ...sorted.footprints].map((path) => basename(path));
  const placing = createFilePlacing(given.crs);
  const read = await readBuildings(files, placing, { highestLod: given.highestLod, store });
  for (const path of sorted.footprints) {
    addFootprints(read, await readFootprints(path, placing, given.heightAttribute));
  }
  refuseWithoutBuildings(fileNames, read);
  const { plane, crsOfOrigin } = placing.settled();
  const sources = await readSources(given, plane);
  const context = given.context === undefined ? undefined : await readContext(given.context, placing);
  const zMeaning = given.z ?? detectZMeaning(read.buildings);
  const { lifted, skipped } = liftAll(read, zMeaning, sources.heights, store);
  refuseWithoutBuildings(fileNames, { buildings: lifted, skipped });
  const buildings = lifted.map(placeBuilding);
  const buildingsOutsideHeights = countOutside(sources.heights, buildings);
  if (buildingsOutsideHeights === buildings.length) {
    throw new Refusal(
      "HEIGHTS_ELSEWHERE",
      `${basename(given.heights ?? "")} covers none of the buildings. Give heights of the same place, in the same plane.`,
    );
  }
  return {
    plane,
    buildings,
    sources,
    context: context?.buildings.map(placeBuilding) ?? [],
    about: await aboutOf(given),
    report: {
      files: fileNames,
      buildingsRead: read.buildings.length + read.skipped.length,
      skipped,
      duplicates: read.duplicates,
      objectsNotRead: read.otherObjects,
      attributes: namesIn(read.buildings),
      degenerateFaces: read.degenerateFaces,
      selfCrossing: read.selfCrossing,
      texturesIgnored: read.texturesIgnored,
      buildingsOutsideHeights,
      unknownCovers: sources.landUse.unknownCovers,
      ...(context === undefined
        ? {}
        : { context: { blocks: context.buildings.length, skipped: context.skipped } }),
      crsOfOrigin,
      plane: plane.crs,
      heights: plane.heights,
      zMeaning,
      zMeaningDetected: given.z === undefined,
    },
  };
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

/** A building that an earlier file had already brought counts once. */
function addFootprints(read: BuildingsRead, more: Pick<BuildingsRead, "buildings" | "skipped">): void {
  const brought = new Set(read.buildings.map(({ id }) => id));
  for (const building of more.buildings) {
    if (brought.has(building.id)) read.duplicates.push(building.id);
    else read.buildings.push(building);
  }
  read.skipped.push(...more.skipped);
}

interface Lifted {
  readonly lifted: SourceBuilding[];
  readonly skipped: BuildingsRead["skipped"];
}

function liftAll(
  { buildings, skipped }: BuildingsRead,
  zMeaning: ZMeaning,
  heights: HeightRaster | undefined,
  store: ShapeStore,
): Lifted {
  const all: Lifted = { lifted: [], skipped: [...skipped] };
  for (const building of buildings) {
    if (zMeaning === "nap" && building.isAboveGround !== true) {
      all.lifted.push(building);
      continue;
    }
    try {
      const { id, file, ...shape } = liftToNap(building, heights && ((x, y) => heightAt(heights, x, y)));
      all.lifted.push(withShape({ id, file }, store.keep(shape)));
    } catch (cause) {
      if (!(cause instanceof UnreadableBuilding)) throw cause;
      all.skipped.push({ id: building.id, file: building.file, reason: cause.message });
    }
  }
  return all;
}

function namesIn(buildings: readonly SourceBuilding[]): string[] {
  const names = new Set<string>();
  for (const { attributes } of buildings) for (const name of Object.keys(attributes)) names.add(name);
  return [...names].sort();
}

function heightAt(heights: HeightRaster, x: number, y: number): number {
  const cell = cellAt(heights, x, y);
  return cell === undefined ? Number.NaN : heights.metresNap[cell];
}

function countOutside(heights: HeightRaster | undefined, placed: readonly PlacedBuilding[]): number {
  if (heights === undefined) return 0;
  return placed.filter(({ centre }) => cellAt(heights, centre.x, centre.y) === undefined).length;
}

async function aboutOf({ about, name }: CitySources): Promise<About> {
  const told = about === undefined ? {} : await readAbout(about);
  return name === undefined ? told : { ...told, name: { nl: name, en: name } };
}
