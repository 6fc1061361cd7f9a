import { expect, test } from "vitest";
import { highestHeatIslandCelsius, kinematicHeat, weatherFactor } from "./urban-heat-island.ts";

const day = { meanRadiation: 338.19, temperatureRangeCelsius: 14, windMetresPerSecond: 4 };

test("radiation is a warming of the air, not a constant", () => {
  expect(kinematicHeat(338.19)).toBeCloseTo(0.2946, 4);
});

test.each([
  [0.2, 4.524],
  [0.3, 4.147],
])("with %s of it green the city is at most %s °C warmer", (green, warmer) => {
  expect(highestHeatIslandCelsius(0.6, green, weatherFactor(day))).toBeCloseTo(warmer, 3);
});

// Worked out apart: a cool day, the published day over bare and open ground, and a still, hot one.
test.each([
  [250, 10, 2, 0.8, 0.1, 3.5533],
  [338.19, 14, 4, 1, 0, 3.7704],
  [300, 18, 1, 0.3, 0.5, 7.4978],
])("%s W/m², %s °C between night and day, %s m/s", (radiation, range, wind, sky, green, warmer) => {
  const factor = weatherFactor({
    meanRadiation: radiation,
    temperatureRangeCelsius: range,
    windMetresPerSecond: wind,
  });
  expect(highestHeatIslandCelsius(sky, green, factor)).toBeCloseTo(warmer, 4);
});
