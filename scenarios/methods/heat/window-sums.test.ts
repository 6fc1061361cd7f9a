import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsInWindow, windowSums } from "./window-sums.ts";

test("a window is summed, and cut off at the edge of the grid", () => {
  const grid = { columns: 3, rows: 3 };
  const sums = (radius: number) => windowSums((cell) => cell + 1, grid, radius);
  expect(sums(1)(4)).toBe(45);
  expect(sums(0)(4)).toBe(5);
  expect(sums(1)(0)).toBe(1 + 2 + 4 + 5);
  expect(sums(9)(8)).toBe(45);
});

test("the rows that are held give what a table of the whole grid gives, to the last bit and in any order", () => {
  const grids = fc
    .record({
      columns: fc.integer({ min: 1, max: 9 }),
      rows: fc.integer({ min: 1, max: 20 }),
      radius: fc.integer({ min: 0, max: 8 }),
    })
    .chain(({ columns, rows, radius }) =>
      fc.record({
        grid: fc.constant({ columns, rows }),
        radius: fc.constant(radius),
        values: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          minLength: columns * rows,
          maxLength: columns * rows,
        }),
        asked: fc.array(fc.integer({ min: 0, max: columns * rows - 1 }), { maxLength: 40 }),
      }),
    );
  fc.assert(
    fc.property(grids, ({ grid, radius, values, asked }) => {
      const sums = windowSums((cell) => values[cell], grid, radius);
      const whole = tableOfWholeGrid(values, grid);
      const everyCell = values.map((_, cell) => cell);
      for (const cell of [...everyCell, ...asked]) expect(sums(cell)).toBe(whole(cell, radius));
    }),
  );
});

test("how many cells lie in a window is their sum where each is one", () => {
  const grid = { columns: 7, rows: 5 };
  const ones = windowSums(() => 1, grid, 2);
  for (let cell = 0; cell < 35; cell += 1) expect(cellsInWindow(cell, grid, 2)).toBe(ones(cell));
});

function tableOfWholeGrid(
  values: readonly number[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): (cell: number, radius: number) => number {
  const table = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += values[row * columns + column];
      table[row + 1][column + 1] = table[row][column + 1] + sum;
    }
  }
  return (cell, radius) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [west, east] = [Math.max(0, column - radius), Math.min(columns, column + radius + 1)];
    const [north, south] = [Math.max(0, row - radius), Math.min(rows, row + radius + 1)];
    return table[south][east] - table[south][west] - table[north][east] + table[north][west];
  };
}
