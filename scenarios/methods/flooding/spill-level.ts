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

  // One bucket a height step, each a linked list through `next`: no allocation while the water spreads.
  const bucketCount = Math.floor((range.highest - range.lowest) / stepMetres) + 1;
  const heads = new Int32Array(bucketCount).fill(-1);
  const next = new Int32Array(cells);
  const bucketOf = (level: number): number => Math.floor((level - range.lowest) / stepMetres);
  const enter = (cell: number, level: number): void => {
    spill[cell] = level;
    const bucket = bucketOf(level);
    next[cell] = heads[bucket];
    heads[bucket] = cell;
  };

  for (let cell = 0; cell < cells; cell += 1) {
    if (isSource[cell] === 1 && !Number.isNaN(ground[cell])) enter(cell, ground[cell]);
  }
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    while (heads[bucket] !== -1) {
      const cell = heads[bucket];
      heads[bucket] = next[cell];
      const level = spill[cell];
      const column = cell % columns;
      if (column > 0) visit(cell - 1, level);
      if (column < columns - 1) visit(cell + 1, level);
      if (cell >= columns) visit(cell - columns, level);
      if (cell < cells - columns) visit(cell + columns, level);
    }
  }
  return spill;

  function visit(neighbour: number, level: number): void {
    // A cell is entered once: cells leave the queue from low to high, so the first way in is the lowest.
    if (Number.isNaN(spill[neighbour]) && !Number.isNaN(ground[neighbour])) {
      enter(neighbour, Math.max(level, ground[neighbour]));
    }
  }
}

function heightRange(heights: Float32Array): { lowest: number; highest: number } | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const height of heights) {
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
  }
  return lowest <= highest ? { lowest, highest } : undefined;
}
