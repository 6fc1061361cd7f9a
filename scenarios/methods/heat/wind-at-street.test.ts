import { expect, test } from "vitest";
import { windAtStreet, windRatio } from "./wind-at-street.ts";

test.each([
  [0.05, 8, 0.6655, 2.2],
  [0.1, 10, 0.3583, 1.305],
  [0.2, 12, 0.1365, 0.659],
  [0.3, 15, 0.0518, 0.5],
])("fronts of %s and roofs of %s m leave %s of the wind, %s m/s of 5", (front, height, ratio, wind) => {
  expect(windRatio(front, height)).toBeCloseTo(ratio, 3);
  expect(windAtStreet(windRatio(front, height), 5)).toBeCloseTo(wind, 2);
});
