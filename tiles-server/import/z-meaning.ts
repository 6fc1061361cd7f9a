import type { ZMeaning } from "../../scenarios/model/city.ts";
import { lowestOf } from "./heights-of-surfaces.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import { terrainHeightOf } from "./reading/known-attributes.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";

const LEVEL_WITHIN_METRES = 0.05;
/** A few sunken cellars do not change what a whole file means. */
const SHARE_AT_ZERO = 0.95;

/**
 * What z means in these files. Heights above each building's own ground show themselves: nearly every building's lowest z
 * is 0, while the ground it says it stands on varies. Files that do not say their ground are taken as metres NAP.
 */
export function detectZMeaning(all: readonly SourceBuilding[]): ZMeaning {
  const buildings = all.filter(({ isAboveGround }) => isAboveGround !== true);
  if (buildings.length === 0) return "above-ground";
  const atZero = buildings.filter(({ surfaces }) => Math.abs(lowestOf(surfaces)) <= LEVEL_WITHIN_METRES);
  const grounds = buildings
    .map(({ attributes }) => terrainHeightOf(attributes))
    .filter((height) => height !== null)
    .sort((a, b) => a - b);
  const groundVaries = grounds.length > 1 && grounds.at(-1)! - grounds[0] > LEVEL_WITHIN_METRES;
  return atZero.length > SHARE_AT_ZERO * buildings.length && groundVaries ? "above-ground" : "nap";
}

/**
 * Lifts a building that is given above its own ground to metres NAP.
 *
 * @param groundAt height of the land by the height file, for a building that does not say its own; undefined without one
 * @throws UnreadableBuilding where neither knows: a house put down on a guess floats or sinks
 */
export function liftToNap(
  building: SourceBuilding,
  groundAt: ((x: number, y: number) => number) | undefined,
): SourceBuilding {
  const [x, y] = building.surfaces[0].rings[0];
  const ground = terrainHeightOf(building.attributes) ?? groundAt?.(x, y) ?? Number.NaN;
  if (Number.isNaN(ground)) {
    throw new UnreadableBuilding(
      "it is given above its own ground, and neither TerrainHeight or h_maaiveld nor --heights says how high that is",
    );
  }
  const lifted = building.surfaces.map((surface) => ({
    ...surface,
    rings: surface.rings.map((ring) => raised(ring, ground)),
  }));
  return { ...building, surfaces: lifted };
}

function raised(ring: Float64Array, metres: number): Float64Array {
  const lifted = ring.slice();
  for (let at = 2; at < lifted.length; at += 3) lifted[at] += metres;
  return lifted;
}
