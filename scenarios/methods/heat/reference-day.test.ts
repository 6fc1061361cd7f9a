import { expect, test } from "vitest";
import { diffuseRadiation } from "./diffuse-radiation.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

test("the day's diffuse radiation is that of the formula", () => {
  for (const hour of REFERENCE_AFTERNOON) {
    const worked = diffuseRadiation(hour.globalRadiation, hour.sunElevationDegrees);
    expect(Math.abs(worked - hour.diffuseRadiation)).toBeLessThan(1);
  }
});

test("an overcast sky is all diffuse", () => {
  expect(diffuseRadiation(100, 50)).toBe(100);
});
