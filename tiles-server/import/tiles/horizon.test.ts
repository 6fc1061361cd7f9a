import { describe, expect, test } from "vitest";
import { lampShare, skyShare } from "./horizon.ts";
import type { SurfaceModel } from "./surface-model.ts";

/** 200 × 200 m of level ground with, where asked, a wall of cells along one side of the middle. */
function field(wallHeight = 0, isWall: (column: number, row: number) => boolean = () => false): SurfaceModel {
  const [columns, rows, cellSizeMetres] = [134, 134, 1.5];
  const groundMetresNap = new Float32Array(columns * rows);
  const topMetresNap = groundMetresNap.map((_, cell) =>
    isWall(cell % columns, Math.floor(cell / columns)) ? wallHeight : 0,
  );
  return { columns, rows, cellSizeMetres, westMetres: 0, northMetres: 201, groundMetresNap, topMetresNap };
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
    const model = field(60, (_, row) => row < 62);
    expect(skyShare(model, middle, middle, 0, { east: 0, north: -1 })).toBe(1);
    expect(skyShare(model, middle, middle, 0, { east: 0, north: 1 })).toBeLessThan(0.3);
  });
});
