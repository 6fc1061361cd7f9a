import { HEAT_FUTURES } from "../../../scenarios/methods/heat/heat-futures.ts";
import { MICROCLIMATE_CHANNELS, type Microclimate } from "../../../scenarios/methods/heat/microclimate.ts";
import { PET_SCALE } from "../../../scenarios/methods/heat/pet-by-hour.ts";
import { afternoonMean, createPetOfCells } from "../../../scenarios/methods/heat/pet-of-cells.ts";
import { type FieldChannel, LAND } from "../../../scenarios/model/field.ts";
import { bytesOf, type FieldValues } from "./field-file.ts";
import type { LandField } from "./land-field.ts";

/** One for each future: the air is so much warmer, all else is the reference day. */
export const HEAT_CHANNELS: readonly FieldChannel[] = HEAT_FUTURES.map(
  ({ id, airTemperatureRiseCelsius }) => ({ ...PET_SCALE, id, parameters: { airTemperatureRiseCelsius } }),
);

export function microclimateValues(climate: Microclimate): readonly FieldValues[] {
  const values = [climate.skyViewFactor, climate.shade, climate.windRatio, climate.highestHeatIslandCelsius];
  return MICROCLIMATE_CHANNELS.map((channel, place) => ({ channel, values: values[place] }));
}

/**
 * Mean PET of the reference afternoon in every outdoor cell, for each future: from the microclimate as the package keeps it, so that
 * the mean is that of the hours which the page works out from the same bytes.
 *
 * @returns °C, in the order of HEAT_CHANNELS; NaN on water and under buildings
 */
export function afternoonPet(climate: Microclimate, land: Pick<LandField, "cover">): readonly Float32Array[] {
  return afternoonPetOf(bytesOf(microclimateValues(climate), land.cover.length), land);
}

/** The same of the microclimate's own bytes. */
export function afternoonPetOf(
  bytes: Uint8Array,
  { cover }: Pick<LandField, "cover">,
): readonly Float32Array[] {
  const isVegetated = (cell: number): boolean => cover[cell] === LAND.green;
  return HEAT_FUTURES.map(({ airTemperatureRiseCelsius }) => {
    const pet = createPetOfCells(bytes, isVegetated, airTemperatureRiseCelsius);
    return Float32Array.from(cover, (_, cell) => afternoonMean(pet, cell));
  });
}
