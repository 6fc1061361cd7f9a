import Flatbush from "flatbush";
import type { ZMeaning } from "../../scenarios/model/city.ts";
import { cellAt, fillFromNearest } from "./ground/cells.ts";
import type { HeightRaster } from "./ground/height-file.ts";
import { lowestOf } from "./heights-of-surfaces.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import type { BuildingsRead, SourceBuilding } from "./reading/read-buildings.ts";
import { liftToNap } from "./z-meaning.ts";

/** A street's width and a block's depth: beyond it the neighbours' ground says nothing of this one. */
const NEARBY_METRES = 100;

export interface Lifted {
  /** In the order in which they came. */
  readonly buildings: SourceBuilding[];
  readonly skipped: BuildingsRead["skipped"];
  /** Ids of those that stand on the nearest ground that is known, within 100 m: neither they nor the cell under them say theirs. */
  readonly onNearbyGround: readonly string[];
}

/**
 * Every building in metres NAP. One that is given above its own ground stands on what it says itself, else on the height file, else
 * on the nearest ground that is known: the file's, or the foot of the nearest building.
 */
export function liftBuildings(
  read: Pick<BuildingsRead, "buildings" | "skipped">,
  zMeaning: ZMeaning,
  heights: HeightRaster | undefined,
): Lifted {
  const skipped = [...read.skipped];
  const onNearbyGround: string[] = [];
  const lifted: (SourceBuilding | undefined)[] = read.buildings.map((building) => {
    if (zMeaning === "nap" && building.isAboveGround !== true) return building;
    return tryToLift(building, heights && ((x, y) => heightAt(heights, x, y)));
  });
  if (lifted.includes(undefined)) {
    const nearby = groundWithin100Metres(
      heights,
      lifted.filter((one) => one !== undefined),
    );
    for (const [index, building] of read.buildings.entries()) {
      if (lifted[index] !== undefined) continue;
      lifted[index] = tryToLift(building, nearby);
      if (lifted[index] !== undefined) onNearbyGround.push(building.id);
      else {
        const reason =
          "it is given above its own ground, and neither TerrainHeight or h_maaiveld nor --heights nor anything within 100 m says how high that is";
        skipped.push({ id: building.id, file: building.file, reason });
      }
    }
  }
  return { buildings: lifted.filter((one) => one !== undefined), skipped, onNearbyGround };
}

/** Height of the land; NaN where nothing near tells. */
export type GroundAt = (x: number, y: number) => number;

/** By the height file, else by the foot of the nearest building, within 100 m. */
export const groundWithin100Metres = (
  heights: HeightRaster | undefined,
  buildings: readonly SourceBuilding[],
): GroundAt => (heights === undefined ? feetNearby(buildings) : groundNearby(heights));

function tryToLift(building: SourceBuilding, groundAt: GroundAt | undefined): SourceBuilding | undefined {
  try {
    return liftToNap(building, groundAt);
  } catch (cause) {
    if (cause instanceof UnreadableBuilding) return undefined;
    throw cause;
  }
}

function heightAt(heights: HeightRaster, x: number, y: number): number {
  const cell = cellAt(heights, x, y);
  return cell === undefined ? Number.NaN : heights.metresNap[cell];
}

/** Height files have holes under roofs, and end at the edge of an order. */
function groundNearby(heights: HeightRaster): GroundAt {
  const filled: HeightRaster = { ...heights, metresNap: heights.metresNap.slice() };
  fillFromNearest(filled.metresNap, filled);
  const { westMetres, northMetres, cellSizeMetres, columns, rows } = heights;
  const halfCell = cellSizeMetres / 2;
  const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
  return (x, y) => {
    const atX = within(x, westMetres + halfCell, westMetres + columns * cellSizeMetres - halfCell);
    const atY = within(y, northMetres - rows * cellSizeMetres + halfCell, northMetres - halfCell);
    return Math.hypot(x - atX, y - atY) > NEARBY_METRES ? Number.NaN : heightAt(filled, atX, atY);
  };
}

function feetNearby(buildings: readonly SourceBuilding[]): GroundAt {
  if (buildings.length === 0) return () => Number.NaN;
  const index = new Flatbush(buildings.length);
  for (const { surfaces } of buildings) {
    const [x, y] = surfaces[0].rings[0];
    index.add(x, y, x, y);
  }
  index.finish();
  return (x, y) => {
    const [nearest] = index.neighbors(x, y, 1, NEARBY_METRES);
    return nearest === undefined ? Number.NaN : lowestOf(buildings[nearest].surfaces);
  };
}
