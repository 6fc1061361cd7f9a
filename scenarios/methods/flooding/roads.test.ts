import { expect, test } from "vitest";
import { ROADS_LEGEND, roadState, safeSpeedKilometresPerHour } from "./roads.ts";

// The published values are those at 100 and 150 mm; the others are worked out by hand from the same formula.
test.each([
  [0, 86.9448],
  [100, 40.6548],
  [150, 24.2598],
  [200, 12.3648],
  [299, 2.0886],
  [300, 0],
  [800, 0],
])("under %d mm a car drives %f km/h", (millimetres, speed) => {
  expect(safeSpeedKilometresPerHour(millimetres)).toBeCloseTo(speed, 10);
});

test("rounded as they were published", () => {
  expect(safeSpeedKilometresPerHour(100).toFixed(3)).toBe("40.655");
  expect(safeSpeedKilometresPerHour(150).toFixed(2)).toBe("24.26");
});

test.each([
  [0, "passable"],
  [0.15, "passable"],
  [0.151, "not for cars"],
  [0.299, "not for cars"],
  [0.3, "closed"],
  [2, "closed"],
])("a street under %f m is %s", (depth, meaning) => {
  expect(ROADS_LEGEND.classes[roadState(depth)].meaning?.en).toBe(meaning);
});
