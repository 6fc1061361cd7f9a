import { describe, expect, test } from "vitest";
import { LAND } from "../../../scenarios/model/field.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { workOutLand } from "./land-field.ts";
import { rainAtBuilding } from "./rain-at-buildings.ts";
import { workOutRain } from "./rain-field.ts";

const city = smallCity();
const { grid } = city.ground;
const land = workOutLand(city, undefined);
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);

/** The quay of 3 m with a pit of 2 × 2 cells, 10 cm deep, beside the third block. */
const withPit = (depthMetres: number) => {
  const groundMetresNap = city.ground.groundMetresNap.slice();
  for (const x of [61, 63]) for (const y of [45, 47]) groundMetresNap[cellAt(x, y)] = 3 - depthMetres;
  return { grid, groundMetresNap };
};

describe("workOutRain", () => {
  const [after70, after140] = workOutRain(withPit(0.1), land);

  test("a pit fills to its rim and no higher, and level ground stays dry", () => {
    expect(after70[cellAt(63, 45)]).toBeCloseTo(0.1, 5);
    expect(after140[cellAt(63, 45)]).toBeCloseTo(0.1, 5);
    expect(after140[cellAt(67, 45)]).toBeCloseTo(0, 5);
  });

  test("open water swallows all that reaches it", () => {
    expect(after140.filter((_, cell) => land.cover[cell] === LAND.water).every((depth) => depth === 0)).toBe(
      true,
    );
  });

  test("under a building stands what stands beside it", () => {
    // The last cell of the third block, beside the pit.
    expect(land.cover[cellAt(59, 45)]).toBe(LAND.building);
    expect(after70[cellAt(59, 45)]).toBeCloseTo(0.1, 5);
  });

  test("more rain stands nowhere shallower", () => {
    for (const [cell, depth] of after70.entries())
      expect(after140[cell]).toBeGreaterThanOrEqual(depth - 1e-6);
  });
});

test("a deep pit beside a house catches what its roof sheds, more after more rain", () => {
  const [after70, after140] = workOutRain(withPit(20), land);
  // 29.7 mm on each of four cells, and what falls on the half of a roof of 5 × 5 cells that lies nearest.
  expect(after70[cellAt(63, 45)]).toBeGreaterThan(0.0297);
  expect(after140[cellAt(63, 45)]).toBeGreaterThan(3 * after70[cellAt(63, 45)]);
});

describe("ground that walls close in", () => {
  /** Level paving of 40 × 40 m, with a block of 24 × 24 m in the middle that has a yard in it; with a rim, rain stands all round it. */
  const withYard = (side: number, inYard: number = LAND.paved, rimMetres = 0) => {
    const [columns, rows] = [20, 20];
    const groundMetresNap = Float32Array.from({ length: columns * rows }, (_, cell) => {
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      return Math.min(x, y, columns - 1 - x, rows - 1 - y) === 0 ? rimMetres : 0;
    });
    const cover = Uint8Array.from({ length: columns * rows }, (_, cell) => {
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      const isIn = (from: number, cells: number) =>
        x >= from && x < from + cells && y >= from && y < from + cells;
      if (isIn(6, side)) return inYard;
      return isIn(4, 12) ? LAND.building : LAND.paved;
    });
    return workOutRain({ grid: { ...grid, columns, rows }, groundMetresNap }, { cover });
  };
  const inYard = 6 * 20 + 6;

  test("a yard of 100 m² is ground: the roofs around shed onto it", () => {
    const [after70] = withYard(5);
    // 29.7 mm on its 25 cells, and from the roofs as much again and more.
    expect(after70[inYard]).toBeGreaterThan(2 * 0.0297);
  });

  test("a gap that is smaller is roof: water does not stand metres deep in a light well", () => {
    for (const side of [1, 4]) {
      const [after70, after140] = withYard(side);
      expect([after70[inYard], after140[inYard]]).toEqual([0, 0]);
    }
  });

  test("a pond in one is water all the same, and swallows what reaches it", () => {
    const [, after140] = withYard(2, LAND.water, 1);
    expect(after140[inYard]).toBe(0);
    expect(after140[2 * 20 + 2]).toBeGreaterThan(0.05);
  });
});

test("the deepest water beside a house is what stands at its foot; far houses stand dry", () => {
  const [after70] = workOutRain(withPit(0.1), land);
  expect(rainAtBuilding(city.buildings[2], { grid }, land, after70)).toBe(0.1);
  expect(rainAtBuilding(city.buildings[0], { grid }, land, after70)).toBe(0);
});

test("a house beyond the grid has no figure", () => {
  const away = { footprint: [[Float64Array.of(500, 500, 510, 500, 510, 510)]] };
  expect(rainAtBuilding(away, { grid }, land, new Float32Array(2_000))).toBeNull();
});

test("800 × 650 cells take less than ten seconds", { timeout: 30_000 }, () => {
  const [columns, rows] = [800, 650];
  // Waves in both directions and a fall to the south: thousands of hollows.
  const groundMetresNap = Float32Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    return Math.sin(x * 0.7) * 0.3 + Math.cos(y * 0.5) * 0.4 - y * 0.002 + Math.sin(x * y) * 0.02;
  });
  const started = performance.now();
  workOutRain(
    { grid: { ...grid, columns, rows }, groundMetresNap },
    { cover: new Uint8Array(columns * rows) },
  );
  expect(performance.now() - started).toBeLessThan(10_000);
});
