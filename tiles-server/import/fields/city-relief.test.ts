import { expect, test } from "vitest";
import { bakeLight } from "../tiles/bake-light.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { reliefOf } from "./city-relief.ts";
import { workOutLand } from "./land-field.ts";

const trees = [
  [25, 31, 8],
  // Over the western edge of the grid, and wholly beyond it.
  [1, 31, 6],
  [-30, 31, 6],
].map(([x, y, crownDiameterMetres], number) => ({
  number,
  id: `tree-${number}`,
  species: null,
  x,
  y,
  groundHeightMetresNap: 3,
  heightMetres: 10,
  crownDiameterMetres,
}));
const city = { ...smallCity(), trees };
const relief = reliefOf(city, bakeLight(city).surfaces);
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);

test("roofs stand where the blocks do, ground everywhere", () => {
  expect(relief.roofs[cellAt(55, 45)]).toBe(15);
  expect(relief.roofs[cellAt(45, 45)]).toBe(3);
  expect(relief.ground[cellAt(55, 45)]).toBe(3);
  expect(relief.ground[cellAt(55, 5)]).toBeCloseTo(0.4, 5);
});

test("crowns stand on just the cells that the land field calls a crown's", () => {
  const { crown } = workOutLand(city, undefined);
  expect(crown[cellAt(1, 31)]).toBe(1);
  for (const [cell, top] of relief.crowns.entries()) {
    expect(top).toBe(crown[cell] === 1 ? 13 : Number.NEGATIVE_INFINITY);
  }
});

test("where two crowns meet, the higher counts", () => {
  const low = { ...trees[0], heightMetres: 4 };
  const both = reliefOf({ ...city, trees: [trees[0], low] }, bakeLight(city).surfaces);
  expect(both.crowns[cellAt(25, 31)]).toBe(13);
});
