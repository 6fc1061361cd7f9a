import { expect, test } from "vitest";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { sunAzimuthDegrees } from "./sun-azimuth.ts";

test("the sun goes from the south-east over the south to the west, about 15° to 35° an hour in summer", () => {
  const azimuths = REFERENCE_AFTERNOON.map(({ hourUtc, sunElevationDegrees }) =>
    sunAzimuthDegrees(hourUtc, sunElevationDegrees),
  );
  expect(azimuths[0]).toBeGreaterThan(125);
  expect(azimuths[0]).toBeLessThan(140);
  expect(azimuths[2]).toBeGreaterThan(180);
  expect(azimuths[2]).toBeLessThan(200);
  expect(azimuths[6]).toBeGreaterThan(262);
  expect(azimuths[6]).toBeLessThan(275);
  for (const [at, azimuth] of azimuths.entries())
    if (at > 0) expect(azimuth).toBeGreaterThan(azimuths[at - 1]);
});
