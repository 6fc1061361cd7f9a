import { type Depressions, findDepressions, OUTLET } from "./depressions.ts";
import type { PondingGround } from "./ponding-ground.ts";

/**
 * Where rain stands. What cannot soak away runs down to the nearest hollow, fills it, runs over its sill into the next, and where
 * two are full they become one.
 *
 * Source: Fill-Spill-Merge, Barnes, Callaghan & Wickert 2021, doi 10.5194/esurf-9-105-2021. All the water comes at once and has
 * all the time to run: no sewer beyond the rate in cloudburst.ts, no soaking away on its way. An upper bound in the hollows.
 */
export interface Ponding {
  /** Metres of water on every cell; 0 in a wall and where water leaves. */
  readonly depthMetres: Float64Array;
  /** What left over the outlets and the edge, metres × cells. Depths and this together are what fell. */
  readonly drainedMetreCells: number;
}

/**
 * @param ground heights, walls and outlets
 * @param excessMetres what runs off every cell; what falls on a wall counts as drained
 */
export const pondRain = (ground: PondingGround, excessMetres: Float64Array): Ponding =>
  fillDepressions(ground.groundMetresNap, findDepressions(ground), excessMetres);

/** For more than one shower over the same ground. */
export function fillDepressions(
  groundMetresNap: Float32Array,
  depressions: Depressions,
  excessMetres: Float64Array,
): Ponding {
  const { ofCell, count } = depressions;
  const inflow = new Float64Array(count);
  let drained = 0;
  for (let cell = 0; cell < ofCell.length; cell += 1) {
    if (ofCell[cell] <= OUTLET) drained += excessMetres[cell];
    else inflow[ofCell[cell]] += excessMetres[cell];
  }
  const { water, drainedMetreCells } = spillAndMerge(depressions, inflow);
  return {
    depthMetres: levelWater(groundMetresNap, depressions, water),
    drainedMetreCells: drained + drainedMetreCells,
  };
}

/** @returns what each depression holds above its two parts, and what ran out; metres × cells */
function spillAndMerge(
  { count, parent, sibling, spillsInto, capacity }: Depressions,
  inflow: Float64Array,
): { water: Float64Array; drainedMetreCells: number } {
  const water = new Float64Array(count);
  const isFull = new Uint8Array(count);
  // Where water goes on to, once that can no longer change; shortened as it is walked.
  const onward = Int32Array.from({ length: count }, (_, depression) => depression);
  const follow = (from: number): number => {
    let at = from;
    while (onward[at] !== at) {
      onward[at] = onward[onward[at]];
      at = onward[at];
    }
    return at;
  };
  const fill = (depression: number): void => {
    water[depression] = capacity[depression];
    isFull[depression] = 1;
    const other = sibling[depression];
    if (parent[depression] < 0) onward[depression] = spillsInto[depression];
    else if (isFull[other] === 1) onward[depression] = onward[other] = parent[depression];
  };
  let drained = 0;
  for (let depression = 1; depression < count; depression += 1) {
    let left = inflow[depression];
    let at = follow(depression);
    while (left > 0 && at !== OUTLET) {
      // Full, with room in its other half: over the sill.
      if (isFull[at] === 1) at = follow(spillsInto[at]);
      else if (left <= capacity[at] - water[at]) {
        water[at] += left;
        left = 0;
      } else {
        left -= capacity[at] - water[at];
        fill(at);
        at = follow(at);
      }
    }
    drained += left;
  }
  return { water, drainedMetreCells: drained };
}

/** Every pond's own level surface, from the volumes of its depression and the parts that are full beneath it. */
function levelWater(
  groundMetresNap: Float32Array,
  { order, ofCell, count, parent }: Depressions,
  water: Float64Array,
): Float64Array {
  // The largest depression with water of its own: all beneath it is one pond.
  const pond = new Int32Array(count);
  for (let depression = count - 1; depression > OUTLET; depression -= 1) {
    const above = parent[depression] < 0 ? OUTLET : pond[parent[depression]];
    pond[depression] = above !== OUTLET ? above : water[depression] > 0 ? depression : OUTLET;
  }
  const volume = new Float64Array(count);
  for (let depression = 1; depression < count; depression += 1) volume[pond[depression]] += water[depression];

  const cellCount = new Uint32Array(count);
  const heightSum = new Float64Array(count);
  const levelOf = (at: number): number =>
    cellCount[at] === 0 ? Number.POSITIVE_INFINITY : (volume[at] + heightSum[at]) / cellCount[at];
  for (const cell of order) {
    const at = ofCell[cell] > OUTLET ? pond[ofCell[cell]] : OUTLET;
    // From low to high: a cell below the level that the lower ones have together takes its share.
    if (at === OUTLET || groundMetresNap[cell] >= levelOf(at)) continue;
    cellCount[at] += 1;
    heightSum[at] += groundMetresNap[cell];
  }
  const depths = new Float64Array(ofCell.length);
  for (const cell of order) {
    const at = ofCell[cell] > OUTLET ? pond[ofCell[cell]] : OUTLET;
    if (at !== OUTLET) depths[cell] = Math.max(0, levelOf(at) - groundMetresNap[cell]);
  }
  return depths;
}
