import { REFERENCE_AFTERNOON } from "../../../scenarios/methods/heat/reference-day.ts";
import { sunAzimuthDegrees } from "../../../scenarios/methods/heat/sun-azimuth.ts";
import type { CityRelief } from "./city-relief.ts";

const EYE_METRES = 1.2;
/** A crown begins this high: under it one walks, and the sun comes in below it. */
const CROWN_FOOT_METRES = 2;
const SKY_DIRECTIONS = 16;
const SKY_REACH_METRES = 110;
const STEP_GROWTH = 1.12;
const SUN_REACH_METRES = 120;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

interface Ray {
  /** Cells to go for each metre; rows run south. */
  readonly column: number;
  readonly row: number;
}

/** Azimuth 0 is north, 90 east. */
const rayTowards = (azimuthDegrees: number, cellSizeMetres: number): Ray => ({
  column: Math.sin(radians(azimuthDegrees)) / cellSizeMetres,
  row: -Math.cos(radians(azimuthDegrees)) / cellSizeMetres,
});

/**
 * Sky view factor by a horizon scan in 16 directions, 1 - mean(sin² of the horizon): buildings and crowns both hide sky.
 *
 * @returns of one cell, 0 to 1
 */
export function createSkyView(relief: CityRelief): (cell: number) => number {
  const { columns, rows, cellSizeMetres, ground, roofs, crowns } = relief;
  const rays = Array.from({ length: SKY_DIRECTIONS }, (_, at) =>
    rayTowards((at / SKY_DIRECTIONS) * 360, cellSizeMetres),
  );
  const steps: number[] = [];
  for (let step = cellSizeMetres; step <= SKY_REACH_METRES; step *= STEP_GROWTH) steps.push(step);
  return (cell) => {
    const [column, row] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const eye = ground[cell] + EYE_METRES;
    let seen = 0;
    for (const ray of rays) {
      let steepest = 0;
      for (const step of steps) {
        const c = Math.floor(column + ray.column * step);
        const r = Math.floor(row + ray.row * step);
        if (c < 0 || r < 0 || c >= columns || r >= rows) break;
        const at = r * columns + c;
        const top = Math.max(crowns[at], roofs[at]);
        const slope = (top - eye) / step;
        steepest = Math.max(steepest, slope);
      }
      // cos² of the angle whose tangent is the slope.
      seen += 1 / (1 + steepest * steepest);
    }
    return seen / SKY_DIRECTIONS;
  };
}

/**
 * Sun or shade at each hour of the reference afternoon.
 *
 * @returns writes 0 (sun) or 1 (shade) for each hour into `into`
 */
export function createShade(relief: CityRelief): (cell: number, into: Uint8Array) => void {
  const { columns, rows, cellSizeMetres, ground, roofs, crowns } = relief;
  const suns = REFERENCE_AFTERNOON.map(({ hourUtc, sunElevationDegrees }) => ({
    ray: rayTowards(sunAzimuthDegrees(hourUtc, sunElevationDegrees), cellSizeMetres),
    slope: Math.tan(radians(sunElevationDegrees)),
  }));
  let tallest = 0;
  for (let cell = 0; cell < roofs.length; cell += 1) {
    tallest = Math.max(tallest, roofs[cell] - ground[cell], crowns[cell] - ground[cell]);
  }
  return (cell, into) => {
    if (crowns[cell] > ground[cell] + CROWN_FOOT_METRES) {
      into.fill(1);
      return;
    }
    const [column, row] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const eye = ground[cell] + EYE_METRES;
    for (const [hour, { ray, slope }] of suns.entries()) {
      into[hour] = 0;
      const reach = Math.min(SUN_REACH_METRES, (tallest + 2) / slope);
      for (let metres = cellSizeMetres; metres <= reach; metres += cellSizeMetres) {
        const c = Math.floor(column + ray.column * metres);
        const r = Math.floor(row + ray.row * metres);
        if (c < 0 || r < 0 || c >= columns || r >= rows) break;
        const at = r * columns + c;
        const height = eye + metres * slope;
        const isInCrown = height < crowns[at] && height > ground[at] + CROWN_FOOT_METRES;
        if (height < roofs[at] || isInCrown) {
          into[hour] = 1;
          break;
        }
      }
    }
  };
}
