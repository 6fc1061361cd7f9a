import { expect, test } from "vitest";
import { legendClassOf } from "../../model/legend.ts";
import { RAIN_LEGEND } from "./rain-depth-classes.ts";

test.each([
  [0.049, undefined],
  [0.05, "5–10"],
  [0.1, "10–15"],
  [0.1999, "15–20"],
  [0.2, "20–30"],
  [0.3, "over 30"],
  [1.2, "over 30"],
])("%f m of rainwater stands in class %s", (depth, label) => {
  expect(RAIN_LEGEND.classes[legendClassOf(depth, RAIN_LEGEND.classes)]?.label.en).toBe(label);
});
