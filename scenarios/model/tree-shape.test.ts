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
