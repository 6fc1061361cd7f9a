import { getPosition } from "suncalc";

/** Where and when the reference day was measured. */
const DE_BILT = { latitude: 52.1, longitude: 5.18 } as const;
const [YEAR, JULY, DAY] = [2015, 6, 1];

export interface SunPosition {
  /** Along the horizon: 0 is north, 90 east. */
  readonly azimuthDegrees: number;
  /** Above the horizon. */
  readonly elevationDegrees: number;
}

/** Where the sun stood in De Bilt on 1 July 2015 (Meeus, Astronomical Algorithms, by suncalc). */
export function sunPosition(hourUtc: number): SunPosition {
  const { azimuth, altitude } = getPosition(
    new Date(Date.UTC(YEAR, JULY, DAY, hourUtc)),
    DE_BILT.latitude,
    DE_BILT.longitude,
  );
  return { azimuthDegrees: azimuth, elevationDegrees: altitude };
}
