import { describe, expect, test } from "vitest";
import { petInShadeCelsius, petInSunCelsius } from "./pet.ts";
import { wetBulbCelsius } from "./wet-bulb.ts";

describe("in the sun, at 30 °C and a sun of 55.3°", () => {
  test.each([
    [1, 3, 41.947],
    [1, 0.4, 40.527],
    [2, 3, 37.977],
    [0.5, 3, 45.917],
    // Never calmer than half a metre a second.
    [0.1, 3, 45.917],
  ])("wind %s m/s and a Bowen ratio of %s feel like %s °C", (windMetresPerSecond, bowenRatio, pet) => {
    expect(
      petInSunCelsius({
        airCelsius: 30,
        globalRadiation: 794.44,
        wetBulbCelsius: 20.449,
        sunElevationDegrees: 55.3,
        skyViewFactor: 0.6,
        windMetresPerSecond,
        bowenRatio,
      }),
    ).toBeCloseTo(pet, 3);
  });
});

describe("in the shade, at 30 °C", () => {
  test.each([
    [0.6, 29.166],
    [0.2, 29.362],
  ])("a sky view factor of %s feels like %s °C", (skyViewFactor, pet) => {
    const at = { airCelsius: 30, windMetresPerSecond: 1, wetBulbCelsius: 20.449, diffuseRadiation: 158.888 };
    expect(petInShadeCelsius({ ...at, skyViewFactor })).toBeCloseTo(pet, 3);
  });
});

test("at night, at 22 °C and 60 % humidity, it feels like 18.42 °C", () => {
  const at = { airCelsius: 22, windMetresPerSecond: 0.5, skyViewFactor: 0.6, diffuseRadiation: 0 };
  expect(petInShadeCelsius({ ...at, wetBulbCelsius: wetBulbCelsius(22, 60) })).toBeCloseTo(18.42, 2);
});

// Worked out apart, from the published equations: air, radiation, wind, wet bulb, sun, Bowen ratio and sky.
test.each([
  [33, 491.67, 1.5, 21.8, 33.4, 3, 1, 40.3371],
  [28, 794.44, 3, 20.5, 55.3, 0.4, 0, 30.5745],
  [38.5, 868.06, 0.7, 25, 60.9, 3, 0.35, 55.8244],
  [20, 100, 4, 15, 10, 0.4, 0.5, 12.0066],
])("in the sun: %s °C, %s W/m², %s m/s …", (air, radiation, wind, wet, sun, bowenRatio, sky, pet) => {
  const at = { airCelsius: air, globalRadiation: radiation, windMetresPerSecond: wind, wetBulbCelsius: wet };
  expect(petInSunCelsius({ ...at, sunElevationDegrees: sun, bowenRatio, skyViewFactor: sky })).toBeCloseTo(
    pet,
    4,
  );
});

// The second has a wind under the calmest that counts.
test.each([
  [33, 1.5, 21.8, 1, 144.18, 31.9847],
  [38.5, 0.2, 25, 0, 0, 41.7132],
  [28, 3, 20.5, 0.35, 158.89, 25.128],
  [10, 6, 8, 0.5, 50, -0.3255],
])("in the shade: %s °C, %s m/s, %s °C wet, a sky of %s and %s W/m²", (air, wind, wet, sky, diffuse, pet) => {
  const at = { airCelsius: air, windMetresPerSecond: wind, wetBulbCelsius: wet, skyViewFactor: sky };
  expect(petInShadeCelsius({ ...at, diffuseRadiation: diffuse })).toBeCloseTo(pet, 4);
});
