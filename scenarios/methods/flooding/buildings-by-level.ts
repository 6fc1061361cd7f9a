import { DEPTH_BREAKS_METRES } from "./depth-classes.ts";

/** The levels of the chart: -2 to 7 m NAP in steps of 10 cm, over the dikes of a tidal river. */
export const CHART_LEVELS_METRES_NAP: readonly number[] = Array.from(
  { length: 91 },
  (_, step) => (step - 20) / 10,
);

/**
 * How many buildings stand in each depth class at each of some water levels. A building passes from dry through the classes as the water
 * rises and never goes back, so each class is one search among the levels: the whole chart costs as much as a few levels.
 *
 * @param groundMetresNap by building
 * @param spillMetresNap by building; NaN: never wet
 * @param levelsMetresNap ascending
 * @returns by class, then by level
 */
export function buildingsByLevel(
  groundMetresNap: Float64Array,
  spillMetresNap: Float64Array,
  levelsMetresNap: readonly number[],
): number[][] {
  const atLeast = DEPTH_BREAKS_METRES.map((depthMetres) => {
    const reachedAt = new Array<number>(levelsMetresNap.length + 1).fill(0);
    for (let building = 0; building < groundMetresNap.length; building += 1) {
      const ground = groundMetresNap[building];
      const spill = spillMetresNap[building];
      // By the very comparisons of depth.ts: a level worked out from the depth would differ by a rounding.
      const first = firstLevel(
        levelsMetresNap,
        (level) => level > spill && level > ground && level - ground >= depthMetres,
      );
      reachedAt[first] += 1;
    }
    let sum = 0;
    return levelsMetresNap.map((_, at) => {
      sum += reachedAt[at];
      return sum;
    });
  });
  return atLeast.map((counts, index) =>
    counts.map((count, level) => count - (atLeast[index + 1]?.[level] ?? 0)),
  );
}

/** The first level that reaches; their count where none does. */
function firstLevel(levels: readonly number[], reaches: (level: number) => boolean): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(levels[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
