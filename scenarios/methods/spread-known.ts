/** Cells without a value take that of the nearest cell with one, counted in steps over the cells' sides: breadth first. */
export function spreadKnown(
  values: Float32Array | Uint32Array,
  isKnown: (value: number) => boolean,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): void {
  const queue = new Int32Array(values.length);
  let [head, tail] = [0, 0];
  for (let cell = 0; cell < values.length; cell += 1) if (isKnown(values[cell])) queue[tail++] = cell;
  const spread = (from: number, to: number): void => {
    if (isKnown(values[to])) return;
    values[to] = values[from];
    queue[tail++] = to;
  };
  while (head < tail) {
    const cell = queue[head++];
    const column = cell % columns;
    if (column > 0) spread(cell, cell - 1);
    if (column < columns - 1) spread(cell, cell + 1);
    if (cell >= columns) spread(cell, cell - columns);
    if (cell < columns * (rows - 1)) spread(cell, cell + columns);
  }
}
