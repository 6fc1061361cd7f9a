import type { GridFrame } from "../ground/cells.ts";

const NONE = -1;

/**
 * The nearest target of every cell, in a straight line from middle to middle.
 *
 * Exact, in two passes over the grid: Felzenszwalb & Huttenlocher 2012, doi 10.4086/toc.2012.v008a019.
 *
 * @param isTarget 1 for a target
 * @returns the target's cell; -1 everywhere where there is none
 */
export function nearestCells(
  isTarget: Uint8Array,
  { columns, rows }: Pick<GridFrame, "columns" | "rows">,
): Int32Array {
  const inColumn = nearestInColumn(isTarget, columns);
  const nearest = new Int32Array(isTarget.length).fill(NONE);
  // The columns whose target is nearest somewhere in this row, west to east, and from where on each is.
  const owners = new Int32Array(columns);
  const from = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const first = row * columns;
    let count = 0;
    const risesSquared = (column: number): number =>
      (Math.floor(inColumn[first + column] / columns) - row) ** 2;
    for (let column = 0; column < columns; column += 1) {
      if (inColumn[first + column] === NONE) continue;
      let takesOverAt = Number.NEGATIVE_INFINITY;
      while (count > 0) {
        const owner = owners[count - 1];
        const gain = risesSquared(column) + column ** 2 - risesSquared(owner) - owner ** 2;
        takesOverAt = gain / (2 * (column - owner));
        if (takesOverAt > from[count - 1]) break;
        count -= 1;
        takesOverAt = Number.NEGATIVE_INFINITY;
      }
      owners[count] = column;
      from[count] = takesOverAt;
      count += 1;
    }
    for (let column = 0, owner = 0; count > 0 && column < columns; column += 1) {
      while (owner + 1 < count && from[owner + 1] <= column) owner += 1;
      nearest[first + column] = inColumn[first + owners[owner]];
    }
  }
  return nearest;
}

/** Metres to the nearest target, from middle to middle; NaN where there is none. */
export function metresToNearest(
  isTarget: Uint8Array,
  grid: Pick<GridFrame, "columns" | "rows" | "cellSizeMetres">,
): Float32Array {
  const { columns, cellSizeMetres } = grid;
  return Float32Array.from(nearestCells(isTarget, grid), (target, cell) => {
    if (target === NONE) return Number.NaN;
    const across = (target % columns) - (cell % columns);
    const along = Math.floor(target / columns) - Math.floor(cell / columns);
    return Math.hypot(across, along) * cellSizeMetres;
  });
}

function nearestInColumn(isTarget: Uint8Array, columns: number): Int32Array {
  const nearest = new Int32Array(isTarget.length).fill(NONE);
  for (let cell = 0; cell < isTarget.length; cell += 1) {
    if (isTarget[cell] === 1) nearest[cell] = cell;
    else if (cell >= columns) nearest[cell] = nearest[cell - columns];
  }
  for (let cell = isTarget.length - 1 - columns; cell >= 0; cell -= 1) {
    const below = nearest[cell + columns];
    if (below !== NONE && (nearest[cell] === NONE || below - cell < cell - nearest[cell])) {
      nearest[cell] = below;
    }
  }
  return nearest;
}
