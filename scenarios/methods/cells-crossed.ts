/** Columns and rows from a grid's north-west corner, in fractions of a cell. */
export type GridPlace = readonly [column: number, row: number];

/**
 * Visits every cell that a straight line goes through, in order, with the share of the line that lies in it. Two cells that follow each
 * other touch along a side: where the line goes through a corner, the cell beside it is visited with a share of 0.
 *
 * Source: Amanatides & Woo 1987, "A fast voxel traversal algorithm for ray tracing".
 *
 * @param visit cells outside the grid are visited too: who calls knows its size
 */
export function forEachCellCrossed(
  [fromColumn, fromRow]: GridPlace,
  [toColumn, toRow]: GridPlace,
  visit: (column: number, row: number, share: number) => void,
): void {
  const across = axis(fromColumn, toColumn);
  const down = axis(fromRow, toRow);
  for (let passed = 0; ; ) {
    const leaves = Math.min(across.leavesAt(), down.leavesAt(), 1);
    visit(across.cell, down.cell, leaves - passed);
    if (leaves === 1) return;
    passed = leaves;
    if (across.leavesAt() <= down.leavesAt()) across.cell += across.step;
    else down.cell += down.step;
  }
}

/** One direction of the line: the cell it is in, and at which share of the line it leaves that. */
function axis(from: number, to: number) {
  const step = Math.sign(to - from);
  const own = {
    cell: Math.floor(from),
    step,
    leavesAt: (): number =>
      step === 0 ? Number.POSITIVE_INFINITY : (own.cell + (step > 0 ? 1 : 0) - from) / (to - from),
  };
  return own;
}
