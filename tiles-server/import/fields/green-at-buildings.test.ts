import { expect, test } from "vitest";
import { block, smallCity } from "../tiles/testing/small-city.ts";
import { createTreeCounter, leastMetresAtBuilding, metresToFootprint } from "./green-at-buildings.ts";
import { metresToNearest } from "./nearest-cell.ts";

/** 10 × 10 m, from (10, 40) to (20, 50). */
const house = block(0, 10, 40, 10, 3, 9);

test.each([
  ["beside its east wall", 25, 45, 5],
  ["off its corner", 23, 54, 5],
  ["on its outline", 20, 45, 0],
  ["inside it", 15, 45, 0],
])("a place %s lies %f, %f at %f m", (_, x, y, metres) => {
  expect(metresToFootprint(house, { x, y })).toBeCloseTo(metres, 9);
});

test("trees count up to 15 m from the outline, not from the middle", () => {
  const count = createTreeCounter([
    { x: 35, y: 45 },
    { x: 35.1, y: 45 },
    { x: 20 + 12, y: 50 + 9 },
    { x: 20 + 12, y: 50 + 9.1 },
    { x: -5, y: 45 },
  ]);
  expect(count(house)).toBe(3);
});

test("a courtyard's tree stands beside the house around it, not in it", () => {
  const ring = [Float64Array.of(0, 0, 60, 0, 60, 60, 0, 60), Float64Array.of(10, 10, 50, 10, 50, 50, 10, 50)];
  expect(metresToFootprint({ footprint: [ring] }, { x: 30, y: 28 })).toBeCloseTo(18, 9);
});

test("the way to green starts at the nearest cell under the house", () => {
  const { ground } = smallCity();
  const isGreen = new Uint8Array(50 * 40);
  // Its middle lies at (41, 45); the house's last column under its edge has its middle at 21.
  isGreen[17 * 50 + 20] = 1;
  expect(leastMetresAtBuilding(house, ground, metresToNearest(isGreen, ground.grid))).toBe(20);
  expect(
    leastMetresAtBuilding(house, ground, metresToNearest(new Uint8Array(2_000), ground.grid)),
  ).toBeNull();
});
