/** Sums over any rectangle of cells at once, after one pass (a summed-area table). */
export function windowSums(
  values: ArrayLike<number>,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): (cell: number, radiusCells: number) => number {
  const table = new Float64Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number): number => row * (columns + 1) + column;
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += values[row * columns + column];
      table[at(column + 1, row + 1)] = table[at(column + 1, row)] + sum;
    }
  }
  return (cell, radius) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [west, east] = [Math.max(0, column - radius), Math.min(columns, column + radius + 1)];
    const [north, south] = [Math.max(0, row - radius), Math.min(rows, row + radius + 1)];
    return table[at(east, south)] - table[at(west, south)] - table[at(east, north)] + table[at(west, north)];
  };
}
