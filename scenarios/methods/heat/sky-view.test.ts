import { describe, expect, test } from "vitest";
import { CELL, COLUMNS, levelRelief, MIDDLE } from "./relief.fixture.ts";
import { createSkyView } from "./sky-view.ts";

const NO_CROWN = Number.NEGATIVE_INFINITY;

test("an open field sees all of the sky", () => {
  expect(createSkyView(levelRelief(() => 0))(MIDDLE)).toEqual({ ofPlace: 1, ofStreet: 1 });
});

test("a height that is not known hides nothing, and hides no other", () => {
  const roofAt = (south: number): number => (south === -5 ? 12 : 0);
  const wall = createSkyView(levelRelief((_, south) => roofAt(south)))(MIDDLE);
  const unknown = levelRelief((_, south) => (south === -3 ? Number.NaN : roofAt(south)));
  expect(createSkyView(unknown)(MIDDLE)).toEqual(wall);
});

describe("buildings hide sky", () => {
  test.each([
    [10, 10],
    [20, 10],
    [20, 24],
  ])("in the middle of a long street, half as wide as %s m, between walls of %s m", (half, height) => {
    const street = levelRelief((_, south) =>
      Math.abs(south) * CELL > half && Math.abs(south) * CELL <= half + 12 ? height : 0,
    );
    // Of a street without end: the cosine of the angle up to the roofs. The nearest wall is the edge of its first cell.
    const known = Math.cos(Math.atan((height - 1.2) / (half + 1)));
    const { ofPlace, ofStreet } = createSkyView(street)(MIDDLE);
    expect(Math.abs(ofPlace - known)).toBeLessThan(0.035);
    expect(ofStreet).toBe(ofPlace);
  });

  // By hand: 1 - sin² of the angle up to walls 20 m off, all round and from the eye at 1.2 m.
  test.each([
    [30, 0.75],
    [45, 0.5],
    [60, 0.25],
  ])("a round yard whose walls rise %s° leaves %s of the sky", (degrees, known) => {
    const roof = 1.2 + 20 * Math.tan((degrees * Math.PI) / 180);
    const yard = levelRelief((east, south) => (Math.abs(Math.hypot(east, south) - 11) <= 1 ? roof : 0));
    expect(Math.abs(createSkyView(yard)(MIDDLE).ofPlace - known)).toBeLessThan(0.05);
  });
});

describe("crowns hide sky", () => {
  const ringOf = (height: number, own = NO_CROWN) =>
    levelRelief(
      () => 0,
      (east, south) => {
        if (east === 0 && south === 0) return own;
        return Math.abs(Math.hypot(east, south) - 5) < 1 ? height : NO_CROWN;
      },
    );

  test("of a place, and not of the street", () => {
    const { ofPlace, ofStreet } = createSkyView(ringOf(10))(MIDDLE);
    // 8.8 m above the eye and 7 to 9 m off: a cosine² of .39 to .51.
    expect(ofPlace).toBeGreaterThan(0.39);
    expect(ofPlace).toBeLessThan(0.51);
    expect(ofStreet).toBe(1);
  });

  test("but for hedges, which one looks over", () => {
    expect(createSkyView(ringOf(2))(MIDDLE).ofPlace).toBe(1);
  });

  test("and under a crown there is as much as the buildings leave", () => {
    expect(createSkyView(ringOf(10, 8))(MIDDLE).ofPlace).toBe(1);
    expect(createSkyView(ringOf(10, 2))(MIDDLE).ofPlace).toBeLessThan(0.7);
  });
});

test("a wall hides sky on its own side of the map, up to the edge", () => {
  const wallAt = (column: number) => levelRelief((east) => (east === column ? 15 : 0));
  const half = Math.floor(COLUMNS / 2);
  const west = MIDDLE - half;
  const east = west + COLUMNS - 1;
  const seen = (column: number, cell: number): number => createSkyView(wallAt(column))(cell).ofPlace;
  // Ten metres off along the whole side: what is in sight of half of all directions hides less than half of the sky.
  for (const [column, cell] of [
    [-half + 5, west],
    [COLUMNS - 1 - half - 5, east],
  ]) {
    expect(seen(column, cell)).toBeLessThan(0.8);
    expect(seen(column, cell)).toBeGreaterThan(0.5);
  }
  // More than 110 m off it is not looked for, and round the edge of the map it is not seen.
  expect(seen(-half, east)).toBe(1);
  expect(seen(COLUMNS - 1 - half, west)).toBe(1);
});
