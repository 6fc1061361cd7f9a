import { describe, expect, test } from "vitest";
import { TREE_VARIANTS, treeShape } from "./tree-shape.ts";

describe.each([
  ["far", 20],
  ["near", 80],
] as const)("a crown from %s", (detail, triangles) => {
  const shapesOf = () => Array.from({ length: TREE_VARIANTS }, (_, variant) => treeShape(detail, variant));

  test(`has ${triangles} triangles`, () => {
    for (const { indices } of shapesOf()) expect(indices.length / 3).toBe(triangles);
  });

  test("stands on its underside, is 1 high and about 1 across", () => {
    for (const { positions, rise } of shapesOf()) {
      const heights = rise.map((_, vertex) => positions[vertex * 3 + 1]);
      expect(heights).toEqual(rise);
      expect(Math.min(...heights)).toBe(0);
      expect(Math.max(...heights)).toBe(1);
      const radii = Array.from(rise, (_, vertex) =>
        Math.hypot(positions[vertex * 3], positions[vertex * 3 + 2]),
      );
      expect(Math.max(...radii)).toBeGreaterThan(0.5 * 0.84);
      expect(Math.max(...radii)).toBeLessThan(0.5 * 1.16);
    }
  });

  test("is flatter below than above: it hangs over its stem", () => {
    for (const { rise } of shapesOf()) {
      const mean = rise.reduce((sum, height) => sum + height, 0) / rise.length;
      expect(mean).toBeLessThan(0.5);
    }
  });

  test("shares its corners, so that light goes round it without a seam", () => {
    // An icosahedron has 12, and each of its 30 edges one more when its faces are divided.
    for (const { positions } of shapesOf()) expect(positions.length / 3).toBe(detail === "far" ? 12 : 42);
  });

  test("has faces that look outward, and a normal in each corner that is the mean of its faces'", () => {
    for (const { positions, normals, indices } of shapesOf()) {
      const at = (list: ArrayLike<number>, vertex: number) =>
        [0, 1, 2].map((axis) => list[vertex * 3 + axis]);
      const sums = new Map<number, number[]>();
      for (let face = 0; face < indices.length; face += 3) {
        const corners = [...indices.subarray(face, face + 3)];
        const [a, b, c] = corners.map((corner) => at(positions, corner));
        const [u, v] = [b, c].map((end) => end.map((metres, axis) => metres - a[axis]));
        const across = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
        // From the crown's middle, half way up.
        expect(across[0] * a[0] + across[1] * (a[1] - 0.5) + across[2] * a[2]).toBeGreaterThan(0);
        for (const corner of corners) {
          const sum = sums.get(corner) ?? [0, 0, 0];
          sums.set(
            corner,
            sum.map((held, axis) => held + across[axis]),
          );
        }
      }
      for (const [corner, sum] of sums) {
        const length = Math.hypot(...sum);
        expect(at(normals, corner)).toEqual(sum.map((part) => expect.closeTo(part / length, 4)));
      }
    }
  });

  test("looks outward everywhere", () => {
    for (const { positions, normals } of shapesOf()) {
      for (let at = 0; at < positions.length; at += 3) {
        const outward =
          normals[at] * positions[at] +
          normals[at + 1] * (positions[at + 1] - 0.5) +
          normals[at + 2] * positions[at + 2];
        expect(outward).toBeGreaterThan(0);
      }
    }
  });
});

test("variants do not look alike", () => {
  expect(treeShape("near", 0).positions).not.toEqual(treeShape("near", 1).positions);
});
