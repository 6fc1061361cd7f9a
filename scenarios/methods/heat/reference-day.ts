/** One hour of the reference day. */
export interface ReferenceHour {
  readonly hourUtc: number;
  readonly airCelsius: number;
  /** At 10 m in the open. */
  readonly windMetresPerSecond: number;
  /** W/m². */
  readonly globalRadiation: number;
  readonly diffuseRadiation: number;
  readonly sunElevationDegrees: number;
  readonly relativeHumidityPercent: number;
  /** Which share of the day's highest heat island there is. */
  readonly heatIslandShare: number;
}

const COLUMNS = [10, 11, 12, 13, 14, 15, 16];
const AIR = [28.0, 29.8, 31.2, 32.1, 32.8, 32.9, 33.0];
const WIND = [6, 6, 6, 5, 4, 5, 4];
const GLOBAL = [794.44, 855.56, 868.06, 825.0, 743.06, 629.17, 491.67];
const DIFFUSE = [158.89, 171.11, 173.61, 165.0, 148.61, 149.41, 144.18];
const ELEVATION = [55.3, 60.1, 60.9, 57.4, 50.8, 42.5, 33.4];
const HUMIDITY = [48, 44, 35, 37, 35, 37, 37];
const ISLAND = [0.03, 0.05, 0.07, 0.11, 0.16, 0.23, 0.31];

/**
 * 1 July 2015 in De Bilt, 12 to 18 h local time: the day of the Dutch standard heat stress map, about once in 5.5 years (De Nijs et
 * al. 2019, RIVM).
 */
export const REFERENCE_AFTERNOON: readonly ReferenceHour[] = COLUMNS.map((hourUtc, at) => ({
  hourUtc,
  airCelsius: AIR[at],
  windMetresPerSecond: WIND[at],
  globalRadiation: GLOBAL[at],
  diffuseRadiation: DIFFUSE[at],
  sunElevationDegrees: ELEVATION[at],
  relativeHumidityPercent: HUMIDITY[at],
  heatIslandShare: ISLAND[at],
}));

/** (S DTR³ / U) to the power of a quarter for that day. Assumption: given in one place only, and not checked. */
export const REFERENCE_WEATHER_FACTOR = 3.35;

/** What a hot day is called by: the highest air temperature of the day. */
export const REFERENCE_MAXIMUM_CELSIUS = 33.1;
