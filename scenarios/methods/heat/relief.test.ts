import { expect, test } from "vitest";
import { CROWN_FOOT_METRES, crownTops, highestIn, isUnderCrown, type Relief } from "./relief.ts";

const NONE = Number.NEGATIVE_INFINITY;
/** A street on a dike of 5 m: open ground, a hedge as high as a crown's foot, a tree, a house with a tree over it. */
const dike: Relief = {
  columns: 4,
  rows: 1,
  cellSizeMetres: 2,
  ground: Float32Array.of(5, 5, 5, 5),
  roofs: Float32Array.of(5, 5, 5, 14),
  crowns: Float32Array.of(NONE, 5 + CROWN_FOOT_METRES, 7.5, 16),
};

test("one walks under a crown that begins above one's head, and not under a hedge", () => {
  expect([0, 1, 2, 3].map((cell) => isUnderCrown(dike, cell))).toEqual([false, false, true, true]);
  expect([...crownTops(dike)]).toEqual([NONE, NONE, 7.5, 16]);
});

test("the highest is a roof or a crown, and a height that is not known hides no other", () => {
  expect(highestIn(dike)).toBe(16);
  expect(highestIn({ ...dike, crowns: Float32Array.of(NONE, NONE, NONE, NONE) })).toBe(14);
  const unknown = Float32Array.of(Number.NaN, 3, Number.NaN, 2);
  expect(highestIn({ ...dike, roofs: unknown, crowns: unknown })).toBe(3);
});
