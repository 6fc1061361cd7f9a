/**
 * Wet-bulb temperature from air temperature and humidity at sea level (Stull 2011, doi 10.1175/JAMC-D-11-0143.1).
 *
 * @param airCelsius -20 to 50 °C
 * @param relativeHumidityPercent 5 to 99
 * @returns °C, within about 0.3 °C
 */
export function wetBulbCelsius(airCelsius: number, relativeHumidityPercent: number): number {
  const humidity = relativeHumidityPercent;
  return (
    airCelsius * Math.atan(0.151977 * Math.sqrt(humidity + 8.313659)) +
    Math.atan(airCelsius + humidity) -
    Math.atan(humidity - 1.676331) +
    0.00391838 * humidity ** 1.5 * Math.atan(0.023101 * humidity) -
    4.686035
  );
}
