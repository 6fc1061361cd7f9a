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

test("of two blocks of 6 and 14 m the roofs count as high as their mean, 10 m", () => {
  const isIn = (at: number, from: number): boolean => at >= from && at < from + 5;
  const wind = createStreetWind(
    relief((column, row) =>
      isIn(column, 40) && isIn(row, 40) ? 6 : isIn(column, 60) && isIn(row, 60) ? 14 : 0,
    ),
  );
  // A front is 10 m wide: 60 m² and 140 m², over a square of 102 m.
  expect(wind(MIDDLE)).toBeCloseTo(windRatio(200 / 102 ** 2, 10), 6);
});

test("only what stands within 50 m counts, and the ground that is there: half of it at the map's edge", () => {
  const wallAt = (at: number) => createStreetWind(relief((column) => (column === at ? 10 : 0)));
  const open = windRatio(0, 0);
  // The window goes from column 25 to column 75, and a wall's front stands on the ground before it.
  expect([25, 26, 76, 77].map((at) => wallAt(at)(MIDDLE) < open)).toEqual([false, true, true, false]);
  // At the western edge there is ground to the east alone, 26 by 51 cells of 4 m². A wall of 10 m runs through it over 51 cells of 2 m:
  // 1020 m² of front one way and none the other.
  expect(wallAt(10)(50 * COLUMNS)).toBeCloseTo(windRatio(1020 / 2 / (26 * 51 * 4), 10), 6);
});

test("a block at the map's southern edge has its walls, and one at its western edge none at the eastern", () => {
  const south = createStreetWind(
    relief((column, row) => (column >= 45 && column < 55 && row >= 91 ? 10 : 0)),
  );
  // Walls of 20 m by 10 m, over 51 by 26 cells of 4 m².
  expect(south(100 * COLUMNS + 50)).toBeCloseTo(windRatio(200 / (51 * 26 * 4), 10), 6);
  const west = createStreetWind(relief((column) => (column < 3 ? 10 : 0)));
  expect(west(50 * COLUMNS + 100)).toBe(windRatio(0, 0));
});

test("a building counts from the ground it stands on: a dike with a street on it is none", () => {
  const dike = relief(() => 6);
  dike.ground.fill(6);
  expect(createStreetWind(dike)(MIDDLE)).toBe(windRatio(0, 0));
  // Two metres above it is a step, a little more is a wall.
  const stepOf = (metres: number) =>
    createStreetWind(relief((column) => (column === 50 ? metres : 0)))(MIDDLE);
  expect(stepOf(2)).toBe(windRatio(0, 0));
  expect(stepOf(2.5)).toBeLessThan(windRatio(0, 0));
});

test("a bank of 1 m is no wall", () => {
  expect(createStreetWind(relief((column) => (column > 50 ? 1 : 0)))(MIDDLE)).toBe(
    createStreetWind(relief(() => 0))(MIDDLE),
  );
});
