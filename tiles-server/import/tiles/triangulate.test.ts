import { describe, expect, test } from "vitest";
import { triangulate } from "./triangulate.ts";

const area = (corners: Float64Array, indices: readonly number[]): number => {
  let sum = 0;
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => indices[triangle + corner] * 3);
    const u = [0, 1, 2].map((axis) => corners[b + axis] - corners[a + axis]);
    const v = [0, 1, 2].map((axis) => corners[c + axis] - corners[a + axis]);
    sum += Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2;
  }
  return sum;
};

describe("a face cut into triangles", () => {
  test("a square with a square hole keeps its area: 16 less 4", () => {
    const outer = Float64Array.of(0, 0, 5, 4, 0, 5, 4, 4, 5, 0, 4, 5);
    const hole = Float64Array.of(1, 1, 5, 1, 3, 5, 3, 3, 5, 3, 1, 5);
    const face = triangulate({ kind: "roof", rings: [outer, hole] })!;
    expect(area(face.corners, face.indices)).toBeCloseTo(12, 9);
    expect(face.normal).toEqual([0, 0, 1]);
  });

  test("an arrowhead keeps its notch, whichever corner the ring begins at", () => {
    const arrowhead = [
      [0, 0],
      [2, 1],
      [4, 0],
      [2, 4],
    ];
    for (let first = 0; first < 4; first += 1) {
      const turned = [...arrowhead.slice(first), ...arrowhead.slice(0, first)];
      const face = triangulate({
        kind: "roof",
        rings: [Float64Array.from(turned.flatMap(([x, y]) => [x, y, 3]))],
      })!;
      expect(area(face.corners, face.indices)).toBeCloseTo(6, 9);
    }
  });

  test("an upright wall far from the plane's origin looks the way its ring turns", () => {
    const [x, y] = [92_500, 436_800];
    const wall = Float64Array.of(x, y, 0, x + 10, y, 0, x + 10, y, 6, x, y, 6);
    const face = triangulate({ kind: "wall", rings: [wall] })!;
    expect(face.normal.map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([0, -1, 0]);
    expect(area(face.corners, face.indices)).toBeCloseTo(60, 6);
    const [a, b, c] = face.indices
      .slice(0, 3)
      .map((index) => [...face.corners.slice(index * 3, index * 3 + 3)]);
    const turn = (b[2] - a[2]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[2] - a[2]);
    expect(Math.sign(turn)).toBe(-1);
  });

  test("three corners in a line are no face", () => {
    expect(
      triangulate({ kind: "roof", rings: [Float64Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2)] }),
    ).toBeUndefined();
  });
});
