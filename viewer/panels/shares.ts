import type { Legend } from "../../scenarios/model/legend.ts";

/** The part of each of all; null where there is nothing to share out. Together they are 1. */
export function sharesOf(counts: readonly number[]): readonly number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : counts.map((count) => count / total);
}

/**
 * The share in the classes that begin at a value or above it, by the legend's own breaks.
 *
 * @param shares one for each class of the legend, 0 to 1
 */
export function shareFrom(lowest: number, shares: readonly number[], { classes }: Legend): number {
  return classes.reduce((sum, { from }, index) => (from >= lowest ? sum + (shares[index] ?? 0) : sum), 0);
}
