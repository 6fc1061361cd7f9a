import { cellsFromLowToHigh, leadsOut, neighboursOf, type PondingGround } from "./ponding-ground.ts";

/** Where water is swallowed: the number of the depression that is none. */
export const OUTLET = 0;
const NONE = -1;

/** Depressions have numbers from 1; a depression made of two has a higher number than both. Volumes are metres × cells. */
export interface Depressions {
  /** Cells from low to high; walls are left out. */
  readonly order: Uint32Array;
  /** The smallest depression that a cell's water runs down into; -1 in a wall. */
  readonly ofCell: Int32Array;
  readonly count: number;
  /** The depression it becomes part of when it and its neighbour are full; -1: none. */
  readonly parent: readonly number[];
  /** The other half of its parent; -1: none. */
  readonly sibling: readonly number[];
  /** Where it runs over to when it is full: a smallest depression or OUTLET; -1: it has no way out at all. */
  readonly spillsInto: readonly number[];
  /** What it holds above its two parts before it runs over; Infinity where it never does. */
  readonly capacity: readonly number[];
}

/**
 * The hollows of a piece of ground and how they lie in one another: where water stands, how much each holds, and where it runs
 * when it is full.
 *
 * Source: the depression hierarchy of Barnes, Callaghan & Wickert 2020, doi 10.5194/esurf-8-431-2020, in one pass over the cells
 * from low to high. Cells of one height are taken one after the other, so that no two are ever equally low.
 *
 * @throws RangeError when the arrays do not have `columns × rows` cells
 */
export function findDepressions(ground: PondingGround): Depressions {
  const { columns, rows, groundMetresNap: heights, isOutlet } = ground;
  const cells = columns * rows;
  if (heights.length !== cells || isOutlet.length !== cells) {
    throw new RangeError(
      `findDepressions needs ${columns} × ${rows} = ${cells} cells; ground has ${heights.length}, isOutlet ${isOutlet.length}.`,
    );
  }
  const order = cellsFromLowToHigh(ground);
  const turnOf = new Uint32Array(cells);
  const ofCell = new Int32Array(cells).fill(NONE);
  const parent = [NONE];
  const sibling = [NONE];
  const spillsInto = [NONE];
  const capacity = [0];
  // Of the largest depression so far that a smaller one lies in: found through `within`, with its cells and the sum of their heights.
  const within = [OUTLET];
  const cellCount = [0];
  const heightSum = [0];
  const held = [0];

  for (const [turn, cell] of order.entries()) {
    turnOf[cell] = turn;
    const height = heights[cell];
    // Those passed already lie lower.
    const neighbours = neighboursOf(cell, ground).filter((neighbour) => ofCell[neighbour] !== NONE);
    ofCell[cell] = leadsOut(cell, ground)
      ? OUTLET
      : neighbours.length > 0
        ? ofCell[lowestOf(neighbours)]
        : dig(0, 0);
    const largest = largestAround(ofCell[cell]);
    cellCount[largest] += 1;
    heightSum[largest] += height;
    for (const neighbour of neighbours) join(ofCell[cell], ofCell[neighbour], height);
  }
  return { order, ofCell, count: parent.length, parent, sibling, spillsInto, capacity };

  function lowestOf(found: readonly number[]): number {
    return found.reduce((lowest, cell) => (turnOf[cell] < turnOf[lowest] ? cell : lowest));
  }

  function dig(ofCells: number, ofHeights: number): number {
    parent.push(NONE);
    sibling.push(NONE);
    spillsInto.push(NONE);
    capacity.push(Number.POSITIVE_INFINITY);
    within.push(within.length);
    cellCount.push(ofCells);
    heightSum.push(ofHeights);
    held.push(0);
    return parent.length - 1;
  }

  function largestAround(depression: number): number {
    let at = depression;
    while (within[at] !== at) {
      within[at] = within[within[at]];
      at = within[at];
    }
    return at;
  }

  /** Two depressions touch over a sill: each runs over into the other there, and above it they are one. */
  function join(one: number, other: number, sillMetresNap: number): void {
    const [a, b] = [largestAround(one), largestAround(other)];
    if (a === b) return;
    if (a !== OUTLET) close(a, other, sillMetresNap);
    if (b !== OUTLET) close(b, one, sillMetresNap);
    if (a === OUTLET || b === OUTLET) {
      // It runs out for good: nothing larger grows of it.
      within[a] = OUTLET;
      within[b] = OUTLET;
      return;
    }
    const both = dig(cellCount[a] + cellCount[b], heightSum[a] + heightSum[b]);
    held[both] = held[a] + held[b];
    for (const [half, rest] of [
      [a, b],
      [b, a],
    ]) {
      parent[half] = both;
      sibling[half] = rest;
      within[half] = both;
    }
  }

  function close(depression: number, into: number, sillMetresNap: number): void {
    const whole = cellCount[depression] * sillMetresNap - heightSum[depression];
    // Never below nothing: halves that meet at the height of their own sills differ by a rounding.
    capacity[depression] = Math.max(0, whole - held[depression]);
    held[depression] += capacity[depression];
    spillsInto[depression] = into;
  }
}
