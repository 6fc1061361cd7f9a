import { expect, test } from "vitest";
import { curveOf, onCurve } from "./curve.ts";

const HILL = curveOf([
  [1, 10],
  [3, 20],
  [4, 0],
]);

test.each([
  ["before the first point it is as at the first", 0, 10],
  ["at a point it is that point's", 3, 20],
  ["between two it lies on the line, up", 2.5, 17.5],
  ["and down", 3.75, 5],
  ["past the last it is as at the last", 9, 0],
])("%s", (_, x, y) => {
  expect(onCurve(x, HILL)).toBeCloseTo(y, 12);
});
