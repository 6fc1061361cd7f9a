/**
 * How much warmer a hot summer day is: KNMI'23 for Rotterdam, change of the summer maximum. Relative humidity is kept as it was:
 * an assumption.
 */
export const HEAT_FUTURES = [
  { id: "now", airTemperatureRiseCelsius: 0 },
  { id: "2050-low", airTemperatureRiseCelsius: 1.04 },
  { id: "2050-high", airTemperatureRiseCelsius: 2.2 },
  { id: "2100-high", airTemperatureRiseCelsius: 5.5 },
] as const;
