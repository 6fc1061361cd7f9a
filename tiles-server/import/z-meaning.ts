import type { ZMeaning } from "../../scenarios/model/city.ts";
import type { Surface } from "./city-model.ts";
import { terrainHeightOf } from "./reading/known-attributes.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { Refusal } from "./refusal.ts";

const LEVEL_WITHIN_METRES = 0.05;

/**
 * What z means in these files. Heights above each building's own ground show themselves: nearly every building's lowest z
 * is 0, while the ground it says it stands on varies.
 */
export function detectZMeaning(buildings: readonly SourceBuilding[]): ZMeaning {
  const atZero = buildings.filter(({ surfaces }) => Math.abs(lowestOf(surfaces)) <= LEVEL_WITHIN_METRES);
  const grounds = buildings
    .map(({ attributes }) => terrainHeightOf(attributes))
    .filter((height) => height !== null);
  const varies =
    grounds.length > 1 && Math.max(...spread(grounds)) - Math.min(...spread(grounds)) > LEVEL_WITHIN_METRES;
  return atZero.length > 0.95 * buildings.length && varies ? "above-ground" : "nap";
}

/** Lowest and highest, without spreading a hundred thousand arguments. */
const spread = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([lowest, highest], value) => [Math.min(lowest, value), Math.max(highest, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/**
 * Lifts a building that is given above its own ground to metres NAP.
 *
 * @param groundAt height of the land by the height file, for a building that does not say its own; undefined without one
 * @throws Refusal where neither knows
 */
export function liftToNap(
  building: SourceBuilding,
  groundAt: ((x: number, y: number) => number) | undefined,
): SourceBuilding {
  const [x, y] = building.surfaces[0].rings[0];
  const ground = terrainHeightOf(building.attributes) ?? groundAt?.(x, y) ?? Number.NaN;
  if (Number.isNaN(ground)) {
    throw new Refusal(
      "GROUND_UNKNOWN",
      `Building "${building.id}" is given above its own ground, but neither it (TerrainHeight, h_maaiveld) nor a height file says how high that is. Give --heights, or --z nap if z is metres NAP.`,
    );
  }
  const lifted = building.surfaces.map((surface) => ({
    ...surface,
    rings: surface.rings.map((ring) => raised(ring, ground)),
  }));
  return { ...building, surfaces: lifted };
}

const raised = (ring: Float64Array, by: number): Float64Array =>
  ring.map((value, index) => (index % 3 === 2 ? value + by : value));

export function lowestOf(surfaces: readonly Surface[]): number {
  return extremeOf(surfaces, Math.min, Number.POSITIVE_INFINITY);
}

export function highestOf(surfaces: readonly Surface[]): number {
  return extremeOf(surfaces, Math.max, Number.NEGATIVE_INFINITY);
}

function extremeOf(
  surfaces: readonly Surface[],
  pick: (a: number, b: number) => number,
  start: number,
): number {
  let found = start;
  for (const { rings } of surfaces) {
    for (const ring of rings) for (let at = 2; at < ring.length; at += 3) found = pick(found, ring[at]);
  }
  return found;
}
