/** A piece of ground that rain runs over. Cells touch along their four sides. */
export interface PondingGround {
  readonly columns: number;
  readonly rows: number;
  /** Metres NAP, row by row; NaN is a wall: no water passes and none can stand. */
  readonly groundMetresNap: Float32Array;
  /** 1 where water leaves for good. The cells along the grid's edge do so too. */
  readonly isOutlet: Uint8Array;
}

type Grid = Pick<PondingGround, "columns" | "rows">;

export function neighboursOf(cell: number, { columns, rows }: Grid): number[] {
  const column = cell % columns;
  const found: number[] = [];
  if (column > 0) found.push(cell - 1);
  if (column < columns - 1) found.push(cell + 1);
  if (cell >= columns) found.push(cell - columns);
  if (cell < columns * (rows - 1)) found.push(cell + columns);
  return found;
}

export function leadsOut(cell: number, { columns, rows, isOutlet }: PondingGround): boolean {
  const column = cell % columns;
  const isAtEdge = column === 0 || column === columns - 1 || cell < columns || cell >= columns * (rows - 1);
  return isOutlet[cell] === 1 || isAtEdge;
}

/**
 * All cells from low to high, walls left out. On a flat those nearest to a way down come first, so that its rain runs to the nearest
 * one, and not to the corner where the grid begins.
 */
export function cellsFromLowToHigh(ground: PondingGround): Uint32Array {
  const heights = ground.groundMetresNap;
  const known: number[] = [];
  for (let cell = 0; cell < heights.length; cell += 1) if (!Number.isNaN(heights[cell])) known.push(cell);
  const sorted = Uint32Array.from(known).sort((a, b) => heights[a] - heights[b] || a - b);
  const ordered = new Uint32Array(sorted.length);
  const isTaken = new Uint8Array(heights.length);
  let [head, tail] = [0, 0];
  const take = (cell: number): void => {
    if (isTaken[cell] === 1) return;
    isTaken[cell] = 1;
    ordered[tail++] = cell;
  };
  const spread = (height: number): void => {
    for (; head < tail; head += 1) {
      for (const neighbour of neighboursOf(ordered[head], ground)) {
        if (heights[neighbour] === height) take(neighbour);
      }
    }
  };
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const height = heights[sorted[start]];
    while (end < sorted.length && heights[sorted[end]] === height) end += 1;
    const sameHeight = sorted.subarray(start, end);
    for (const cell of sameHeight) {
      const runsDown = neighboursOf(cell, ground).some((neighbour) => heights[neighbour] < height);
      if (runsDown || leadsOut(cell, ground)) take(cell);
    }
    spread(height);
    // What is left has no way down: a hollow's own floor.
    for (const cell of sameHeight) {
      take(cell);
      spread(height);
    }
  }
  return ordered;
}
