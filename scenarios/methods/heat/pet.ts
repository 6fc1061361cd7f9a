/**
 * Physiological equivalent temperature (PET), "feels like", by the regression of the Dutch standard heat stress map: Koopmans,
 * Heusinkveld & Steeneveld 2020 (Building and Environment); De Nijs et al. 2019 (RIVM).
 */

/** The Bowen ratio of the ground: heat given off dry, over heat given off as water vapour. */
export const BOWEN_RATIO = { vegetated: 0.4, paved: 3 } as const;

/** Wind at 1.2 m never counts as less than this, in m/s. */
export const CALMEST_METRES_PER_SECOND = 0.5;

const STEFAN_BOLTZMANN = 5.67e-8;
const KELVIN = 273.15;

export interface SunConditions {
  readonly airCelsius: number;
  /** Global radiation, W/m². */
  readonly globalRadiation: number;
  /** At 1.2 m. */
  readonly windMetresPerSecond: number;
  readonly wetBulbCelsius: number;
  /** Above the horizon. */
  readonly sunElevationDegrees: number;
  readonly bowenRatio: number;
  /** 0 to 1. */
  readonly skyViewFactor: number;
}

/** @returns °C */
export function petInSunCelsius(at: SunConditions): number {
  const { globalRadiation: radiation, bowenRatio, skyViewFactor } = at;
  const lnWind = logOfWind(at.windMetresPerSecond);
  const sunHeight = Math.sin((at.sunElevationDegrees * Math.PI) / 180);
  return (
    -13.26 +
    1.25 * at.airCelsius +
    0.011 * radiation -
    3.37 * lnWind +
    0.078 * at.wetBulbCelsius +
    0.0055 * radiation * lnWind +
    5.56 * sunHeight -
    0.0103 * radiation * lnWind * sunHeight +
    0.546 * bowenRatio +
    1.94 * skyViewFactor
  );
}

export interface ShadeConditions
  extends Pick<SunConditions, "airCelsius" | "windMetresPerSecond" | "wetBulbCelsius" | "skyViewFactor"> {
  /** Diffuse radiation, W/m²; 0 at night. */
  readonly diffuseRadiation: number;
}

/** In shade, and at night. @returns °C */
export function petInShadeCelsius(at: ShadeConditions): number {
  const { skyViewFactor } = at;
  return (
    -12.14 +
    1.25 * at.airCelsius -
    1.47 * logOfWind(at.windMetresPerSecond) +
    0.06 * at.wetBulbCelsius +
    0.015 * skyViewFactor * at.diffuseRadiation +
    0.006 * (1 - skyViewFactor) * STEFAN_BOLTZMANN * (at.airCelsius + KELVIN) ** 4
  );
}

const logOfWind = (metresPerSecond: number): number =>
  Math.log(Math.max(metresPerSecond, CALMEST_METRES_PER_SECOND));
