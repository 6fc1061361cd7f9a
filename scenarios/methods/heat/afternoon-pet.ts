import { BOWEN_RATIO, petInShadeCelsius, petInSunCelsius } from "./pet.ts";
import { REFERENCE_AFTERNOON, REFERENCE_WEATHER_FACTOR } from "./reference-day.ts";
import { highestHeatIslandCelsius } from "./urban-heat-island.ts";
import { wetBulbCelsius } from "./wet-bulb.ts";
import { windAtStreet } from "./wind-at-street.ts";

/** What a whole street shares. */
export interface Surroundings {
  /** Wind at 1.2 m over wind at 10 m in the open. */
  readonly windRatio: number;
  /** Means of the neighbourhood, 0 to 1: they set how much warmer the city's air is. */
  readonly neighbourhood: { readonly skyViewFactor: number; readonly vegetationShare: number };
}

/** A spot in it. */
export interface OutdoorSpot {
  /** 0 to 1. */
  readonly skyViewFactor: number;
  readonly isVegetated: boolean;
  /** For each hour of the reference afternoon: 0 in the sun, 1 in full shade. */
  readonly shadeShares: ArrayLike<number>;
}

/**
 * Mean PET of 12 to 18 h on the reference day, in three steps, because a city has half a million spots: the day, then what a
 * street shares, then the spot, which adds what is linear in both formulas.
 *
 * @param airTemperatureRiseCelsius how much warmer the day's air is taken to be
 * @returns °C of a spot in its surroundings
 */
export function createAfternoonPet(
  airTemperatureRiseCelsius: number,
): (surroundings: Surroundings) => (spot: OutdoorSpot) => number {
  const hours = REFERENCE_AFTERNOON.map((hour) => {
    const stationCelsius = hour.airCelsius + airTemperatureRiseCelsius;
    return {
      ...hour,
      stationCelsius,
      // Humidity was measured at the station, with the air as it was there.
      wetBulbCelsius: wetBulbCelsius(stationCelsius, hour.relativeHumidityPercent),
    };
  });
  return ({ windRatio, neighbourhood }) => {
    const island = highestHeatIslandCelsius(
      neighbourhood.skyViewFactor,
      neighbourhood.vegetationShare,
      REFERENCE_WEATHER_FACTOR,
    );
    // Under a closed sky; what an open one adds stands behind it.
    const sun = new Float64Array(hours.length);
    const shade = new Float64Array(hours.length);
    const shadeSky = new Float64Array(hours.length);
    for (let index = 0; index < hours.length; index += 1) {
      const hour = hours[index];
      const at = {
        airCelsius: hour.stationCelsius + island * hour.heatIslandShare,
        windMetresPerSecond: windAtStreet(windRatio, hour.windMetresPerSecond),
        wetBulbCelsius: hour.wetBulbCelsius,
        globalRadiation: hour.globalRadiation,
        diffuseRadiation: hour.diffuseRadiation,
        sunElevationDegrees: hour.sunElevationDegrees,
        bowenRatio: BOWEN_RATIO.paved,
        skyViewFactor: 0,
      };
      sun[index] = petInSunCelsius(at);
      shade[index] = petInShadeCelsius(at);
      at.skyViewFactor = 1;
      shadeSky[index] = petInShadeCelsius(at) - shade[index];
    }
    return ({ skyViewFactor, isVegetated, shadeShares }) => {
      const ownInSun = SUN_SKY * skyViewFactor + (isVegetated ? SUN_GREEN : 0);
      let sum = 0;
      for (let index = 0; index < sun.length; index += 1) {
        const share = shadeShares[index];
        sum +=
          share * (shade[index] + shadeSky[index] * skyViewFactor) + (1 - share) * (sun[index] + ownInSun);
      }
      return sum / sun.length;
    };
  };
}

// Read off the formula itself, in which the sky and the Bowen ratio are linear: its constants stand in one place.
const NOON = {
  airCelsius: 30,
  globalRadiation: 800,
  windMetresPerSecond: 1,
  wetBulbCelsius: 20,
  sunElevationDegrees: 60,
  bowenRatio: BOWEN_RATIO.paved,
  skyViewFactor: 0,
};
const SUN_SKY = petInSunCelsius({ ...NOON, skyViewFactor: 1 }) - petInSunCelsius(NOON);
const SUN_GREEN = petInSunCelsius({ ...NOON, bowenRatio: BOWEN_RATIO.vegetated }) - petInSunCelsius(NOON);
