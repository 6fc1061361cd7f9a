import { expect, test } from "vitest";
import { legendClassOf } from "../../model/legend.ts";
import { DEPTH_BREAKS_METRES, DEPTH_LEGEND } from "./depth-classes.ts";

test("the breaks stand at 15, 30 and 80 cm", () => {
  expect(DEPTH_BREAKS_METRES).toEqual([0, 0.15, 0.3, 0.8]);
});

test.each([
  [0.01, "ankle"],
  [0.1499, "ankle"],
  [0.15, "shin"],
  [0.3, "knee to hip"],
  [0.799, "knee to hip"],
  [0.8, "above hip"],
  [12, "above hip"],
])("%f m of water reaches the %s", (depth, meaning) => {
  expect(DEPTH_LEGEND.classes[legendClassOf(depth, DEPTH_LEGEND.classes)]?.meaning?.en).toBe(meaning);
});
