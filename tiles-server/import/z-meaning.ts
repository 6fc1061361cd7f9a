import type { ZMeaning } from "../../scenarios/model/city.ts";
import { lowestOf } from "./heights-of-surfaces.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import { terrainHeightOf } from "./reading/known-attributes.ts";
import { packedOf, raised, unpackSurfaces } from "./reading/packed-surfaces.ts";
import { type SourceBuilding, StoredBuilding } from "./reading/read-buildings.ts";
import type { Shape } from "./reading/shape-store.ts";

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
  return areAtZero(buildings) && groundVaries(buildings) ? "above-ground" : "nap";
}

/** A file in metres NAP has told so after a twentieth of its buildings; the others need not be fetched. */
function areAtZero(buildings: readonly SourceBuilding[]): boolean {
  let elsewhere = 0;
  for (const { surfaces } of buildings) {
    if (Math.abs(lowestOf(surfaces)) > LEVEL_WITHIN_METRES) elsewhere += 1;
    if (elsewhere >= buildings.length - SHARE_AT_ZERO * buildings.length) return false;
  }
  return true;
}

function groundVaries(buildings: readonly SourceBuilding[]): boolean {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { attributes } of buildings) {
    const ground = terrainHeightOf(attributes);
    if (ground === null) continue;
    [lowest, highest] = [Math.min(lowest, ground), Math.max(highest, ground)];
    if (highest - lowest > LEVEL_WITHIN_METRES) return true;
  }
  return false;
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
  return new StoredBuilding(building, new LiftedShape(building, ground));
}

/** Lifted each time it is asked for: what lies on the disk need not lie there twice. */
class LiftedShape implements Shape {
  readonly #shape: Shape;
  readonly #metres: number;

  constructor(shape: Shape, metres: number) {
    this.#shape = shape;
    this.#metres = metres;
  }

  get surfaces(): Shape["surfaces"] {
    return unpackSurfaces(this.packed);
  }

  get packed(): Float64Array {
    return raised(packedOf(this.#shape), this.#metres);
  }

  get attributes(): Shape["attributes"] {
    return this.#shape.attributes;
  }
}
