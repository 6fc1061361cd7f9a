import { expect, test } from "vitest";
import { legendClassOf } from "../../model/legend.ts";
import { GREEN_LEGEND, rulesMet } from "./rules-3-30-300.ts";

test("three trees, 30 % of crowns and green at 300 m are just enough", () => {
  expect(
    rulesMet({ treesWithin15Metres: 3, canopyShare: 0.3, metresToGreen: 200, walkMetresToGreen: 300 }),
  ).toEqual({
    trees: true,
    canopy: true,
    green: true,
    count: 3,
  });
});

test("a tree less, a leaf less, a step more: none is met", () => {
  expect(
    rulesMet({ treesWithin15Metres: 2, canopyShare: 0.2999, metresToGreen: 200, walkMetresToGreen: 300.1 })
      .count,
  ).toBe(0);
});

test("what is not known is neither met nor missed, and the count waits for it", () => {
  expect(
    rulesMet({ treesWithin15Metres: null, canopyShare: null, metresToGreen: 40, walkMetresToGreen: null }),
  ).toEqual({
    trees: null,
    canopy: null,
    green: true,
    count: null,
  });
});

test("nought trees is known: it is a rule missed, not an unknown", () => {
  expect(
    rulesMet({ treesWithin15Metres: 0, canopyShare: 0.4, metresToGreen: 40, walkMetresToGreen: null }).count,
  ).toBe(2);
});

test.each([
  [0, "none"],
  [1, "one"],
  [2, "two"],
  [3, "all three"],
])("%i rules met falls in class %s", (count, label) => {
  expect(GREEN_LEGEND.classes[legendClassOf(count, GREEN_LEGEND.classes)].label.en).toBe(label);
});
