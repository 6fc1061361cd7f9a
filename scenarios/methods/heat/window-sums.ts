interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Sums over the square of cells round a cell, from a summed-area table. Of the table only the rows are held that a window reaches: a whole
 * city's would take eight bytes a cell. Quick where cells are asked for from north to south.
 *
 * @param numberAt of every cell
 * @param radiusCells beyond the cell itself, to all four sides; cut off at the edge of the grid
 */
export function windowSums(
  numberAt: (cell: number) => number,
  { columns, rows }: Grid,
  radiusCells: number,
): (cell: number) => number {
  const width = columns + 1;
  // From the row above a window's first to its last.
  const held = Math.min(rows + 1, 2 * radiusCells + 2);
  const table = new Float64Array(width * held);
  const placeOf = (row: number): number => (row % held) * width;
  /** Of the table, which has one more than the grid: its first is nought. */
  let lastRow = 0;

  function addRow(): void {
    const [above, own] = [placeOf(lastRow), placeOf(lastRow + 1)];
    const first = lastRow * columns;
    let sum = 0;
    table[own] = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += numberAt(first + column);
      table[own + column + 1] = table[above + column + 1] + sum;
    }
    lastRow += 1;
  }

  function hold(north: number, south: number): void {
    if (north <= lastRow - held) {
      // Gone already: from the beginning.
      table.fill(0, 0, width);
      lastRow = 0;
    }
    while (lastRow < south) addRow();
  }

  return (cell) => {
    const { west, east, north, south } = windowRound(cell, { columns, rows }, radiusCells);
    hold(north, south);
    const [upper, lower] = [placeOf(north), placeOf(south)];
    return table[lower + east] - table[lower + west] - table[upper + east] + table[upper + west];
  };
}

/** How many cells lie in the square. */
export function cellsInWindow(cell: number, grid: Grid, radiusCells: number): number {
  const { west, east, north, south } = windowRound(cell, grid, radiusCells);
  return (east - west) * (south - north);
}

/** From its first column and row to those behind its last. */
function windowRound(
  cell: number,
  { columns, rows }: Grid,
  radius: number,
): { west: number; east: number; north: number; south: number } {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  return {
    west: Math.max(0, column - radius),
    east: Math.min(columns, column + radius + 1),
    north: Math.max(0, row - radius),
    south: Math.min(rows, row + radius + 1),
  };
}
