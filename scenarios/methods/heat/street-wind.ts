import type { Relief } from "./relief.ts";
import { windRatio } from "./wind-at-street.ts";
import { cellsInWindow, windowSums } from "./window-sums.ts";

const WINDOW_METRES = 100;
/** Less than this is a step, not a building. */
const LOWEST_WALL_METRES = 2;

/**
 * How much of the wind is left in the street, from the walls and roofs within 50 m. Fronts are the walls that face one way, mean of
 * the two ways along the grid; where the wind comes from is not asked.
 *
 * @returns of one cell: wind at 1.2 m over wind at 10 m in the open
 */
export function createStreetWind(relief: Relief): (cell: number) => number {
  const { columns, rows, cellSizeMetres, ground, roofs } = relief;
  const cells = columns * rows;
  const radius = Math.round(WINDOW_METRES / 2 / cellSizeMetres);
  const isBuilt = (cell: number): boolean => roofs[cell] - ground[cell] > LOWEST_WALL_METRES;
  const frontSums = windowSums(
    (cell) => {
      const east = cell % columns < columns - 1 ? rise(roofs, cell, cell + 1) : 0;
      const south = cell + columns < cells ? rise(roofs, cell, cell + columns) : 0;
      // A rise is seen by the wind from one side; half of both ways is the mean front.
      return Math.fround(((east + south) / 2) * cellSizeMetres);
    },
    relief,
    radius,
  );
  const heightSums = windowSums(
    (cell) => (isBuilt(cell) ? Math.fround(roofs[cell] - ground[cell]) : 0),
    relief,
    radius,
  );
  const builtSums = windowSums((cell) => (isBuilt(cell) ? 1 : 0), relief, radius);
  return (cell) => {
    const built = builtSums(cell);
    const area = cellsInWindow(cell, relief, radius) * cellSizeMetres ** 2;
    return windRatio(frontSums(cell) / area, built === 0 ? 0 : heightSums(cell) / built);
  };
}

/** A wall that stands up from one cell to the next, the way the wind goes. */
function rise(roofs: Float32Array, from: number, to: number): number {
  const height = roofs[to] - roofs[from];
  return height > LOWEST_WALL_METRES ? height : 0;
}
