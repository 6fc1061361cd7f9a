import type { Building } from "../city-model.ts";
import { type DrawnBuilding, isShed, type RoofLook } from "./building-mesh.ts";
import { UPRIGHT_BELOW } from "./light-of-face.ts";
import { COARSE_METRES, type Plan, planOf } from "./plan-of-block.ts";
import { type Turn, turnOf } from "./rectangle-around.ts";
import { remembered } from "./remembered.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** What a building is from afar, or several together: its ground plan, raised to the mean height of its roof. */
export interface Block {
  /** The building it is coloured and picked as: of several, the largest. */
  readonly building: DrawnBuilding;
  /** Outer ring and courtyards of each part of the ground plan, x, y, x, y …, the block to the left of every edge. */
  readonly plan: readonly (readonly Float64Array[])[];
  /** The way its edges run. */
  readonly turn: Turn;
  readonly footMetresNap: number;
  readonly topMetresNap: number;
  /** Ground that it stands for, which may be less than its plan covers. */
  readonly builtSquareMetres: number;
  readonly roof: RoofLook;
  /** No point of what it stands for is farther from it, and no point of it farther from that. */
  readonly errorMetres: number;
}

/** A building of more blocks than this might as well be drawn as it is. */
const MOST_PARTS = 12;

/** One block, or several where one were too far off; none for a building without a roof, for nothing of it shows from above. */
export function blocksOf(
  building: DrawnBuilding,
  footprint: Building["footprint"],
  faces: readonly FacetedSurface[],
): readonly Block[] {
  const roofs = faces.filter(({ kind, normal }) => kind !== "ground" && normal[2] >= UPRIGHT_BELOW);
  const roof = roofOf(roofs);
  if (roof === undefined) return [];
  const peak = peakOf(faces);
  const whole = upTo(
    [blockUnder(building, roof, planOf(footprint, building), building.footprintSquareMetres)],
    peak,
  );
  if (worstOf(whole) <= COARSE_METRES) return whole;
  const parts = upTo(partsOf(building, roofs), peak);
  return worstOf(parts) < worstOf(whole) ? parts : whole;
}

/** The highest point of a building, its walls and steep spires among it. */
function peakOf(faces: readonly FacetedSurface[]): number {
  let peak = Number.NEGATIVE_INFINITY;
  for (const { kind, corners } of faces) {
    if (kind === "ground") continue;
    for (let at = 2; at < corners.length; at += 3) peak = Math.max(peak, corners[at]);
  }
  return peak;
}

/** A spire is too steep for a roof and has no block of its own: the highest block is off by all that rises above it. */
function upTo(blocks: readonly Block[], peakMetresNap: number): readonly Block[] {
  const highest = Math.max(...blocks.map(({ topMetresNap }) => topMetresNap));
  return blocks.map((block) =>
    block.topMetresNap < highest
      ? block
      : { ...block, errorMetres: Math.max(block.errorMetres, peakMetresNap - highest) },
  );
}

const worstOf = (blocks: readonly Block[]): number =>
  Math.max(...blocks.map(({ errorMetres }) => errorMetres));

function blockUnder(
  building: DrawnBuilding,
  roof: Roof,
  { plan, gapMetres }: Plan,
  builtSquareMetres: number,
): Block {
  const { meanMetresNap: topMetresNap } = roof;
  return {
    building,
    plan,
    turn: turnOf(plan.map(([outer]) => outer)),
    footMetresNap: building.groundHeightMetresNap,
    topMetresNap,
    builtSquareMetres,
    roof: isShed(building) ? "shed" : roof.isFlat ? "flatRoof" : "pitchedRoof",
    errorMetres: Math.max(
      roof.highestMetresNap - topMetresNap,
      topMetresNap - roof.lowestMetresNap,
      gapMetres,
    ),
  };
}

/** Roofs and the block under them. */
interface Part {
  readonly roofs: readonly FacetedSurface[];
  readonly block: Block;
}

/**
 * A tower on something low, or a hospital of ten wings: the part that is farthest off is cut in two, by height or by place, until none is
 * far off or there are many.
 */
function partsOf(building: DrawnBuilding, roofs: readonly FacetedSurface[]): Block[] {
  let parts = [partUnder(building, roofs)].filter((part) => part !== undefined);
  while (parts.length > 0 && parts.length < MOST_PARTS) {
    const worst = parts.reduce((one, other) =>
      other.block.errorMetres > one.block.errorMetres ? other : one,
    );
    if (worst.block.errorMetres <= COARSE_METRES) break;
    const halves = cutInTwo(building, worst.roofs);
    if (halves === undefined) break;
    parts = [...parts.filter((part) => part !== worst), ...halves];
  }
  return parts.map(({ block }) => block);
}

function partUnder(building: DrawnBuilding, roofs: readonly FacetedSurface[]): Part | undefined {
  const roof = roofOf(roofs);
  if (roof === undefined) return undefined;
  const outlines = roofs.map(({ corners }) => [seenFromAbove(corners)]);
  const plan = planOf(outlines, { footprintSquareMetres: roof.squareMetres });
  return { roofs, block: blockUnder(building, roof, plan, roof.squareMetres) };
}

/** The best of six cuts, in height, eastward or northward: at the widest step between the middles of the roofs, or amid them. */
function cutInTwo(building: DrawnBuilding, roofs: readonly FacetedSurface[]): Part[] | undefined {
  const middles = new Map(roofs.map((roof) => [roof, middleOf(roof)]));
  const cuts = [0, 1, 2].flatMap((axis) => {
    const along = (roof: FacetedSurface): number => middles.get(roof)![axis];
    const sorted = [...roofs].sort((one, other) => along(one) - along(other));
    return [widestStep(sorted.map(along)), sorted.length >> 1].flatMap((at) => {
      if (at === 0) return [];
      const halves = [sorted.slice(0, at), sorted.slice(at)].map((half) => partUnder(building, half));
      return [halves.filter((half) => half !== undefined)];
    });
  });
  const worst = (parts: readonly Part[]): number => worstOf(parts.map(({ block }) => block));
  return cuts.sort((one, other) => worst(one) - worst(other))[0];
}

/** Before which of these the widest step is; 0 where they are all the same. */
function widestStep(ascending: readonly number[]): number {
  let [found, widest] = [0, 0];
  for (let at = 1; at < ascending.length; at += 1) {
    const step = ascending[at] - ascending[at - 1];
    if (step > widest) [found, widest] = [at, step];
  }
  return found;
}

function middleOf({ corners }: FacetedSurface): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < corners.length; at += 1) sum[at % 3] += corners[at];
  return [(sum[0] * 3) / corners.length, (sum[1] * 3) / corners.length, (sum[2] * 3) / corners.length];
}

/** A roof is asked for in every cut that is tried, and each time for the same. */
const seenFromAbove = remembered((corners) => corners.filter((_, index) => index % 3 < 2));

interface Roof {
  /** By area, seen from above: the block has the building's volume. */
  readonly meanMetresNap: number;
  readonly lowestMetresNap: number;
  readonly highestMetresNap: number;
  readonly squareMetres: number;
  readonly isFlat: boolean;
}

function roofOf(roofs: readonly FacetedSurface[]): Roof | undefined {
  let [area, flatArea, volume] = [0, 0, 0];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { corners, indices, normal } of roofs) {
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
    squareMetres: area,
    isFlat: flatArea * 2 > area,
  };
}
