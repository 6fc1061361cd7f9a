import { expect, test } from "vitest";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { sunPosition } from "./sun-position.ts";

test("at each whole hour the sun stands as high as the reference day's table says, within half a degree", () => {
  for (const { hourUtc, sunElevationDegrees } of REFERENCE_AFTERNOON) {
    expect(Math.abs(sunPosition(hourUtc).elevationDegrees - sunElevationDegrees)).toBeLessThan(0.5);
  }
});

test("in the afternoon it goes from the south-east over the south to the west", () => {
  const azimuths = REFERENCE_AFTERNOON.map(({ hourUtc }) => Math.round(sunPosition(hourUtc).azimuthDegrees));
  expect(azimuths).toEqual([136, 160, 188, 214, 235, 251, 265]);
});
