/**
 * Spill level of every cell: the lowest level of the open water at which water reaches it over the ground. One pass
 * serves every water level afterwards.
 *
 * Priority-Flood (Barnes, Lehman & Mulla 2014, doi 10.1016/j.cageo.2013.04.024) with a bucket queue: heights are
 * kept in steps of `stepMetres` for the order of visits, so that the queue costs O(1); the levels themselves are exact
 * to one step.
 */
export interface SpillGrid {
  readonly columns: number;
  readonly rows: number;
  /** Metres NAP, row by row; NaN is no ground: water cannot pass there. */
  readonly groundMetresNap: Float32Array;
  /** 1 where open water stands: there the water comes from, at its own level. */
  readonly isSource: Uint8Array;
}

const DEFAULT_STEP_METRES = 0.01;

/** What is known of a cell while the water spreads: one byte, which the processor's cache holds where it holds no three floats. */
const OPEN = 1;
const AT_EDGE = 2;

/**
 * @returns metres NAP for every cell; NaN where no water can come. A source's spill level is its own ground.
 * @throws RangeError when the arrays do not have `columns × rows` cells
 */
export function spillLevels(grid: SpillGrid, stepMetres: number = DEFAULT_STEP_METRES): Float32Array {
  const { columns, rows, groundMetresNap: ground, isSource } = grid;
  const cells = columns * rows;
  if (ground.length !== cells || isSource.length !== cells) {
    throw new RangeError(
      `spillLevels needs ${columns} × ${rows} = ${cells} cells; ground has ${ground.length}, isSource ${isSource.length}.`,
    );
  }
  const spill = new Float32Array(cells).fill(Number.NaN);
  const range = heightRange(ground);
  if (range === undefined) return spill;

  const { lowest, highest } = range;
  const stepsAMetre = 1 / stepMetres;
  const bucketCount = Math.floor((highest - lowest) * stepsAMetre) + 1;
  // A bucket a height step, each a linked list. A cell that waits has no spill level yet: its link stands in that place.
  const first = new Int32Array(bucketCount).fill(-1);
  const link = new Int32Array(spill.buffer);
  // Ground at or under the water beside it waits in no bucket: it is wet at once, and spreads before any higher cell.
  const pits = new Int32Array(cells);
  let pitCount = 0;
  const state = statesOf(grid);

  for (let cell = 0; cell < cells; cell += 1) {
    if (isSource[cell] === 1 && (state[cell] & OPEN) !== 0) wait(cell, ground[cell]);
  }
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    while (first[bucket] !== -1) {
      const cell = first[bucket];
      first[bucket] = link[cell];
      const level = ground[cell];
      spill[cell] = level;
      spread(cell, level);
      while (pitCount > 0) {
        pitCount -= 1;
        spread(pits[pitCount], level);
      }
    }
  }
  return spill;

  function spread(cell: number, level: number): void {
    const isInside = (state[cell] & AT_EDGE) === 0;
    if (isInside || cell % columns > 0) visit(cell - 1, level);
    if (isInside || cell % columns < columns - 1) visit(cell + 1, level);
    if (isInside || cell >= columns) visit(cell - columns, level);
    if (isInside || cell < cells - columns) visit(cell + columns, level);
  }

  function visit(cell: number, level: number): void {
    // Once: cells leave the queue from low to high, so the first way in is the lowest.
    if ((state[cell] & OPEN) === 0) return;
    const height = ground[cell];
    if (height > level) {
      wait(cell, height);
      return;
    }
    state[cell] &= AT_EDGE;
    spill[cell] = level;
    pits[pitCount] = cell;
    pitCount += 1;
  }

  function wait(cell: number, height: number): void {
    state[cell] &= AT_EDGE;
    const bucket = Math.floor((height - lowest) * stepsAMetre);
    link[cell] = first[bucket];
    first[bucket] = cell;
  }
}

/** Open is what is ground and has not been reached. */
function statesOf({ columns, rows, groundMetresNap: ground }: SpillGrid): Uint8Array {
  const state = new Uint8Array(ground.length);
  for (let cell = 0; cell < ground.length; cell += 1) if (!Number.isNaN(ground[cell])) state[cell] = OPEN;
  for (let column = 0; column < columns; column += 1) {
    state[column] |= AT_EDGE;
    state[(rows - 1) * columns + column] |= AT_EDGE;
  }
  for (let row = 0; row < rows; row += 1) {
    state[row * columns] |= AT_EDGE;
    state[(row + 1) * columns - 1] |= AT_EDGE;
  }
  return state;
}

function heightRange(heights: Float32Array): { lowest: number; highest: number } | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < heights.length; cell += 1) {
    const height = heights[cell];
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
  }
  return lowest <= highest ? { lowest, highest } : undefined;
}
