import { expect, test } from "vitest";
import { feetOf } from "./feet-of-building.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";

const under = (...corners: [number, number, number][]): FacetedSurface =>
  triangulate({ kind: "ground", rings: [Float64Array.from(corners.flat())] })!;

test("a foot is what is no higher than a kerb above its building's ground", () => {
  const isFoot = feetOf([], 3);
  expect([2, 3, 3.2, 3.5].map((z) => isFoot(0, 0, z))).toEqual([true, true, true, false]);
});

test("under a ramp the feet climb with it, from face to face; under a passage there are none", () => {
  const upper = under([10, 0, 4], [10, 5, 4], [20, 5, 6], [20, 0, 6]);
  const lower = under([0, 0, 3], [0, 5, 3], [10, 5, 4], [10, 0, 4]);
  const passage = under([30, 0, 6], [30, 5, 6], [40, 5, 6], [40, 0, 6]);
  const isFoot = feetOf([upper, passage, lower], 3);
  expect([isFoot(10, 5, 4), isFoot(20, 0, 6), isFoot(20, 0, 9)]).toEqual([true, true, false]);
  expect(isFoot(30, 0, 6)).toBe(false);
});

test("what a wall or a roof does says nothing of feet", () => {
  const slope = { ...under([0, 0, 3], [0, 5, 3], [10, 5, 6], [10, 0, 6]), kind: "roof" as const };
  expect(feetOf([slope], 3)(10, 5, 6)).toBe(false);
});
