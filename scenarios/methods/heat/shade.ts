import { cellsInGrid, rayTowards } from "./ray.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { CROWN_FOOT_METRES, crownTops, EYE_METRES, highestIn, isUnderCrown, type Relief } from "./relief.ts";
import { sunPosition } from "./sun-position.ts";

/** A bit for each hour of the reference afternoon, the first hour the lowest: set in shade. */
export const ALL_SHADE = 2 ** REFERENCE_AFTERNOON.length - 1;

export const isShaded = (shade: number, hour: number): boolean => ((shade >> hour) & 1) === 1;

/**
 * Sun or shade at each hour of the reference afternoon: a ray from 1.2 m above the ground towards the sun, cell by cell, that meets
 * a roof, or a crown between its foot and its top. Under a crown it is shade all day.
 *
 * @returns of one cell, ALL_SHADE at most
 */
export function createShade(relief: Relief, crowns = crownTops(relief)): (cell: number) => number {
  const { columns, cellSizeMetres, ground, roofs } = relief;
  const highest = highestIn(relief);
  const suns = REFERENCE_AFTERNOON.map(({ hourUtc }) => {
    const { azimuthDegrees, elevationDegrees } = sunPosition(hourUtc);
    const slope = Math.tan((elevationDegrees * Math.PI) / 180);
    const steps = Math.ceil((highest - lowestOf(ground)) / slope / cellSizeMetres);
    const distances = Array.from({ length: Math.max(0, steps) }, (_, at) => (at + 1) * cellSizeMetres);
    const ray = rayTowards(azimuthDegrees, distances, relief);
    return { ray, rises: ray.metres.map((metres) => metres * slope) };
  });
  return (cell) => {
    if (isUnderCrown(relief, cell)) return ALL_SHADE;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const eye = ground[cell] + EYE_METRES;
    let shade = 0;
    for (let hour = 0; hour < suns.length; hour += 1) {
      const { ray, rises } = suns[hour];
      const count = cellsInGrid(ray, column, row, relief);
      for (let at = 0; at < count; at += 1) {
        const height = eye + rises[at];
        if (height > highest) break;
        const met = cell + ray.cells[at];
        const isInCrown = height < crowns[met] && height > ground[met] + CROWN_FOOT_METRES;
        if (height < roofs[met] || isInCrown) {
          shade |= 1 << hour;
          break;
        }
      }
    }
    return shade;
  };
}

function lowestOf(ground: Float32Array): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const metres of ground) if (metres < lowest) lowest = metres;
  return lowest;
}
