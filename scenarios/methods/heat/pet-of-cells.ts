import { BYTES_A_CELL, NOT_KNOWN } from "../../model/field.ts";
import { MICROCLIMATE_CHANNELS } from "./microclimate.ts";
import { type OutdoorSpot, petAtHour } from "./pet-at-hour.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { isShaded } from "./shade.ts";

/** °C of a cell at an hour, by its place in the reference afternoon; NaN where the microclimate is not known. */
export type PetOfCells = (cell: number, hour: number) => number;

const BYTES = 256;
const HOURS = REFERENCE_AFTERNOON.length;
/** A spot in whose terms all others are told. */
const PLAIN: OutdoorSpot = {
  skyViewFactor: 0,
  windRatio: 1,
  highestHeatIslandCelsius: 0,
  isVegetated: false,
};

/**
 * PET of any cell at any hour of the reference afternoon, in one future, from what the package keeps. It is petAtHour, taken apart:
 * wind and sky only ever add to the air's part (in the shade sky and air belong together), and each is one of 256 bytes. So a cell
 * costs three look-ups, and a city of a million cells is done in a blink.
 *
 * @param microclimate bytes of the microclimate field, four a cell
 */
export function createPetOfCells(
  microclimate: Uint8Array,
  isVegetated: (cell: number) => boolean,
  airTemperatureRiseCelsius: number,
): PetOfCells {
  const [sky, , wind, island] = MICROCLIMATE_CHANNELS;
  const of = (hour: number, shaded: boolean, changed: Partial<OutdoorSpot>): number =>
    petAtHour({ ...PLAIN, ...changed }, REFERENCE_AFTERNOON[hour], shaded, airTemperatureRiseCelsius);
  const plain = (hour: number, shaded: boolean): number => of(hour, shaded, {});
  const tableOf = (
    channel: { readonly offset: number; readonly step: number },
    valueAt: (value: number, hour: number) => number,
  ): Float64Array =>
    Float64Array.from({ length: HOURS * BYTES }, (_, at) => {
      const byte = at % BYTES;
      return byte === NOT_KNOWN
        ? Number.NaN
        : valueAt(channel.offset + channel.step * byte, Math.floor(at / BYTES));
    });
  const airOf = (shaded: boolean, skyViewFactor: number): Float64Array =>
    tableOf(island, (highestHeatIslandCelsius, hour) =>
      of(hour, shaded, { highestHeatIslandCelsius, skyViewFactor }),
    );
  const windOf = (shaded: boolean): Float64Array =>
    tableOf(wind, (windRatio, hour) => of(hour, shaded, { windRatio }) - plain(hour, shaded));
  const [sunAir, sunWind] = [airOf(false, 0), windOf(false)];
  const [shadeAir, shadeAirUnderSky, shadeWind] = [airOf(true, 0), airOf(true, 1), windOf(true)];
  const sunUnderSky = of(0, false, { skyViewFactor: 1 }) - plain(0, false);
  const onGreen = of(0, false, { isVegetated: true }) - plain(0, false);
  const skyOf = Float64Array.from({ length: BYTES }, (_, byte) =>
    byte === NOT_KNOWN ? Number.NaN : sky.offset + sky.step * byte,
  );
  return (cell, hour) => {
    const at = cell * BYTES_A_CELL;
    const openSky = skyOf[microclimate[at]];
    const ofWind = hour * BYTES + microclimate[at + 2];
    const ofAir = hour * BYTES + microclimate[at + 3];
    if (isShaded(microclimate[at + 1], hour)) {
      const air = shadeAir[ofAir];
      return air + openSky * (shadeAirUnderSky[ofAir] - air) + shadeWind[ofWind];
    }
    const green = isVegetated(cell) ? onGreen : 0;
    return sunAir[ofAir] + openSky * sunUnderSky + sunWind[ofWind] + green;
  };
}

/** Mean of the afternoon, °C. */
export function afternoonMean(pet: PetOfCells, cell: number): number {
  let sum = 0;
  for (let hour = 0; hour < HOURS; hour += 1) sum += pet(cell, hour);
  return sum / HOURS;
}
