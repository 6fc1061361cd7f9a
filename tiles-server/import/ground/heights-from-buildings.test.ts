import { expect, test } from "vitest";
import { cellAt } from "./cells.ts";
import { heightsFromBuildings } from "./heights-from-buildings.ts";

const house = (west: number, south: number, groundHeightMetresNap: number, size = 10) => ({
  footprint: [
    [
      Float64Array.of(west, south, west + size, south, west + size, south + size, west, south + size).map(
        (value, at) => value + (at % 2 === 0 ? 92_000 : 436_000),
      ),
    ],
  ],
  groundHeightMetresNap,
});

function heightsOf(...houses: ReturnType<typeof house>[]) {
  const raster = heightsFromBuildings(houses);
  return {
    ...raster,
    at: (x: number, y: number) => raster.metresNap[cellAt(raster, 92_000 + x, 436_000 + y)!],
  };
}

test("cells of 2 m with a margin of 60 m around the buildings, all of them known", () => {
  const { columns, rows, westMetres, northMetres, metresNap } = heightsOf(house(0, 0, 1), house(90, 40, 3));
  expect([columns, rows]).toEqual([110, 85]);
  expect([westMetres, northMetres]).toEqual([91_940, 436_110]);
  expect(metresNap.some(Number.isNaN)).toBe(false);
});

test("at its own ground under each house, in a straight line between, near the nearest beyond", () => {
  const { at } = heightsOf(house(0, 0, 1), house(90, 0, 3));
  expect([at(5, 5), at(95, 5)]).toEqual([1, 3]);
  // The middle of the cell over x 50 to 52 is at 51: halfway from 10 to 90 is 2.0, a metre further .025 more.
  expect(at(50.5, 5)).toBeCloseTo(1 + (2 * (51 - 10)) / 80, 3);
  expect(Math.abs(at(-50, 5) - 1)).toBeLessThan(0.1);
  expect(Math.abs(at(145, 5) - 3)).toBeLessThan(0.1);
});

test("beyond the outermost houses the ground has no cliffs", () => {
  const { metresNap, columns } = heightsOf(
    house(0, 0, -1),
    house(90, 0, 4),
    house(0, 90, 4),
    house(90, 90, -1),
  );
  const steps = Array.from(metresNap, (height, cell) =>
    cell % columns === 0 ? 0 : Math.abs(height - metresNap[cell - 1]),
  );
  // 5 m between houses 80 m apart is .125 m a cell; nowhere may it be three times as steep.
  expect(Math.max(...steps)).toBeLessThan(0.375);
});

test("a single shed smaller than a cell gives its height to everything", () => {
  const { metresNap } = heightsOf(house(0.2, 0.2, -1.5, 0.5));
  expect(new Set(metresNap)).toEqual(new Set([-1.5]));
});

test("3,000 houses take less than two seconds", () => {
  const houses = Array.from({ length: 3_000 }, (_, n) =>
    house((n % 60) * 14, Math.floor(n / 60) * 14, n % 7),
  );
  const startedAt = performance.now();
  heightsOf(...houses);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
