import { expect, test } from "vitest";
import { legendClassOf } from "../../model/legend.ts";
import { CANOPY_LEGEND } from "./canopy-classes.ts";
import { DISTANCE_LEGEND, distanceLegendFor } from "./distance-classes.ts";
import { CANOPY_SHARE_NEEDED, METRES_TO_GREEN_ALLOWED } from "./rules-3-30-300.ts";

test.each([
  [0, 0],
  [150, 0],
  [151, 1],
  [METRES_TO_GREEN_ALLOWED, 1],
  [METRES_TO_GREEN_ALLOWED + 1, 2],
  [500, 2],
  [Number.POSITIVE_INFINITY, 3],
])("%f m to green falls in class %i", (metres, place) => {
  expect(legendClassOf(metres, DISTANCE_LEGEND.classes)).toBe(place);
});

test("the rule's own 30 % begins the highest class of canopy", () => {
  expect(legendClassOf(CANOPY_SHARE_NEEDED, CANOPY_LEGEND.classes)).toBe(3);
  expect(legendClassOf(CANOPY_SHARE_NEEDED - 0.001, CANOPY_LEGEND.classes)).toBe(2);
});

test("the legend says how the distance was measured, in the same classes", () => {
  const [walked, straight] = (["streets", "straight-line"] as const).map(distanceLegendFor);
  expect([walked.title.nl, walked.title.en].join()).toMatch(/langs de straten.*along the streets/);
  expect([straight.title.nl, straight.title.en].join()).toMatch(/rechte lijn.*straight line/);
  expect(distanceLegendFor("streets").classes).toBe(DISTANCE_LEGEND.classes);
});
