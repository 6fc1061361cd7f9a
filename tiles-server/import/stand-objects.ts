import type { ZMeaning } from "../../scenarios/model/city.ts";
import type { GroundAt } from "./lift-buildings.ts";
import { UnreadableBuilding } from "./reading/building-surfaces.ts";
import type { BuiltObject } from "./reading/other-objects.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { liftToNap } from "./z-meaning.ts";

/** What runs under the ground, or is let into it. Bridges lie level with their quays, and quays reach below the water. */
const MAY_BE_BURIED = /^(Tunnel|CityFurniture|GenericCityObject)/;
/** A manhole's rim and a tram rail stick out by a hand; the ground's own cells are no better. */
const BURIED_WITHIN_METRES = 0.1;

export interface StandingObjects {
  /** Metres NAP, in the order in which they came. */
  readonly objects: readonly BuiltObject[];
  /** By type: wholly under the ground. */
  readonly underground: Readonly<Record<string, number>>;
  /** By type: given above a ground that nothing within 100 m tells. */
  readonly groundless: Readonly<Record<string, number>>;
}

/**
 * Bridges, walls and lamp posts in metres NAP, without what is under the ground and never seen. Of a tunnel nobody knows the ground above, so it is
 * taken to be below it.
 *
 * @param groundAt height of the land; NaN where nothing near tells
 */
export function standObjects(
  built: readonly BuiltObject[],
  zMeaning: ZMeaning,
  groundAt: GroundAt,
): StandingObjects {
  const objects: BuiltObject[] = [];
  const underground: Record<string, number> = Object.create(null);
  const groundless: Record<string, number> = Object.create(null);
  for (const { type, source } of built) {
    const lifted = zMeaning === "nap" ? source : tryToLift(source, groundAt);
    if (lifted === undefined) groundless[type] = (groundless[type] ?? 0) + 1;
    else if (MAY_BE_BURIED.test(type) && isBuried(lifted, type, groundAt)) {
      underground[type] = (underground[type] ?? 0) + 1;
    } else objects.push({ type, source: lifted });
  }
  return { objects, underground, groundless };
}

function tryToLift(source: SourceBuilding, groundAt: GroundAt): SourceBuilding | undefined {
  try {
    return liftToNap(source, groundAt);
  } catch (cause) {
    if (cause instanceof UnreadableBuilding) return undefined;
    throw cause;
  }
}

function isBuried({ surfaces }: SourceBuilding, type: string, groundAt: GroundAt): boolean {
  let isGroundKnown = false;
  for (const { rings } of surfaces) {
    for (let at = 0; at < rings[0].length; at += 3) {
      const ground = groundAt(rings[0][at], rings[0][at + 1]);
      if (Number.isNaN(ground)) continue;
      isGroundKnown = true;
      if (rings[0][at + 2] > ground + BURIED_WITHIN_METRES) return false;
    }
  }
  return isGroundKnown || type.startsWith("Tunnel");
}
