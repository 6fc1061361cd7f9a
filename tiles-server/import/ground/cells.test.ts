import { expect, test } from "vitest";
import {
  cellAt,
  cellsUnder,
  fillFromNearest,
  forEachCellAround,
  forEachCellInside,
  insidePoint,
  isInside,
  withNeighbours,
} from "./cells.ts";

/** 5 × 4 cells of 2 m, north-west corner at 100, 208: rows from y 208 down to 200. */
const grid = { columns: 5, rows: 4, cellSizeMetres: 2, westMetres: 100, northMetres: 208 };
const rectangle = (west: number, south: number, east: number, north: number): Float64Array =>
  Float64Array.of(west, south, east, south, east, north, west, north);

function inside(...rings: Float64Array[]): number[] {
  const cells: number[] = [];
  forEachCellInside(rings, grid, (cell) => cells.push(cell));
  return cells;
}

test("cells whose middle lies inside, holes left out, what sticks out of the grid cut off", () => {
  expect(inside(rectangle(100, 204, 104, 208))).toEqual([0, 1, 5, 6]);
  expect(inside(rectangle(90, 190, 120, 220))).toHaveLength(20);
  expect(inside(rectangle(100, 200, 106, 206), rectangle(102, 202, 104, 204))).not.toContain(11);
  expect(inside(rectangle(80, 204, 90, 208))).toEqual([]);
});

test("cells that only an edge touches count as under the polygon", () => {
  expect(inside(rectangle(101.2, 200.1, 101.8, 200.3))).toEqual([]);
  expect([...cellsUnder([rectangle(101.2, 200.1, 103, 200.3)], grid)].sort()).toEqual([15, 16]);
});

test("around a polygon: under it and one cell beside, to the grid's edge", () => {
  const around = (...corners: [number, number, number, number]): number[] => {
    const cells = new Set<number>();
    forEachCellAround([rectangle(...corners)], grid, (cell) => cells.add(cell));
    return [...cells].sort((one, other) => one - other);
  };
  expect(around(104.5, 204.5, 105.5, 205.5)).toEqual([1, 2, 3, 6, 7, 8, 11, 12, 13]);
  expect(around(100.5, 206.5, 101.5, 207.5)).toEqual([0, 1, 5, 6]);
});

test("neighbours stop at the grid's edge", () => {
  expect([...withNeighbours([0], grid)].sort((a, b) => a - b)).toEqual([0, 1, 5, 6]);
  expect(withNeighbours([7], grid).size).toBe(9);
});

test("the cell of a place; undefined outside", () => {
  expect(cellAt(grid, 100.1, 207.9)).toBe(0);
  expect(cellAt(grid, 109.9, 200.1)).toBe(19);
  expect(cellAt(grid, 99.9, 204)).toBeUndefined();
  expect(cellAt(grid, 104, 208.1)).toBeUndefined();
});

test("inside a ring, in its hole, outside", () => {
  const rings = [rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6)];
  expect([isInside(rings, 1, 5), isInside(rings, 5, 5), isInside(rings, 11, 5)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("unknown cells take the nearest known height", () => {
  const values = new Float32Array(20).fill(Number.NaN);
  values[0] = 1;
  values[4] = 9;
  fillFromNearest(values, grid);
  expect([values[1], values[3], values[15], values[19]]).toEqual([1, 9, 1, 9]);
});

test("a place well inside lies in the widest part, and never in a hole", () => {
  const outer = rectangle(0, 0, 10, 10);
  expect(insidePoint([outer])).toEqual({ x: 5, y: 5 });
  expect(insidePoint([outer, rectangle(4, 4, 9, 6)])).toEqual({ x: 2, y: 5 });
  expect(insidePoint([Float64Array.of(0, 0, 5, 0)])).toBeUndefined();
});
