import { expect, test } from "vitest";
import { block, smallCity } from "../tiles/testing/small-city.ts";
import { heatAtBuilding } from "./heat-at-buildings.ts";

const { ground } = smallCity();
const CELLS = ground.grid.columns * ground.grid.rows;
/** From (10, 40) to (20, 50). */
const house = block(0, 10, 40, 10, 3, 9);
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);

test("only what lies outdoors, within some 6 m, counts: in tenths", () => {
  const pet = new Float32Array(CELLS).fill(Number.NaN);
  pet[cellAt(23, 45)] = 40;
  pet[cellAt(15, 53)] = 35.55;
  // 13 m from its wall.
  pet[cellAt(33, 45)] = 99;
  expect(heatAtBuilding(house, ground, [pet])).toEqual([37.8]);
});

test("each field gets its own figure", () => {
  const fields = [38, 40.44].map((celsius) => new Float32Array(CELLS).fill(celsius));
  expect(heatAtBuilding(house, ground, fields)).toEqual([38, 40.4]);
});

test("a building with no outdoor ground beside it, or beyond the grid, has no figure", () => {
  expect(heatAtBuilding(house, ground, [new Float32Array(CELLS).fill(Number.NaN)])).toEqual([null]);
  expect(heatAtBuilding(block(1, 5_000, 40, 10, 3, 9), ground, [new Float32Array(CELLS)])).toEqual([null]);
});
