import { expect, test } from "vitest";
import { legendClassOf } from "./legend.ts";

const CLASSES = [{ from: 1 }, { from: 2 }, { from: 4 }];

test.each([
  [0.99, -1],
  [1, 0],
  [1.99, 0],
  [2, 1],
  [4, 2],
  [400, 2],
  [Number.NaN, -1],
])("%f falls in class %i", (value, expected) => {
  expect(legendClassOf(value, CLASSES)).toBe(expected);
});

test("a legend without classes holds no value", () => {
  expect(legendClassOf(1, [])).toBe(-1);
});
