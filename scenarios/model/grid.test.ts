import { expect, test } from "vitest";
import { gridValueAt } from "./grid.ts";

const grid = {
  width: 2,
  height: 2,
  extent: { west: 4, south: 51, east: 5, north: 52 },
  values: new Float32Array([1, 2, 3, Number.NaN]),
};

test("rows go from north to south, and outside nothing is known", () => {
  expect(gridValueAt(grid, 4.1, 51.9)).toBe(1);
  expect(gridValueAt(grid, 4.9, 51.9)).toBe(2);
  expect(gridValueAt(grid, 4.1, 51.1)).toBe(3);
  for (const [longitude, latitude] of [
    [4.9, 51.1],
    [3.9, 51.5],
    [5, 51.5],
    [4.5, 50.9],
    [4.5, 52.1],
  ]) {
    expect(gridValueAt(grid, longitude, latitude)).toBeNaN();
  }
});
