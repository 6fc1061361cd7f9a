import { expect, test } from "vitest";
import type { Relief } from "./relief.ts";
import { createStreetWind } from "./street-wind.ts";
import { windRatio } from "./wind-at-street.ts";

const [COLUMNS, ROWS] = [101, 101];
const MIDDLE = 50 * COLUMNS + 50;

function relief(roofAt: (column: number, row: number) => number): Relief {
  return {
    columns: COLUMNS,
    rows: ROWS,
    cellSizeMetres: 2,
    ground: new Float32Array(COLUMNS * ROWS),
    roofs: Float32Array.from({ length: COLUMNS * ROWS }, (_, cell) =>
      roofAt(cell % COLUMNS, Math.floor(cell / COLUMNS)),
    ),
    crowns: new Float32Array(COLUMNS * ROWS).fill(Number.NEGATIVE_INFINITY),
  };
}

test("one block of 20 × 20 m and 10 m high: 200 m² of front over a square of 102 m", () => {
  const wind = createStreetWind(
    relief((column, row) => (column >= 40 && column < 50 && row >= 40 && row < 50 ? 10 : 0)),
  );
  expect(wind(MIDDLE)).toBeCloseTo(windRatio(200 / 102 ** 2, 10), 6);
});

test("the closer the blocks, the less wind", () => {
  const blocksEvery = (cells: number): number =>
    createStreetWind(relief((column, row) => (column % cells < 6 && row % cells < 6 ? 10 : 0)))(MIDDLE);
  expect(blocksEvery(20)).toBeLessThan(createStreetWind(relief(() => 0))(MIDDLE));
  expect(blocksEvery(10)).toBeLessThan(blocksEvery(20));
});

test("a bank of 1 m is no wall", () => {
  expect(createStreetWind(relief((column) => (column > 50 ? 1 : 0)))(MIDDLE)).toBe(
    createStreetWind(relief(() => 0))(MIDDLE),
  );
});
