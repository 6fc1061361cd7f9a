/**
 * What a cloudburst leaves on the ground. Rain becomes the water that has to go somewhere here.
 *
 * Source: the quick scan of Dutch stress tests: what falls, less what the surface holds, less what sewer or soil takes at a steady
 * rate while it rains. Sewer 20 mm/h and .3 mm held on paving; soil takes 20.8 mm/h (loam) to 41 (sand). No slope, no blocked
 * drain, no wet soil of the day before: an indication.
 */
export interface Cloudburst {
  /** What falls in all. */
  readonly rainMillimetres: number;
  /** In how long. */
  readonly hours: number;
  readonly cover: "paved" | "unpaved";
  /** Unpaved ground only. */
  readonly infiltrationMillimetresPerHour?: number;
  /** Paved ground only. */
  readonly sewerMillimetresPerHour?: number;
  /** Paved ground only: what stays in its pores and puddles. */
  readonly storageMillimetres?: number;
}

export const INFILTRATION_MILLIMETRES_PER_HOUR = 20.8;
export const SEWER_MILLIMETRES_PER_HOUR = 20;
export const PAVED_STORAGE_MILLIMETRES = 0.3;

/** @returns millimetres that run off; 0 where all of it is taken */
export function excessRainMillimetres({
  rainMillimetres,
  hours,
  cover,
  infiltrationMillimetresPerHour = INFILTRATION_MILLIMETRES_PER_HOUR,
  sewerMillimetresPerHour = SEWER_MILLIMETRES_PER_HOUR,
  storageMillimetres = PAVED_STORAGE_MILLIMETRES,
}: Cloudburst): number {
  const taken =
    cover === "paved"
      ? storageMillimetres + sewerMillimetresPerHour * hours
      : infiltrationMillimetresPerHour * hours;
  return Math.max(0, rainMillimetres - taken);
}
