import { expect, test } from "vitest";
import { forEachCellUnderTriangle } from "./cells-under-triangle.ts";

/** 5 × 4 cells of 2 m, north-west corner at 100, 208: rows from y 208 down to 200. */
const grid = { columns: 5, rows: 4, cellSizeMetres: 2, westMetres: 100, northMetres: 208 };

function heightsUnder(...corners: number[]): Map<number, number> {
  const heights = new Map<number, number>();
  forEachCellUnderTriangle(Float64Array.from(corners), 0, 3, 6, grid, (cell, z) => heights.set(cell, z));
  return heights;
}

test("cells whose middle lies under it, each as high as it is there", () => {
  // Rises 1 m a metre to the east and .5 m to the north; under it lie the middles on and below the falling edge.
  const heights = heightsUnder(100, 200, 0, 108.5, 200, 8.5, 100, 208.5, 4.25);
  expect([...heights.keys()].sort((one, other) => one - other)).toEqual([
    0, 5, 6, 10, 11, 12, 15, 16, 17, 18,
  ]);
  for (const [cell, z] of heights) {
    const [east, north] = [(cell % 5) * 2 + 1, 7 - Math.floor(cell / 5) * 2];
    expect(z).toBeCloseTo(east + north / 2, 9);
  }
});

test("the same cells whichever way its corners run, and those of two halves once each", () => {
  const square = [
    heightsUnder(100, 200, 1, 108, 200, 1, 108, 208, 1),
    heightsUnder(108, 208, 1, 100, 208, 1, 100, 200, 1),
    heightsUnder(100, 200, 1, 108, 208, 1, 108, 200, 1),
  ];
  expect([...square[2].keys()]).toEqual([...square[0].keys()]);
  expect(new Set([...square[0].keys(), ...square[1].keys()]).size).toBe(16);
});

test("what sticks out of the grid is cut off, and what has no area from above covers nothing", () => {
  expect(heightsUnder(60, 160, 0, 160, 160, 0, 104, 300, 0).size).toBe(20);
  expect(heightsUnder(60, 160, 0, 61, 160, 0, 60, 161, 0).size).toBe(0);
  expect(heightsUnder(100, 200, 0, 108, 208, 0, 104, 204, 9).size).toBe(0);
});
