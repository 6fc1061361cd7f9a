/** De Bilt, where the reference day was measured, and the sun's declination on 1 July. */
const LATITUDE_DEGREES = 52.1;
const DECLINATION_DEGREES = 23.1;
/** When the sun stands due south there. */
const SOLAR_NOON_UTC = 11.72;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Where the sun stands along the horizon at an hour of the reference day, from its height: spherical astronomy.
 *
 * @returns degrees, 0 north and 90 east
 */
export function sunAzimuthDegrees(hourUtc: number, sunElevationDegrees: number): number {
  const [elevation, latitude] = [radians(sunElevationDegrees), radians(LATITUDE_DEGREES)];
  const cosine =
    (Math.sin(radians(DECLINATION_DEGREES)) - Math.sin(elevation) * Math.sin(latitude)) /
    (Math.cos(elevation) * Math.cos(latitude));
  const fromNorth = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  return hourUtc < SOLAR_NOON_UTC ? fromNorth : 360 - fromNorth;
}
