const SOLAR_CONSTANT = 1367;

/**
 * The part of the sun's radiation that comes from the whole sky, by how clear the air is.
 *
 * @param globalRadiation W/m²
 * @returns W/m²
 */
export function diffuseRadiation(globalRadiation: number, sunElevationDegrees: number): number {
  const clearness = globalRadiation / (SOLAR_CONSTANT * Math.sin((sunElevationDegrees * Math.PI) / 180));
  if (clearness < 0.3) return globalRadiation;
  if (clearness <= 0.7) return globalRadiation * (1.6 - 2 * clearness);
  return 0.2 * globalRadiation;
}
