import { expect, test } from "vitest";
import { cellAtPlace, placeInGrid } from "./place-in-grid.ts";

/** Turned a little against the degrees, as a grid in Rijksdriehoek is. */
const TURNED = {
  columns: 4,
  rows: 2,
  corners: [
    [5, 52],
    [5.4, 52.1],
    [5.3, 51.9],
    [4.9, 51.8],
  ] as [[number, number], [number, number], [number, number], [number, number]],
};

test.each([
  ["north-west", 5, 52, 0, 0],
  ["north-east", 5.4, 52.1, 4, 0],
  ["south-east", 5.3, 51.9, 4, 2],
  ["south-west", 4.9, 51.8, 0, 2],
  ["middle", 5.15, 51.95, 2, 1],
])("the %s corner", (_, longitude, latitude, column, row) => {
  const found = placeInGrid(TURNED)(longitude, latitude);
  expect(found[0]).toBeCloseTo(column, 9);
  expect(found[1]).toBeCloseTo(row, 9);
});

test.each([
  ["the first cell", 0, 0, 0],
  ["the last", 3.99, 1.99, 7],
  ["west of it", -0.01, 0, undefined],
  ["north of it", 0, -0.01, undefined],
  ["on the east edge", 4, 0, undefined],
  ["on the south edge", 0, 2, undefined],
])("%s", (_, column, row, cell) => {
  expect(cellAtPlace(column, row, TURNED)).toBe(cell);
});
