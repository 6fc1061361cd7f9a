import { BOWEN_RATIO, petInShadeCelsius, petInSunCelsius } from "./pet.ts";
import { REFERENCE_AFTERNOON, type ReferenceHour } from "./reference-day.ts";
import { wetBulbCelsius } from "./wet-bulb.ts";
import { windAtStreet } from "./wind-at-street.ts";

/** All that PET at a spot depends on, beside the hour and the day. */
export interface OutdoorSpot {
  /** 0 to 1. */
  readonly skyViewFactor: number;
  /** Wind at 1.2 m over wind at 10 m in the open, 0 to 1. */
  readonly windRatio: number;
  /** How much warmer than the country the air is here at most in a day (urban-heat-island.ts). */
  readonly highestHeatIslandCelsius: number;
  readonly isVegetated: boolean;
}

/**
 * PET at an hour of the reference day (Koopmans et al. 2020).
 *
 * @param airTemperatureRiseCelsius how much warmer the day's air is taken to be; humidity stays, an assumption
 * @returns °C
 */
export function petAtHour(
  { skyViewFactor, windRatio, highestHeatIslandCelsius, isVegetated }: OutdoorSpot,
  hour: ReferenceHour,
  isShaded: boolean,
  airTemperatureRiseCelsius: number,
): number {
  const stationCelsius = hour.airCelsius + airTemperatureRiseCelsius;
  const at = {
    airCelsius: stationCelsius + highestHeatIslandCelsius * hour.heatIslandShare,
    // Humidity was measured at the station, with the air as it was there.
    wetBulbCelsius: wetBulbCelsius(stationCelsius, hour.relativeHumidityPercent),
    windMetresPerSecond: windAtStreet(windRatio, hour.windMetresPerSecond),
    skyViewFactor,
  };
  return isShaded
    ? petInShadeCelsius({ ...at, diffuseRadiation: hour.diffuseRadiation })
    : petInSunCelsius({
        ...at,
        globalRadiation: hour.globalRadiation,
        sunElevationDegrees: hour.sunElevationDegrees,
        bowenRatio: isVegetated ? BOWEN_RATIO.vegetated : BOWEN_RATIO.paved,
      });
}

/**
 * Mean PET of 12 to 18 h, local time, on the reference day: what the Dutch standard heat stress map shows.
 *
 * @param isShadedAt by the hour's place in the afternoon
 * @returns °C
 */
export function petOfAfternoon(
  spot: OutdoorSpot,
  isShadedAt: (hour: number) => boolean,
  airTemperatureRiseCelsius: number,
): number {
  const sum = REFERENCE_AFTERNOON.reduce(
    (held, hour, at) => held + petAtHour(spot, hour, isShadedAt(at), airTemperatureRiseCelsius),
    0,
  );
  return sum / REFERENCE_AFTERNOON.length;
}
