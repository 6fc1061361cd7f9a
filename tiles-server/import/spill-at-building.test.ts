import { expect, test } from "vitest";
import { spillAtBuilding } from "./spill-at-building.ts";

const dry = Number.NaN;
/** 5 × 5 cells of 2 m, north-west corner at 0, 10; everything dry but what is named by column and row. */
function grounds(wet: Record<string, number> = {}) {
  const spillMetresNap = new Float32Array(25).fill(dry);
  for (const [place, level] of Object.entries(wet)) {
    const [column, row] = place.split(",").map(Number);
    spillMetresNap[row * 5 + column] = level;
  }
  const corner: [number, number] = [4, 52];
  return {
    grid: {
      columns: 5,
      rows: 5,
      cellSizeMetres: 2,
      crs: "EPSG:28992",
      westMetres: 0,
      northMetres: 10,
      corners: [corner, corner, corner, corner] as [
        typeof corner,
        typeof corner,
        typeof corner,
        typeof corner,
      ],
    },
    spillMetresNap,
  };
}

/** Covers the middle cell, column 2, row 2, alone. */
const inTheMiddle = {
  footprint: [[Float64Array.of(4.2, 4.2, 5.8, 4.2, 5.8, 5.8, 4.2, 5.8)]],
  groundHeightMetresNap: 1,
};

test("the lowest spill level under the footprint and one cell around it, corners included", () => {
  expect(spillAtBuilding(inTheMiddle, grounds({ "2,2": 3.25, "1,1": 2.5 }))).toBe(2.5);
});

test("two cells away is too far", () => {
  expect(spillAtBuilding(inTheMiddle, grounds({ "2,2": 3.25, "0,2": 2.5 }))).toBe(3.25);
});

test("never below the building's own ground", () => {
  expect(spillAtBuilding(inTheMiddle, grounds({ "2,2": 0.5 }))).toBe(1);
});

test("null where no water can come", () => {
  expect(spillAtBuilding(inTheMiddle, grounds())).toBeNull();
});

test("in whole millimetres, so that 2.6 in a 32-bit float is 2.6", () => {
  expect(spillAtBuilding(inTheMiddle, grounds({ "2,2": 2.6 }))).toBe(2.6);
});

test("a shed thinner than a cell is found by its edges", () => {
  const thin = {
    footprint: [[Float64Array.of(0.1, 0.1, 9.9, 0.1, 9.9, 0.2, 0.1, 0.2)]],
    groundHeightMetresNap: 0,
  };
  expect(spillAtBuilding(thin, grounds({ "2,4": 1.5 }))).toBe(1.5);
});
