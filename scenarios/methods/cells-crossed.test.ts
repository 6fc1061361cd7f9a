import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachCellCrossed, type GridPlace } from "./cells-crossed.ts";

function crossed(from: GridPlace, to: GridPlace): [column: number, row: number, share: number][] {
  const found: [number, number, number][] = [];
  forEachCellCrossed(from, to, (...cell) => found.push(cell));
  return found;
}

test.each([
  ["stays in its cell", [2.2, 1.5], [2.8, 1.5], [[2, 1, 1]]],
  ["has no length", [2.5, 1.5], [2.5, 1.5], [[2, 1, 1]]],
  [
    "goes east",
    [0.5, 0.5],
    [2.5, 0.5],
    [
      [0, 0, 0.25],
      [1, 0, 0.5],
      [2, 0, 0.25],
    ],
  ],
  [
    "goes west",
    [1.5, 0.5],
    [-0.5, 0.5],
    [
      [1, 0, 0.25],
      [0, 0, 0.5],
      [-1, 0, 0.25],
    ],
  ],
  [
    "goes north",
    [0.5, 1.75],
    [0.5, 0.75],
    [
      [0, 1, 0.75],
      [0, 0, 0.25],
    ],
  ],
  [
    "goes through a corner",
    [0.5, 0.5],
    [1.5, 1.5],
    [
      [0, 0, 0.5],
      [1, 0, 0],
      [1, 1, 0.5],
    ],
  ],
] as const)("a line that %s", (_, from, to, expected) => {
  expect(crossed(from, to)).toEqual(expected);
});

describe("of any line", () => {
  // Thousandths, so that corners and edges of cells are common.
  const number = fc.integer({ min: -9000, max: 9000 }).map((thousandths) => thousandths / 1000);
  const place = fc.tuple(number, number);

  test("the shares are all of it, and its middle in each lies in that cell", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        let passed = 0;
        for (const [column, row, share] of crossed(from, to)) {
          expect(share).toBeGreaterThanOrEqual(0);
          const middle = passed + share / 2;
          passed += share;
          if (share < 1e-9) continue;
          const at = [0, 1].map((axis) => from[axis] + middle * (to[axis] - from[axis]));
          expect([Math.floor(at[0]), Math.floor(at[1])]).toEqual([column, row]);
        }
        expect(passed).toBeCloseTo(1, 9);
      }),
    );
  });

  test("each cell touches the one before along a side", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const cells = crossed(from, to);
        for (const [index, [column, row]] of cells.entries()) {
          if (index === 0) continue;
          const [beforeColumn, beforeRow] = cells[index - 1];
          expect(Math.abs(column - beforeColumn) + Math.abs(row - beforeRow)).toBe(1);
        }
      }),
    );
  });
});
