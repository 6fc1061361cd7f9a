import { expect, test } from "vitest";
import { greenLegendFor, greenValueOf } from "./chosen-rule.ts";

const home = { treesWithin15Metres: 5, canopyShare: 0.1, metresToGreen: null, walkMetresToGreen: null };

test("one rule is met, not met or not known by itself; all together are not known while one is not", () => {
  expect(greenValueOf("trees", home)).toBe(1);
  expect(greenValueOf("canopy", home)).toBe(0);
  expect(greenValueOf("distance", home)).toBeNull();
  expect(greenValueOf("all", home)).toBeNull();
  expect(greenValueOf("all", { ...home, metresToGreen: 200 })).toBe(2);
});

test("every value has a class in its legend", () => {
  expect(greenLegendFor("all").classes).toHaveLength(4);
  expect(greenLegendFor("canopy").classes).toHaveLength(2);
});
