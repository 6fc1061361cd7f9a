/** Something to be put into tiles: where it is and how much it weighs. */
export interface TileItem {
  readonly x: number;
  readonly y: number;
  /** Vertices, or whatever a tile has a limit of. */
  readonly weight: number;
}

export type TileNode<T> =
  | { readonly kind: "leaf"; readonly items: readonly T[] }
  | { readonly kind: "branch"; readonly children: readonly [TileNode<T>, TileNode<T>] };

/**
 * Halves along the longer side, at the median, until every leaf is light enough: a k-d tree, so that dense quarters
 * get small tiles and empty land few.
 */
export function splitIntoTiles<T extends TileItem>(items: readonly T[], heaviest: number): TileNode<T> {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  if (weight <= heaviest || items.length < 2) return { kind: "leaf", items };
  const axis = spreadOf(items, "x") >= spreadOf(items, "y") ? "x" : "y";
  const sorted = [...items].sort((a, b) => a[axis] - b[axis]);
  const middle = sorted.length >> 1;
  return {
    kind: "branch",
    children: [
      splitIntoTiles(sorted.slice(0, middle), heaviest),
      splitIntoTiles(sorted.slice(middle), heaviest),
    ],
  };
}

function spreadOf(items: readonly TileItem[], axis: "x" | "y"): number {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    if (item[axis] < lowest) lowest = item[axis];
    if (item[axis] > highest) highest = item[axis];
  }
  return highest - lowest;
}
