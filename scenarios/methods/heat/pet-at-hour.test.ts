import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEAT_FUTURES } from "./heat-futures.ts";
import { type OutdoorSpot, petAtHour, petOfAfternoon } from "./pet-at-hour.ts";
import { REFERENCE_AFTERNOON, REFERENCE_WEATHER_FACTOR } from "./reference-day.ts";
import { highestHeatIslandCelsius } from "./urban-heat-island.ts";

const paved: OutdoorSpot = {
  skyViewFactor: 0.6,
  windRatio: 0.3583,
  highestHeatIslandCelsius: highestHeatIslandCelsius(0.6, 0.2, REFERENCE_WEATHER_FACTOR),
  isVegetated: false,
};
const sunny = (): boolean => false;
const shady = (): boolean => true;

test("end to end: the afternoon in the sun on paving, on grass, and in the shade", () => {
  expect(petOfAfternoon(paved, sunny, 0)).toBeCloseTo(42.0, 2);
  expect(petOfAfternoon({ ...paved, isVegetated: true }, sunny, 0)).toBeCloseTo(40.58, 2);
  expect(petOfAfternoon(paved, shady, 0)).toBeCloseTo(31.27, 2);
});

test("an hour in the shade counts for a seventh", () => {
  const [inSun, inShade] = [false, true].map((isShaded) =>
    petAtHour(paved, REFERENCE_AFTERNOON[3], isShaded, 0),
  );
  const all = petOfAfternoon(paved, sunny, 0);
  expect(petOfAfternoon(paved, (hour) => hour === 3, 0)).toBeCloseTo(all - (inSun - inShade) / 7, 9);
});

test("warmer air feels warmer, by somewhat more than its rise", () => {
  const warmer = petOfAfternoon(paved, sunny, 2.2) - petOfAfternoon(paved, sunny, 0);
  expect(warmer).toBeGreaterThan(2.2);
  expect(warmer).toBeLessThan(4);
});

describe("at every hour and in every future", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const spots = fc.record({
    skyViewFactor: share,
    windRatio: share,
    highestHeatIslandCelsius: fc.double({ min: 0, max: 6.7, noNaN: true }),
    isVegetated: fc.boolean(),
  });
  const times = fc.record({
    hour: fc.constantFrom(...REFERENCE_AFTERNOON),
    rise: fc.constantFrom(...HEAT_FUTURES.map(({ airTemperatureRiseCelsius }) => airTemperatureRiseCelsius)),
  });

  test("shade is cooler than sun, by 2 °C at least", () => {
    fc.assert(
      fc.property(spots, times, (spot, { hour, rise }) => {
        const [inSun, inShade] = [false, true].map((isShaded) => petAtHour(spot, hour, isShaded, rise));
        expect(inShade).toBeLessThan(inSun - 2);
      }),
    );
  });

  test("more sky never cools in the sun, and never warms in the shade", () => {
    fc.assert(
      fc.property(spots, times, share, (spot, { hour, rise }, more) => {
        const opener = { ...spot, skyViewFactor: Math.max(more, spot.skyViewFactor) };
        const at = (place: OutdoorSpot, isShaded: boolean): number => petAtHour(place, hour, isShaded, rise);
        expect(at(opener, false)).toBeGreaterThanOrEqual(at(spot, false) - 1e-9);
        expect(at(opener, true)).toBeLessThanOrEqual(at(spot, true) + 1e-9);
      }),
    );
  });

  test("a warmer city never feels cooler, and grass never hotter than paving", () => {
    fc.assert(
      fc.property(spots, times, fc.boolean(), (spot, { hour, rise }, isShaded) => {
        const at = (changed: Partial<OutdoorSpot>): number =>
          petAtHour({ ...spot, ...changed }, hour, isShaded, rise);
        expect(at({ highestHeatIslandCelsius: spot.highestHeatIslandCelsius + 1 })).toBeGreaterThan(at({}));
        expect(at({ isVegetated: true })).toBeLessThanOrEqual(at({ isVegetated: false }));
      }),
    );
  });
});
