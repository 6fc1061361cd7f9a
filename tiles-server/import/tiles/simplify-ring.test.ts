import { expect, test } from "vitest";
import { simplifyRing } from "./simplify-ring.ts";

test("a corner on a straight wall and a bay of a metre go, a wing of four metres stays", () => {
  const ring = Float64Array.of(0, 0, 5, 0, 6, -1, 7, 0, 20, 0, 20, 10, 12, 10, 12, 14, 8, 14, 8, 10, 0, 10);
  expect([...simplifyRing(ring, 1.5)]).toEqual([0, 0, 20, 0, 20, 10, 12, 10, 12, 14, 8, 14, 8, 10, 0, 10]);
});

test("a triangle stays a triangle", () => {
  const ring = Float64Array.of(0, 0, 1, 0, 0, 1);
  expect(simplifyRing(ring, 5)).toEqual(ring);
});
