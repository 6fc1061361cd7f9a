import Martini from "@mapbox/martini";
import type { LandSurface } from "./land-surface.ts";

const BLOCK_CELLS = 256;

/**
 * Places where the land needs a vertex: those of a right-triangulated irregular network (Evans, Kirkpatrick & Townsend
 * 2001, doi 10.1007/s004530010034, as in Martini) whose surface is nowhere more than `maxErrorMetres` off the height grid. Dense on a
 * dike's slope, sparse in a flat polder.
 *
 * @returns x, y of grid cells' middles, in the plane, each once
 */
export function groundPoints(land: LandSurface, maxErrorMetres: number): { x: number; y: number }[] {
  const points = new Map<number, { x: number; y: number }>();
  const martini = new Martini(BLOCK_CELLS + 1);
  const terrain = new Float32Array((BLOCK_CELLS + 1) ** 2);
  for (let firstRow = 0; firstRow < land.rows; firstRow += BLOCK_CELLS) {
    for (let firstColumn = 0; firstColumn < land.columns; firstColumn += BLOCK_CELLS) {
      // Beyond the grid the last row and column go on, so that a block at the edge adds nothing there.
      for (let row = 0; row <= BLOCK_CELLS; row += 1) {
        for (let column = 0; column <= BLOCK_CELLS; column += 1) {
          terrain[row * (BLOCK_CELLS + 1) + column] = land.heightOfCell(firstColumn + column, firstRow + row);
        }
      }
      const { vertices } = martini.createTile(terrain).getMesh(maxErrorMetres);
      for (let vertex = 0; vertex < vertices.length; vertex += 2) {
        const column = Math.min(land.columns - 1, firstColumn + vertices[vertex]);
        const row = Math.min(land.rows - 1, firstRow + vertices[vertex + 1]);
        points.set(row * land.columns + column, land.middleOfCell(column, row));
      }
    }
  }
  return [...points.values()];
}
