import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { CROWN_FOOT_METRES, EYE_METRES, isUnderCrown, type Relief, rayTowards } from "./relief.ts";
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
export function createShade(relief: Relief): (cell: number) => number {
  const { columns, rows, cellSizeMetres, ground, roofs, crowns } = relief;
  const suns = REFERENCE_AFTERNOON.map(({ hourUtc }) => {
    const { azimuthDegrees, elevationDegrees } = sunPosition(hourUtc);
    return {
      ray: rayTowards(azimuthDegrees, cellSizeMetres),
      slope: Math.tan((elevationDegrees * Math.PI) / 180),
    };
  });
  const highest = highestOf(relief);
  return (cell) => {
    if (isUnderCrown(relief, cell)) return ALL_SHADE;
    const [column, row] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const eye = ground[cell] + EYE_METRES;
    let shade = 0;
    for (let hour = 0; hour < suns.length; hour += 1) {
      const { ray, slope } = suns[hour];
      const reach = (highest - eye) / slope;
      for (let metres = cellSizeMetres; metres <= reach; metres += cellSizeMetres) {
        const c = Math.floor(column + ray.column * metres);
        const r = Math.floor(row + ray.row * metres);
        if (c < 0 || r < 0 || c >= columns || r >= rows) break;
        const at = r * columns + c;
        const height = eye + metres * slope;
        const isInCrown = height < crowns[at] && height > ground[at] + CROWN_FOOT_METRES;
        if (height < roofs[at] || isInCrown) {
          shade |= 1 << hour;
          break;
        }
      }
    }
    return shade;
  };
}

/** Above this no ray meets anything. */
function highestOf({ roofs, crowns }: Relief): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < roofs.length; cell += 1) {
    // Not Math.max: one unknown height must not hide all others.
    if (roofs[cell] > highest) highest = roofs[cell];
    if (crowns[cell] > highest) highest = crowns[cell];
  }
  return highest;
}
