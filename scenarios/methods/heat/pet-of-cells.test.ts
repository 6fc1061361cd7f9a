import fc from "fast-check";
import { expect, test } from "vitest";
import { NOT_KNOWN } from "../../model/field.ts";
import { HEAT_FUTURES } from "./heat-futures.ts";
import { MICROCLIMATE_CHANNELS } from "./microclimate.ts";
import { petAtHour, petOfAfternoon } from "./pet-at-hour.ts";
import { afternoonMean, createPetOfCells } from "./pet-of-cells.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { ALL_SHADE, isShaded } from "./shade.ts";

const byte = fc.integer({ min: 0, max: 250 });
const skyByte = fc.integer({ min: 0, max: 100 });
const cells = fc.record({
  sky: skyByte,
  shade: fc.integer({ min: 0, max: ALL_SHADE }),
  wind: byte,
  island: byte,
  isVegetated: fc.boolean(),
  rise: fc.constantFrom(...HEAT_FUTURES.map(({ airTemperatureRiseCelsius }) => airTemperatureRiseCelsius)),
});

test("a cell's bytes come to just what the equations say of its values, at every hour and for the afternoon", () => {
  fc.assert(
    fc.property(cells, ({ sky, shade, wind, island, isVegetated, rise }) => {
      // The cell before it is another one: a cell is found by its own bytes.
      const bytes = Uint8Array.of(100, 0, 250, 0, sky, shade, wind, island);
      const pet = createPetOfCells(bytes, (cell) => cell === 1 && isVegetated, rise);
      const [ofSky, , ofWind, ofIsland] = MICROCLIMATE_CHANNELS;
      const spot = {
        skyViewFactor: sky * ofSky.step,
        windRatio: wind * ofWind.step,
        highestHeatIslandCelsius: island * ofIsland.step,
        isVegetated,
      };
      for (const [at, hour] of REFERENCE_AFTERNOON.entries()) {
        expect(pet(1, at)).toBeCloseTo(petAtHour(spot, hour, isShaded(shade, at), rise), 9);
      }
      const mean = petOfAfternoon(spot, (hour) => isShaded(shade, hour), rise);
      expect(afternoonMean(pet, 1)).toBeCloseTo(mean, 9);
    }),
  );
});

test("where the microclimate is not known, PET is not", () => {
  const pet = createPetOfCells(new Uint8Array(4).fill(NOT_KNOWN), () => false, 0);
  expect(REFERENCE_AFTERNOON.map((_, hour) => pet(0, hour))).toEqual(
    REFERENCE_AFTERNOON.map(() => Number.NaN),
  );
  expect(afternoonMean(pet, 0)).toBeNaN();
});
