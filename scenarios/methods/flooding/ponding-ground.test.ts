import fc from "fast-check";
import { expect, test } from "vitest";
import { findDepressions } from "./depressions.ts";
import {
  cellsFromLowToHigh,
  knownByHeight,
  leadsOut,
  neighboursOf,
  type PondingGround,
} from "./ponding-ground.ts";

const groundOf = (
  columns: number,
  heights: readonly number[],
  outlets: readonly number[] = [],
): PondingGround => ({
  columns,
  rows: heights.length / columns,
  groundMetresNap: Float32Array.from(heights),
  isOutlet: Uint8Array.from(heights, (_, cell) => (outlets.includes(cell) ? 1 : 0)),
});

test.each([
  ["north-west corner", 0, [1, 4]],
  ["north edge", 2, [1, 3, 6]],
  ["north-east corner", 3, [2, 7]],
  ["west edge", 4, [0, 5, 8]],
  ["middle", 5, [1, 4, 6, 9]],
  ["east edge", 7, [3, 6, 11]],
  ["south-west corner", 8, [4, 9]],
  ["south edge", 10, [6, 9, 11]],
  ["south-east corner", 11, [7, 10]],
])(
  "of 4 × 3 cells the one in the %s has the cells along its sides, and none across the grid",
  (_, cell, found) => {
    expect(neighboursOf(cell, { columns: 4, rows: 3 }).sort((a, b) => a - b)).toEqual(found);
  },
);

test("water leaves at the edge all round and at an outlet, and nowhere else", () => {
  const ground = groundOf(5, new Array<number>(20).fill(1), [12]);
  const inner = Array.from({ length: 20 }, (_, cell) => cell).filter((cell) => !leadsOut(cell, ground));
  expect(inner).toEqual([6, 7, 8, 11, 13]);
});

test("cells come from low to high without the walls, and of one height those with a way down first", () => {
  // A flat of 2 in a rim of 5; only its last cell lies beside something lower.
  const heights = [5, 5, 5, 5, 5, 5, 5, 2, 2, 2, 2, 5, 5, 5, 5, 5, 1, 5, 5, Number.NaN, 5];
  const ground = groundOf(7, heights, [16]);
  const order = [...cellsFromLowToHigh(ground)];
  expect(order).toHaveLength(20);
  expect(order).not.toContain(19);
  expect(order.slice(0, 1)).toEqual([16]);
  // 9 lies beside 16; from there the flat is taken outwards: but 7 is at the grid's edge, and leads out by itself.
  expect(order.slice(1, 5)).toEqual([7, 9, 8, 10]);
  expect(order.slice(1).map((cell) => heights[cell])).toEqual(
    [...order.slice(1)].map((cell) => heights[cell]).sort((a, b) => a - b),
  );
});

test("a hollow's own floor is taken piece by piece, each from one cell outwards", () => {
  // Two floors of 1 that a rim of 9 keeps apart, with no way down.
  const heights = [9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 9, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9];
  expect([...cellsFromLowToHigh(groundOf(7, heights))].slice(0, 4)).toEqual([8, 9, 11, 12]);
});

test.each([
  ["ground", { groundMetresNap: new Float32Array(5) }],
  ["outlets", { isOutlet: new Uint8Array(7) }],
])("%s of another size than the grid is refused in words", (_, wrong) => {
  const ground = { ...groundOf(3, [1, 1, 1, 1, 1, 1]), ...wrong };
  expect(() => findDepressions(ground)).toThrow(/needs 3 × 2 = 6 cells; ground has \d, isOutlet \d/);
});

test("a hollow runs over into the lower of its two sills, and the edge swallows what comes to it", () => {
  // In one row, between walls: edge 0, sill 3, hollow 1, sill 2, edge 0.
  const walls = new Array<number>(5).fill(Number.NaN);
  const { ofCell, spillsInto, capacity, parent, count } = findDepressions(
    groundOf(5, [...walls, 0, 3, 1, 2, 0, ...walls]),
  );
  expect([...ofCell].slice(5, 10)).toEqual([0, 0, 1, 0, 0]);
  expect(count).toBe(2);
  expect([spillsInto[1], capacity[1], parent[1]]).toEqual([0, 1, -1]);
});

test("cells are sorted as pair by pair: by height, of equals the first one first, and walls left out", () => {
  const height = fc.oneof(
    fc.float({ noDefaultInfinity: true }),
    fc.constantFrom(-0, 0, 1.5, -1.5, Number.NaN),
  );
  fc.assert(
    fc.property(fc.array(height, { maxLength: 40 }), (heights) => {
      const cells = heights.map((_, cell) => cell).filter((cell) => !Number.isNaN(heights[cell]));
      expect([...knownByHeight(Float32Array.from(heights))]).toEqual(
        cells.sort((a, b) => heights[a] - heights[b] || a - b),
      );
    }),
  );
});
