/**
 * How much warmer the city's air is than the countryside's, at most in a day (Theeuwes et al. 2017, doi 10.1002/joc.4717). For dry,
 * calm days only.
 */
export interface HeatIslandDay {
  /** Global radiation as a mean over 24 h, W/m². */
  readonly meanRadiation: number;
  /** Between the day's lowest and highest temperature. */
  readonly temperatureRangeCelsius: number;
  /** Outside the city, at 10 m. */
  readonly windMetresPerSecond: number;
}

const AIR_DENSITY = 1.14;
const HEAT_CAPACITY = 1007;

/** Radiation as a warming of the air. @returns K m/s */
export const kinematicHeat = (meanRadiation: number): number => meanRadiation / (AIR_DENSITY * HEAT_CAPACITY);

/** The weather's part of the formula: (S DTR³ / U) to the power of a quarter. */
export const weatherFactor = (day: HeatIslandDay): number =>
  ((kinematicHeat(day.meanRadiation) * day.temperatureRangeCelsius ** 3) / day.windMetresPerSecond) ** 0.25;

/**
 * @param skyViewFactor mean of the neighbourhood, 0 to 1
 * @param vegetationShare mean of the neighbourhood, 0 to 1
 * @returns °C
 */
export const highestHeatIslandCelsius = (
  skyViewFactor: number,
  vegetationShare: number,
  factor: number,
): number => (2 - skyViewFactor - vegetationShare) * factor;
