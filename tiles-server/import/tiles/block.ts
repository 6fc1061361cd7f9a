import type { Building } from "../city-model.ts";
import { type DrawnBuilding, isShed, type RoofLook, UPRIGHT_BELOW } from "./building-mesh.ts";
import { rectangleAround } from "./rectangle-around.ts";
import { simplifyRing } from "./simplify-ring.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** What a building is from afar, or several together: its ground plan, raised to the mean height of its roof. */
export interface Block {
  /** The building it is coloured and picked as: of several, the largest. */
  readonly building: DrawnBuilding;
  /** Outer ring and courtyards of each part of the ground plan, x, y, x, y …, the block to the left of every edge. */
  readonly plan: readonly (readonly Float64Array[])[];
  readonly footMetresNap: number;
  readonly topMetresNap: number;
  /** Ground that it stands for, which may be less than its plan covers. */
  readonly builtSquareMetres: number;
  readonly roof: RoofLook;
  /** No point of what it stands for is farther from it, and no point of it farther from that. */
  readonly errorMetres: number;
}

/** Bays and corners smaller than this are left out. */
const PLAN_WITHIN_METRES = 1.5;
/** Courtyards smaller than this are built over. */
const SMALLEST_COURTYARD_SQUARE_METRES = 60;
const MOST_CORNERS = 16;

/** @returns undefined for a building without a roof: nothing of it shows from above */
export function blockOf(
  building: DrawnBuilding & Pick<Building, "footprint">,
  faces: readonly FacetedSurface[],
): Block | undefined {
  const roof = roofOf(faces);
  if (roof === undefined) return undefined;
  const { plan, gapMetres } = planOf(building);
  const { meanMetresNap: topMetresNap } = roof;
  return {
    building,
    plan,
    footMetresNap: building.groundHeightMetresNap,
    topMetresNap,
    builtSquareMetres: building.footprintSquareMetres,
    roof: isShed(building) ? "shed" : roof.isFlat ? "flatRoof" : "pitchedRoof",
    errorMetres: Math.max(
      roof.highestMetresNap - topMetresNap,
      topMetresNap - roof.lowestMetresNap,
      gapMetres,
    ),
  };
}

interface Roof {
  /** By area, seen from above: the block has the building's volume. */
  readonly meanMetresNap: number;
  readonly lowestMetresNap: number;
  readonly highestMetresNap: number;
  readonly isFlat: boolean;
}

function roofOf(faces: readonly FacetedSurface[]): Roof | undefined {
  let [area, flatArea, volume] = [0, 0, 0];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { kind, corners, indices, normal } of faces) {
    if (kind === "ground" || normal[2] < UPRIGHT_BELOW) continue;
    for (let at = 0; at < indices.length; at += 3) {
      const [a, b, c] = [indices[at] * 3, indices[at + 1] * 3, indices[at + 2] * 3];
      const double =
        (corners[b] - corners[a]) * (corners[c + 1] - corners[a + 1]) -
        (corners[b + 1] - corners[a + 1]) * (corners[c] - corners[a]);
      const own = Math.abs(double) / 2;
      area += own;
      if (normal[2] > 0.985) flatArea += own;
      volume += (own * (corners[a + 2] + corners[b + 2] + corners[c + 2])) / 3;
    }
    for (let at = 2; at < corners.length; at += 3) {
      lowest = Math.min(lowest, corners[at]);
      highest = Math.max(highest, corners[at]);
    }
  }
  if (area === 0) return undefined;
  return {
    meanMetresNap: volume / area,
    lowestMetresNap: lowest,
    highestMetresNap: highest,
    isFlat: flatArea * 2 > area,
  };
}

function planOf({
  footprint,
  footprintSquareMetres,
}: Pick<Building, "footprint" | "footprintSquareMetres">): {
  plan: Block["plan"];
  gapMetres: number;
} {
  let gapMetres = PLAN_WITHIN_METRES;
  const plan = footprint.flatMap(([outer, ...yards]) => {
    const ring = turnedTo(simplifyRing(outer, PLAN_WITHIN_METRES), 1);
    if (ring.length < 6) return [];
    const courtyards = yards.flatMap((yard) => {
      const squareMetres = Math.abs(areaOf(yard));
      if (squareMetres >= SMALLEST_COURTYARD_SQUARE_METRES)
        return [turnedTo(simplifyRing(yard, PLAN_WITHIN_METRES), -1)];
      gapMetres = Math.max(gapMetres, Math.sqrt(squareMetres / Math.PI));
      return [];
    });
    return [[ring, ...courtyards.filter((yard) => yard.length >= 6)]];
  });
  const corners = plan.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
  if (corners > 0 && corners <= MOST_CORNERS) {
    return { plan, gapMetres };
  }
  const rectangle = rectangleAround(footprint.map(([outer]) => outer));
  return { plan: [[rectangle]], gapMetres: gapIn(areaOf(rectangle), footprintSquareMetres) };
}

/**
 * How far a point of a rectangle can be from what is built in it, where so much of it is not: at worst all that is empty lies
 * in a quarter of a circle about one corner.
 */
export const gapIn = (squareMetres: number, builtSquareMetres: number): number =>
  Math.sqrt((4 * Math.max(0, squareMetres - builtSquareMetres)) / Math.PI);

function turnedTo(ring: Float64Array, sign: 1 | -1): Float64Array {
  if (areaOf(ring) * sign >= 0) return ring;
  const turned = new Float64Array(ring.length);
  for (let at = 0; at < ring.length; at += 2) {
    turned[at] = ring[ring.length - 2 - at];
    turned[at + 1] = ring[ring.length - 1 - at];
  }
  return turned;
}

/** Of a ring in the plane; less than zero where it runs clockwise. */
export function areaOf(ring: Float64Array): number {
  let double = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const [ax, ay] = [ring[at] - ring[0], ring[at + 1] - ring[1]];
    const [bx, by] = [ring[next] - ring[0], ring[next + 1] - ring[1]];
    double += ax * by - ay * bx;
  }
  return double / 2;
}
