import { describe, expect, test } from "vitest";
import { lampShare, lampShares, skyShare, skyShares } from "./horizon.ts";
import { type Tops, topsOver } from "./surface-model.ts";

/** 200 × 200 m of level ground with, where asked, a wall of cells along one side of the middle. */
function field(wallHeight = 0, isWall: (column: number, row: number) => boolean = () => false): Tops {
  const [columns, rows, cellSizeMetres] = [134, 134, 1.5];
  const heights = Float32Array.from({ length: columns * rows }, (_, cell) =>
    isWall(cell % columns, Math.floor(cell / columns)) ? wallHeight : 0,
  );
  return topsOver({ columns, rows, cellSizeMetres, westMetres: 0, northMetres: 201 }, heights);
}
const middle = 100.5;

describe("sky and lamp", () => {
  test("an open field sees all of both", () => {
    expect(skyShare(field(), middle, middle, 0)).toBe(1);
    expect(lampShare(field(), middle, middle, 0)).toBe(1);
  });

  test("a tall wall to the south-west takes the lamp away, one to the north-east does not", () => {
    expect(
      lampShare(
        field(60, (column, row) => column < 63 && row > 70),
        middle,
        middle,
        0,
      ),
    ).toBe(0);
    expect(
      lampShare(
        field(60, (column, row) => column > 70 && row < 63),
        middle,
        middle,
        0,
      ),
    ).toBe(1);
  });

  test("beside an endless wall as high as it is far, the sky lost is that wall's half at most", () => {
    const beside = skyShare(
      field(10, (_, row) => row < 60),
      middle,
      middle,
      0,
    );
    expect(beside).toBeGreaterThan(0.5);
    expect(beside).toBeLessThan(0.9);
  });

  test("a wall looking away from the obstacle does not see it", () => {
    const tops = field(60, (_, row) => row < 62);
    const looking = (north: number): number => {
      const into = new Float64Array(2);
      skyShares(tops, middle, middle, 0, 0, { east: 0, north }, into);
      return into[0];
    };
    expect(looking(-1)).toBe(1);
    expect(looking(1)).toBeLessThan(0.3);
  });

  test("two heights looked at together have what each has alone", () => {
    const tops = field(14, (column, row) => (column < 60 && row > 70) || row < 50);
    const [together, low, high] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
    const outward = { east: -1, north: 0 };
    for (const [lowMetresNap, highMetresNap] of [
      [0, 12],
      [-1, 40],
      [3, 3],
    ]) {
      skyShares(tops, middle, middle, lowMetresNap, highMetresNap, outward, together);
      skyShares(tops, middle, middle, lowMetresNap, lowMetresNap, outward, low);
      skyShares(tops, middle, middle, highMetresNap, highMetresNap, outward, high);
      expect([...together]).toEqual([low[0], high[0]]);
      lampShares(tops, middle, middle, lowMetresNap, highMetresNap, together);
      expect([...together]).toEqual(
        [lowMetresNap, highMetresNap].map((height) => lampShare(tops, middle, middle, height)),
      );
    }
  });

  test("at the map's edge nothing stands beyond it, and far outside everything is open", () => {
    const tops = field(60, (column) => column < 20);
    // Its western half is beyond the map: only the wall before it is seen.
    expect(skyShare(tops, 0.5, middle, 60)).toBe(1);
    expect(skyShare(tops, 200, middle, 0)).toBe(1);
    expect(skyShare(tops, 45, middle, 0)).toBeLessThan(0.8);
    expect(skyShare(tops, -500, middle, 0)).toBe(1);
    expect(lampShare(tops, -500, 5_000, 0)).toBe(1);
  });
});
