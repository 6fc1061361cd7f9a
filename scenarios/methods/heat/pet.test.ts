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
