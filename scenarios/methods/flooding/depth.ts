/**
 * Depth of flood water at one water level. A water level becomes wet cells here.
 *
 * Source: inundation by spill level, Barnes, Lehman & Mulla 2014, doi 10.1016/j.cageo.2013.04.024. No time, breach or
 * wind: an upper bound.
 *
 * @param waterLevelMetresNap the level of the open water
 * @param groundMetresNap the ground of the place; NaN where it is not known
 * @param spillMetresNap the lowest level at which water reaches the place; NaN where it never does
 * @returns metres of water above the ground; 0 where it is dry
 */
export function depthMetres(
  waterLevelMetresNap: number,
  groundMetresNap: number,
  spillMetresNap: number,
): number {
  // Written so that NaN is dry: a comparison with NaN is false.
  return waterLevelMetresNap > spillMetresNap && waterLevelMetresNap > groundMetresNap
    ? waterLevelMetresNap - groundMetresNap
    : 0;
}
