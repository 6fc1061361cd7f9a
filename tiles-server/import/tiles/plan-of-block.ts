import type { Building } from "../city-model.ts";
import type { DrawnBuilding } from "./building-mesh.ts";
import { rectangleAround } from "./rectangle-around.ts";
import { remembered } from "./remembered.ts";
import { simplifyRing } from "./simplify-ring.ts";

/** Bays and corners smaller than this are left out. */
const PLAN_WITHIN_METRES = 1.5;
/** Courtyards smaller than this are built over. */
const SMALLEST_COURTYARD_SQUARE_METRES = 60;
/** A plan of so many corners is kept; where it has more, a rectangle stands for it. */
const FEW_CORNERS = 16;
/** Unless that were farther off than this: a church is no box. */
export const COARSE_METRES = 6;
const MOST_CORNERS = 64;

export interface Plan {
  readonly plan: Building["footprint"];
  readonly gapMetres: number;
}

/** Where it has many corners, a rectangle around it, unless that were farther off. */
export function planOf(
  footprint: Building["footprint"],
  { footprintSquareMetres }: Pick<DrawnBuilding, "footprintSquareMetres">,
): Plan {
  let gapMetres = PLAN_WITHIN_METRES;
  const plan = footprint.flatMap(([outer, ...yards]) => {
    const ring = outerOfPlan(outer);
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
  const asItIs = { plan, gapMetres };
  if (corners > 0 && corners <= FEW_CORNERS) return asItIs;
  const rectangle = rectangleAround(footprint.map(([outer]) => outer));
  const asRectangle = { plan: [[rectangle]], gapMetres: gapIn(areaOf(rectangle), footprintSquareMetres) };
  const isBoxEnough = corners === 0 || corners > MOST_CORNERS || asRectangle.gapMetres <= COARSE_METRES;
  return isBoxEnough ? asRectangle : asItIs;
}

const outerOfPlan = remembered((outer) => turnedTo(simplifyRing(outer, PLAN_WITHIN_METRES), 1));

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
