/** Something to be put into tiles: where it is and how much it weighs. */
export interface TileItem {
  readonly x: number;
  readonly y: number;
  /** Vertices, bytes, or whatever a tile has a limit of. */
  readonly weight: number;
}

export type TileNode<T> =
  | { readonly kind: "leaf"; readonly items: readonly T[] }
  | { readonly kind: "branch"; readonly children: readonly [TileNode<T>, TileNode<T>] };

/** How full a tile is filled on average, so that one of heavier items than its neighbours still holds them. */
const FILLED = 0.9;

/**
 * Cuts across the longer side until every leaf is light enough: a k-d tree, so that dense quarters get small tiles and empty
 * land few. Each cut leaves as many full tiles on one side as on the other, so that few are half empty.
 *
 * @param leaves how many there are to be; left out, as many as the weight asks for
 */
export function splitIntoTiles<T extends TileItem>(
  items: readonly T[],
  heaviest: number,
  leaves = Math.ceil(weightOf(items) / (heaviest * FILLED)),
): TileNode<T> {
  if (items.length < 2 || (leaves < 2 && weightOf(items) <= heaviest)) return { kind: "leaf", items };
  const axis = spreadOf(items, "x") >= spreadOf(items, "y") ? "x" : "y";
  const sorted = [...items].sort((a, b) => a[axis] - b[axis]);
  const share = leaves < 2 ? 0.5 : (leaves >> 1) / leaves;
  const cut = cutAt(sorted, share);
  const first = leaves < 2 ? 1 : leaves >> 1;
  return {
    kind: "branch",
    children: [
      splitIntoTiles(sorted.slice(0, cut), heaviest, first),
      splitIntoTiles(sorted.slice(cut), heaviest, Math.max(1, leaves - first)),
    ],
  };
}

/** Behind the item with which this share of the weight is reached. */
function cutAt(items: readonly TileItem[], share: number): number {
  const wanted = weightOf(items) * share;
  let reached = 0;
  for (const [index, { weight }] of items.entries()) {
    reached += weight;
    if (reached >= wanted) return Math.min(items.length - 1, index + 1);
  }
  return items.length - 1;
}

const weightOf = (items: readonly TileItem[]): number => items.reduce((sum, { weight }) => sum + weight, 0);

function spreadOf(items: readonly TileItem[], axis: "x" | "y"): number {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    if (item[axis] < lowest) lowest = item[axis];
    if (item[axis] > highest) highest = item[axis];
  }
  return highest - lowest;
}
