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
  const sorted = knownByHeight(heights);
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

const SIGN = 0x80000000;

/**
 * Cells with a height from low to high, of equals the first one first. Sorted as whole numbers, the height above the cell: asked pair
 * by pair, millions of cells take ten times as long and a list of objects beside them.
 */
export function knownByHeight(heights: Float32Array): Uint32Array {
  const known = heights.reduce((count, height) => (Number.isNaN(height) ? count : count + 1), 0);
  const keys = new BigUint64Array(known);
  const words = new Uint32Array(keys.buffer);
  const low = wordOfSmallHalf();
  const high = 1 - low;
  const one = new Float32Array(1);
  const bits = new Uint32Array(one.buffer);
  for (let cell = 0, at = 0; cell < heights.length; cell += 1) {
    if (Number.isNaN(heights[cell])) continue;
    // Minus nought is nought.
    one[0] = heights[cell] + 0;
    // The bits of floats grow with them, and shrink below nought.
    words[at + high] = (bits[0] & SIGN) === 0 ? bits[0] | SIGN : ~bits[0];
    words[at + low] = cell;
    at += 2;
  }
  keys.sort();
  const sorted = new Uint32Array(known);
  for (let at = 0; at < known; at += 1) sorted[at] = words[at * 2 + low];
  return sorted;
}

/** Of a number's two words, which is the small half: the machine's choice. */
const wordOfSmallHalf = (): number => new Uint32Array(BigUint64Array.of(1n).buffer).indexOf(1);
