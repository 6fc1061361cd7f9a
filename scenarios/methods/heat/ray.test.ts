import { expect, test } from "vitest";
import { cellsInGrid, rayTowards } from "./ray.ts";

const grid = { columns: 20, rows: 10, cellSizeMetres: 2 };
const FIVE = [2, 4, 6, 8, 10];

test.each([
  ["north", 0, [0, 0, 0, 0, 0], [-1, -2, -3, -4, -5]],
  ["east", 90, [1, 2, 3, 4, 5], [0, 0, 0, 0, 0]],
  // 1.4 m each way, then 2.8, 4.2, 5.7 and 7.1.
  ["south-east", 135, [1, 1, 2, 3, 4], [1, 1, 2, 3, 4]],
])("towards the %s", (_, azimuth, columns, rows) => {
  const ray = rayTowards(azimuth, FIVE, grid);
  // The second step to the south-east ends in the cell of the first.
  const unique = columns
    .map((column, at) => `${column} ${rows[at]}`)
    .filter((cell, at, all) => cell !== all[at - 1]);
  expect([...ray.columns].map((column, at) => `${column} ${ray.rows[at]}`)).toEqual(unique);
  expect([...ray.cells]).toEqual([...ray.rows].map((row, at) => row * 20 + ray.columns[at]));
});

test("a cell counts from where the ray first looks at it", () => {
  expect([...rayTowards(135, FIVE, grid).metres]).toEqual([2, 6, 8, 10]);
});

test.each([
  ["all of it", 0, 0, 5],
  ["up to the eastern edge", 17, 0, 2],
  ["nothing from the edge itself", 19, 0, 0],
])("a ray to the east has %s in the grid", (_, column, row, count) => {
  expect(cellsInGrid(rayTowards(90, FIVE, grid), column, row, grid)).toBe(count);
});

test.each([
  ["north", 0, 3, 2, 2],
  ["south", 180, 3, 6, 3],
  ["west", 270, 1, 5, 1],
  // Out at the corner on both sides at once: 1, 2, 3 and 4 cells each way.
  ["north-east", 45, 18, 1, 1],
])("a ray to the %s ends at that edge", (_, azimuth, column, row, count) => {
  expect(cellsInGrid(rayTowards(azimuth, FIVE, grid), column, row, grid)).toBe(count);
});

test("a ray that never looks further than its own cell looks there once", () => {
  const { columns, rows, metres, cells } = rayTowards(90, [0.2, 0.4], grid);
  expect([columns, rows, metres, cells].map((list) => [...list])).toEqual([[0], [0], [0.2], [0]]);
});
