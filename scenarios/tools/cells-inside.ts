import type { GridPlace } from "../methods/cells-crossed.ts";

/**
 * The cells whose middle lies inside a polygon.
 *
 * @param rings in columns and rows of the grid (place-in-grid.ts); the first is the outline, the others are holes
 */
export function cellsInside(
  rings: readonly (readonly GridPlace[])[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): readonly number[] {
  const heights = rings.flatMap((ring) => ring.map(([, row]) => row));
  const first = Math.max(0, Math.floor(heights.reduce((one, other) => Math.min(one, other))));
  const last = Math.min(rows - 1, Math.ceil(heights.reduce((one, other) => Math.max(one, other))));
  const cells: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, row + 0.5)).sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(crossings[pair] - 0.5));
      const to = Math.min(columns - 1, Math.floor(crossings[pair + 1] - 0.5));
      for (let column = from; column <= to; column += 1) cells.push(row * columns + column);
    }
  }
  return cells;
}

/** Where a ring crosses the middle of a row. */
function crossingsOf(ring: readonly GridPlace[], middle: number): readonly number[] {
  return ring.slice(1).flatMap(([toColumn, toRow], at): number[] => {
    const [fromColumn, fromRow] = ring[at];
    if (fromRow <= middle === toRow <= middle) return [];
    return [fromColumn + ((middle - fromRow) / (toRow - fromRow)) * (toColumn - fromColumn)];
  });
}
