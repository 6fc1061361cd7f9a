import { expect, test } from "vitest";
import { createAfternoonPet, type OutdoorSpot, type Surroundings } from "./afternoon-pet.ts";
import { petInSunCelsius } from "./pet.ts";
import { REFERENCE_AFTERNOON, REFERENCE_WEATHER_FACTOR } from "./reference-day.ts";
import { highestHeatIslandCelsius } from "./urban-heat-island.ts";
import { wetBulbCelsius } from "./wet-bulb.ts";
import { windAtStreet } from "./wind-at-street.ts";

const SUN = [0, 0, 0, 0, 0, 0, 0];
const SHADE = SUN.map(() => 1);
const street: Surroundings = {
  windRatio: 0.3583,
  neighbourhood: { skyViewFactor: 0.6, vegetationShare: 0.2 },
};
const paved: OutdoorSpot = { skyViewFactor: 0.6, isVegetated: false, shadeShares: SUN };
const pet = createAfternoonPet(0)(street);

test("end to end: sun on paving, sun on grass, and shade", () => {
  expect(pet(paved)).toBeCloseTo(42.0, 2);
  expect(pet({ ...paved, isVegetated: true })).toBeCloseTo(40.58, 2);
  expect(pet({ ...paved, shadeShares: SHADE })).toBeCloseTo(31.27, 2);
});

test("warmer air feels warmer, by somewhat more than its rise", () => {
  const warmer = createAfternoonPet(2.2)(street)(paved) - pet(paved);
  expect(warmer).toBeGreaterThan(2.2);
  expect(warmer).toBeLessThan(4);
});

test("what is read off the formulas once says the same as the formulas", () => {
  const day = REFERENCE_AFTERNOON;
  const island = highestHeatIslandCelsius(0.6, 0.2, REFERENCE_WEATHER_FACTOR);
  const plain = day.map((hour) =>
    petInSunCelsius({
      ...hour,
      airCelsius: hour.airCelsius + island * hour.heatIslandShare,
      windMetresPerSecond: windAtStreet(street.windRatio, hour.windMetresPerSecond),
      wetBulbCelsius: wetBulbCelsius(hour.airCelsius, hour.relativeHumidityPercent),
      bowenRatio: 0.4,
      skyViewFactor: 0.35,
    }),
  );
  const mean = plain.reduce((one, other) => one + other) / plain.length;
  expect(pet({ skyViewFactor: 0.35, isVegetated: true, shadeShares: SUN })).toBeCloseTo(mean, 9);
});
