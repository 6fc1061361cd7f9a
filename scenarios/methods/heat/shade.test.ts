import { describe, expect, test } from "vitest";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { COLUMNS, levelRelief, MIDDLE } from "./relief.fixture.ts";
import type { Relief } from "./relief.ts";
import { ALL_SHADE, createShade, isShaded } from "./shade.ts";

const shadeAt = (city: Relief, east: number, south: number): boolean[] => {
  const shade = createShade(city)(MIDDLE + south * COLUMNS + east);
  return REFERENCE_AFTERNOON.map((_, hour) => isShaded(shade, hour));
};
const hoursOfShade = (shade: readonly boolean[]): number => shade.filter(Boolean).length;

describe("a block", () => {
  // 12 m high, from the middle 6 m east and west and 20 m south.
  const block = levelRelief((east, south) => (Math.abs(east) <= 3 && south >= 0 && south < 10 ? 12 : 0));
  const noon = REFERENCE_AFTERNOON.findIndex(({ hourUtc }) => hourUtc === 12);

  test("throws shade some 6 m north at noon, and none further", () => {
    expect(shadeAt(block, 0, -2)[noon]).toBe(true);
    expect(shadeAt(block, 0, -5)[noon]).toBe(false);
  });

  test("throws shade that goes from west to east in the afternoon", () => {
    const [west, east] = [shadeAt(block, -5, 4), shadeAt(block, 5, 4)];
    expect([west[0], west[6]]).toEqual([true, false]);
    expect([east[0], east[6]]).toEqual([false, true]);
  });

  test("throws none on its south side", () => {
    expect(hoursOfShade(shadeAt(block, 0, 12))).toBe(0);
  });

  test("does so as far as its height reaches, however tall: 150 m throw 230 m at 16 h UTC", () => {
    // Due west by 15°: the sun of 16 h stands at 265°, 34° high.
    const tower = levelRelief((east, south) => (east === -50 && Math.abs(south) < 12 ? 100 : 0));
    expect(shadeAt(tower, 20, -4)[6]).toBe(true);
    expect(shadeAt(tower, 20, -4)[5]).toBe(false);
  });

  test("is not hidden by a height that is not known", () => {
    const unknown = levelRelief((east, south) => {
      if (south === 40) return Number.NaN;
      return Math.abs(east) <= 3 && south >= 0 && south < 10 ? 12 : 0;
    });
    expect(shadeAt(unknown, 0, -2)).toEqual(shadeAt(block, 0, -2));
  });
});

describe("the same city in a polder", () => {
  const inPolder = (city: Relief, metres: number): Relief => ({
    ...city,
    ground: city.ground.map((height) => height - metres),
    roofs: city.roofs.map((height) => height - metres),
    crowns: city.crowns.map((height) => height - metres),
  });

  test("has the same shade 7 m lower, however low its highest roof lies", () => {
    const wall = levelRelief((east) => (Math.abs(east + 8) < 1 ? 20 : 0));
    for (const east of [-7, -4, 0, 4])
      expect(shadeAt(inPolder(wall, 7), east, 0)).toEqual(shadeAt(wall, east, 0));
    expect(hoursOfShade(shadeAt(wall, 0, 0))).toBeGreaterThan(0);
  });

  test("has it too with one high place in a corner: the lowest ground says how far shade goes", () => {
    const wall = levelRelief((east) => (Math.abs(east + 8) < 1 ? 20 : 0));
    const hill = { ...wall, ground: wall.ground.slice() };
    hill.ground[hill.ground.length - 1] = 18;
    expect(shadeAt(hill, 0, 0)).toEqual(shadeAt(wall, 0, 0));
  });
});

describe("a crown", () => {
  const crown = (height: number, isAt: (east: number, south: number) => boolean): Relief =>
    levelRelief(
      () => 0,
      (east, south) => (isAt(east, south) ? height : Number.NEGATIVE_INFINITY),
    );

  test("is shade all afternoon to who stands under it, and a hedge of 2 m is not", () => {
    const under = (height: number): number =>
      createShade(crown(height, (east, south) => east === 0 && south === 0))(MIDDLE);
    expect(under(8)).toBe(ALL_SHADE);
    expect(under(2)).toBe(0);
  });

  test("throws shade, and lets a sun come in below it", () => {
    const east = (height: number): boolean[] =>
      shadeAt(
        crown(height, (at) => at === 0),
        6,
        0,
      );
    // A row of trees of 8 m, 12 m to the west: at 16 h UTC the sun shines at 9.2 m there.
    expect(east(8)[6]).toBe(false);
    expect(east(12)[6]).toBe(true);
  });

  test("on a bank of 1 m begins 3 m up: the low sun of 16 h UTC comes in below it, at 2.5 m", () => {
    const beside = (bank: number): boolean => {
      const row = crown(9, (at) => at === -1);
      const heights = row.crowns.map((top) => (top > 0 ? bank : 0));
      return shadeAt({ ...row, ground: heights, roofs: heights }, 0, 0)[6];
    };
    expect([beside(0), beside(1)]).toEqual([true, false]);
  });
});
