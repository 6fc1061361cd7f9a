import { createAfternoonPet } from "../../../scenarios/methods/heat/afternoon-pet.ts";
import { HEAT_FUTURES } from "../../../scenarios/methods/heat/heat-futures.ts";
import { REFERENCE_AFTERNOON } from "../../../scenarios/methods/heat/reference-day.ts";
import { type FieldChannel, LAND } from "../../../scenarios/model/field.ts";
import type { CityModel, ReportProgress } from "../city-model.ts";
import type { SurfaceModel } from "../tiles/surface-model.ts";
import { reliefOf } from "./city-relief.ts";
import type { LandField } from "./land-field.ts";
import { createStreetWind } from "./street-wind.ts";
import { createShade, createSkyView } from "./sun-and-sky.ts";
import { windowSums } from "./window-sums.ts";

/** One for each future: the air is so much warmer, all else is the reference day. */
export const HEAT_CHANNELS: readonly FieldChannel[] = HEAT_FUTURES.map(
  ({ id, airTemperatureRiseCelsius }) => ({
    id,
    unit: "°C",
    offset: 15,
    step: 0.2,
    parameters: { airTemperatureRiseCelsius },
  }),
);

/** The city's air is as warm as 700 × 700 m round a place make it: for wind under 1.5 m/s, which is the warmer case. */
const HEAT_ISLAND_METRES = 700;
const SHARED_CELLS = 6;

/**
 * Mean PET of the reference afternoon in every outdoor cell, for each future.
 *
 * @returns °C, in the order of HEAT_CHANNELS; NaN on water and under buildings
 */
export function workOutHeat(
  model: CityModel,
  surfaces: SurfaceModel,
  land: Pick<LandField, "cover" | "crown">,
  onProgress: ReportProgress = () => {},
): readonly Float32Array[] {
  const relief = reliefOf(model, surfaces);
  const { columns, rows, cellSizeMetres } = relief;
  const skyView = createSkyView(relief);
  const shade = createShade(relief);
  const wind = createStreetWind(relief);
  const isOutdoor = (cell: number): boolean =>
    land.cover[cell] !== LAND.building && land.cover[cell] !== LAND.water;

  const sky = new Float32Array(columns * rows);
  const outdoor = new Uint8Array(columns * rows);
  const green = new Uint8Array(columns * rows);
  for (let cell = 0; cell < sky.length; cell += 1) {
    if (land.cover[cell] === LAND.green || land.crown[cell] === 1) green[cell] = 1;
    if (cell % (columns * 32) === 0) onProgress(cell / columns, rows * 2);
    if (!isOutdoor(cell)) continue;
    outdoor[cell] = 1;
    sky[cell] = skyView(cell);
  }
  const radius = Math.round(HEAT_ISLAND_METRES / 2 / cellSizeMetres);
  const skySums = windowSums(sky, relief);
  const outdoorSums = windowSums(outdoor, relief);
  const greenSums = windowSums(green, relief);
  const allSums = windowSums(new Uint8Array(sky.length).fill(1), relief);

  const petOnDay = HEAT_FUTURES.map(({ airTemperatureRiseCelsius }) =>
    createAfternoonPet(airTemperatureRiseCelsius),
  );
  // Wind and warmth of the air are means over 100 m and more: what they come to is worked out once for a few cells.
  const petAround = (cell: number) => {
    const surroundings = {
      windRatio: wind(cell),
      neighbourhood: {
        skyViewFactor: skySums(cell, radius) / Math.max(1, outdoorSums(cell, radius)),
        vegetationShare: greenSums(cell, radius) / allSums(cell, radius),
      },
    };
    return petOnDay.map((petIn) => petIn(surroundings));
  };

  const pet = HEAT_CHANNELS.map(() => new Float32Array(sky.length).fill(Number.NaN));
  const shadeShares = new Uint8Array(REFERENCE_AFTERNOON.length);
  for (let north = 0; north < rows; north += SHARED_CELLS) {
    for (let west = 0; west < columns; west += SHARED_CELLS) {
      const petHere = petAround(north * columns + west);
      for (let row = north; row < Math.min(rows, north + SHARED_CELLS); row += 1) {
        for (let column = west; column < Math.min(columns, west + SHARED_CELLS); column += 1) {
          const cell = row * columns + column;
          if (outdoor[cell] === 0) continue;
          shade(cell, shadeShares);
          const isVegetated = land.cover[cell] === LAND.green;
          for (const [index, petOf] of petHere.entries()) {
            pet[index][cell] = petOf({ skyViewFactor: sky[cell], isVegetated, shadeShares });
          }
        }
      }
    }
    onProgress(rows + north, rows * 2);
  }
  onProgress(rows * 2, rows * 2);
  return pet;
}
