import { expect, test } from "vitest";
import { diffuseRadiation } from "./diffuse-radiation.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

test.each(REFERENCE_AFTERNOON)(
  "at $hourUtc h UTC it is the reference day's $diffuseRadiation W/m²",
  (hour) => {
    const { globalRadiation, sunElevationDegrees, diffuseRadiation: known } = hour;
    expect(diffuseRadiation(globalRadiation, sunElevationDegrees)).toBeCloseTo(known, 2);
  },
);

// By hand, with the sun at 30°: τ = Q / 683.5.
test.each([
  ["an overcast sky is all diffuse", 200, 200],
  ["at τ = .3 the formula goes over without a step", 205.05, 205.05],
  ["a hazy sky at τ = .5", 341.75, 341.75 * 0.6],
  ["at τ = .7", 478.45, 478.45 * 0.2],
  ["a clear sky is a fifth", 600, 120],
])("%s", (_, globalRadiation, known) => {
  expect(diffuseRadiation(globalRadiation, 30)).toBeCloseTo(known, 6);
});

// Worked out apart, at other suns.
test.each([
  [300, 20, 95.0075],
  [450, 45, 301.0121],
  [120, 10, 70.674],
  [700, 35, 140],
])("of %s W/m² with the sun at %s° it is %s", (globalRadiation, sunElevation, known) => {
  expect(diffuseRadiation(globalRadiation, sunElevation)).toBeCloseTo(known, 4);
});
