import { expect, test } from "vitest";
import { cellsInside } from "./cells-inside.ts";

const GRID = { columns: 4, rows: 3 };
const box = (west: number, north: number, east: number, south: number) =>
  [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ] as const;

test("a cell is inside by its middle", () => {
  expect(cellsInside([box(0.6, 0, 2.6, 1.4)], GRID)).toEqual([1, 2]);
});

test("a hole is not inside", () => {
  expect(cellsInside([box(0, 0, 4, 3), box(1, 1, 3, 2)], GRID)).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11]);
});

test("what goes on beyond the grid is taken as far as the grid goes", () => {
  expect(cellsInside([box(2, -5, 90, 90)], GRID)).toEqual([2, 3, 6, 7, 10, 11]);
  expect(cellsInside([box(20, 20, 30, 30)], GRID)).toEqual([]);
});
