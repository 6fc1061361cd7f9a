import { expect, test } from "vitest";
import { groundAlong } from "./pick.ts";

/** A ray that falls one metre for each it goes east, from 50 m up; a metre is a thousandth of a degree here. */
const falling = (metres: number) => ({ longitude: metres / 1000, latitude: 52, height: 50 - metres });

test("a ray meets the ground where it goes under it, not a step further", () => {
  const place = groundAlong(falling, () => 0);
  expect(place?.longitude).toBeCloseTo(0.05, 5);
});

test("a dike in front hides the land behind it", () => {
  const dike = (longitude: number): number => (longitude > 0.03 && longitude < 0.04 ? 25 : 0);
  expect(groundAlong(falling, dike)?.longitude).toBeCloseTo(0.03, 3);
});

test("a ray into the sky meets nothing", () => {
  expect(
    groundAlong(
      (metres) => ({ longitude: 4, latitude: 52, height: 50 + metres }),
      () => 0,
    ),
  ).toBeNull();
});
