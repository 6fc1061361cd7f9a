import FlatQueue from "flatqueue";
import type { SpillGrid } from "../../scenarios/methods/flooding/spill-level.ts";

/** The peer: textbook Priority-Flood (Barnes, Lehman & Mulla 2014) on a published binary heap. */
export function spillByHeap({ columns, rows, groundMetresNap: ground, isSource }: SpillGrid): Float32Array {
  const cells = columns * rows;
  const spill = new Float32Array(cells).fill(Number.NaN);
  const queue = new FlatQueue<number>(cells, Float32Array, Uint32Array);
  const enter = (cell: number, level: number): void => {
    spill[cell] = level;
    queue.push(cell, level);
  };
  for (let cell = 0; cell < cells; cell += 1) if (isSource[cell] === 1) enter(cell, ground[cell]);
  const visit = (cell: number, level: number): void => {
    if (Number.isNaN(spill[cell]) && !Number.isNaN(ground[cell])) enter(cell, Math.max(level, ground[cell]));
  };
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    const level = spill[cell];
    const column = cell % columns;
    if (column > 0) visit(cell - 1, level);
    if (column < columns - 1) visit(cell + 1, level);
    if (cell >= columns) visit(cell - columns, level);
    if (cell < cells - columns) visit(cell + columns, level);
  }
  return spill;
}
