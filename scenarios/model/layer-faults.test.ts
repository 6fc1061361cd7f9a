import { expect, test } from "vitest";
import { geometrySentence } from "./layer-faults.ts";
import type { GeometryFault } from "./survey-geometry.ts";

const SOURCE = "layers/quays.geojson";
const tell = (fault: GeometryFault, count = 1) => geometrySentence(fault, { first: 3, count }, SOURCE);

/** What is wrong, and what its author must do next. */
test.each<[GeometryFault, "error" | "warning", RegExp]>([
  ["GEOMETRY_NOT_KNOWN", "error", /none of GeoJSON's kinds\. Export the file again\.$/],
  ["POSITION_NOT_NUMBERS", "error", /not two numbers or three.*Export the file again\.$/],
  ["LINE_TOO_SHORT", "error", /^A line of .* fewer than 2 positions\. Take it out or complete it\.$/],
  ["RING_TOO_SHORT", "error", /^A ring of .* fewer than 4 positions\. Take it out or complete it\.$/],
  [
    "RING_NOT_CLOSED",
    "error",
    /its last position is not its first\. Repeat the first position at the end\.$/,
  ],
  ["RING_CROSSES_ITSELF", "warning", /crosses itself.*Mend it in the program that drew it\.$/],
  ["RING_WOUND_WRONG", "warning", /scenarios:import -- layers\/quays\.geojson mends it\.$/],
])("%s is an %s that names the feature and the next step", (fault, severity, says) => {
  const told = tell(fault);
  expect(told).toMatchObject({ code: fault, severity, feature: 3 });
  expect(told.message).toContain('features[3] in "layers/quays.geojson"');
  expect(told.message).toMatch(says);
});

test("a feature of more positions than a browser draws makes the layer too large", () => {
  const told = tell("FEATURE_TOO_LARGE");
  expect(told).toMatchObject({ code: "LAYER_TOO_LARGE", severity: "error", feature: 3 });
  expect(told.message).toMatch(/more than 1,000,000 positions.*Simplify it or cut it in parts\.$/);
});

test("a fault that others have too says how many", () => {
  expect(tell("LINE_TOO_SHORT", 5).message).toContain(`features[3] (and 4 more) in "${SOURCE}"`);
});
