import { describe, expect, test } from "vitest";
import { REFERENCE_AFTERNOON } from "../../../scenarios/methods/heat/reference-day.ts";
import type { CityRelief } from "./city-relief.ts";
import { createShade, createSkyView } from "./sun-and-sky.ts";

const [COLUMNS, ROWS, CELL] = [101, 101, 2];
const MIDDLE = 50 * COLUMNS + 50;

/** Level ground with roofs and crowns where told, in cells east and south of the middle. */
function relief(
  roofAt: (east: number, south: number) => number,
  crownAt: (east: number, south: number) => number = () => Number.NEGATIVE_INFINITY,
): CityRelief {
  const from = (heightAt: (east: number, south: number) => number): Float32Array =>
    Float32Array.from({ length: COLUMNS * ROWS }, (_, cell) =>
      heightAt((cell % COLUMNS) - 50, Math.floor(cell / COLUMNS) - 50),
    );
  return {
    columns: COLUMNS,
    rows: ROWS,
    cellSizeMetres: CELL,
    ground: new Float32Array(COLUMNS * ROWS),
    roofs: from(roofAt),
    crowns: from(crownAt),
  };
}

function shadeAt(city: CityRelief, east: number, south: number): number[] {
  const hours = new Uint8Array(REFERENCE_AFTERNOON.length);
  createShade(city)(MIDDLE + south * COLUMNS + east, hours);
  return [...hours];
}

describe("sky view", () => {
  test("an open field sees all of the sky", () => {
    expect(createSkyView(relief(() => 0))(MIDDLE)).toBe(1);
  });

  test.each([
    [10, 10],
    [20, 10],
    [20, 24],
  ])("in the middle of a long street, half as wide as %s m, between walls of %s m", (half, height) => {
    const street = relief((_, south) =>
      Math.abs(south) * CELL > half && Math.abs(south) * CELL <= half + 12 ? height : 0,
    );
    // Of a street without end: the cosine of the angle up to the roofs. The nearest wall is the edge of its first cell.
    const known = Math.cos(Math.atan((height - 1.2) / (half + 1)));
    expect(Math.abs(createSkyView(street)(MIDDLE) - known)).toBeLessThan(0.035);
  });

  test("crowns hide sky too", () => {
    const ring = relief(
      () => 0,
      (east, south) => (Math.abs(Math.hypot(east, south) - 5) < 1 ? 10 : Number.NEGATIVE_INFINITY),
    );
    expect(createSkyView(ring)(MIDDLE)).toBeLessThan(0.7);
  });
});

describe("shade", () => {
  // 12 m high, from the middle 6 m east and west and 20 m south.
  const block = relief((east, south) => (Math.abs(east) <= 3 && south >= 0 && south < 10 ? 12 : 0));
  const noon = REFERENCE_AFTERNOON.findIndex(({ hourUtc }) => hourUtc === 12);

  test("a block throws shade some 6 m north at noon, and none further", () => {
    expect(shadeAt(block, 0, -2)[noon]).toBe(1);
    expect(shadeAt(block, 0, -5)[noon]).toBe(0);
  });

  test("its shade goes from west to east in the afternoon", () => {
    const [west, east] = [shadeAt(block, -5, 4), shadeAt(block, 5, 4)];
    expect(west[0]).toBe(1);
    expect(west[6]).toBe(0);
    expect(east[0]).toBe(0);
    expect(east[6]).toBe(1);
  });

  test("south of it the sun shines all afternoon", () => {
    expect(shadeAt(block, 0, 12)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("under a crown it is shade all afternoon, under a hedge of 1 m it is not", () => {
    const under = (height: number) =>
      shadeAt(
        relief(
          () => 0,
          (east, south) => (east === 0 && south === 0 ? height : Number.NEGATIVE_INFINITY),
        ),
        0,
        0,
      );
    expect(under(8)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(under(1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
