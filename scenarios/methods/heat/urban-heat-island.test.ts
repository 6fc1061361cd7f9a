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
