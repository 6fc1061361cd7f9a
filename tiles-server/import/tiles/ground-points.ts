import Martini from "@mapbox/martini";
import type { LandSurface } from "./land-surface.ts";

const BLOCK_CELLS = 256;
/** Corners of triangles, and what is worked out of them, are two hundred bytes each. */
const MOST_POINTS = 1_000_000;
const ERROR_GROWTH = 1.25;

/**
 * Places where the land needs a vertex: those of a right-triangulated irregular network (Evans, Kirkpatrick & Townsend
 * 2001, doi 10.1007/s004530010034, as in Martini) whose surface is nowhere more than `maxErrorMetres` off the height grid. Dense on a
 * dike's slope, sparse in a flat polder. Where that is more places than can be held, the error grows by a quarter until they are few enough.
 *
 * @returns cells, each once
 */
export function groundPoints(
  land: LandSurface,
  maxErrorMetres: number,
  mostPoints: number = MOST_POINTS,
): Uint32Array {
  for (let errorMetres = maxErrorMetres; ; errorMetres *= ERROR_GROWTH) {
    const found = pointsWithin(land, errorMetres, mostPoints);
    if (found !== undefined) return found;
  }
}

/** Undefined: they are more than that. The corners of blocks stand in any, so that few is never too few. */
function pointsWithin(land: LandSurface, errorMetres: number, mostPoints: number): Uint32Array | undefined {
  const isFound = new Uint8Array(land.columns * land.rows);
  const found = new Uint32Array(Math.min(isFound.length, Math.max(mostPoints, fewestPoints(land))));
  let count = 0;
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
      const { vertices } = martini.createTile(terrain).getMesh(errorMetres);
      for (let vertex = 0; vertex < vertices.length; vertex += 2) {
        const column = Math.min(land.columns - 1, firstColumn + vertices[vertex]);
        const row = Math.min(land.rows - 1, firstRow + vertices[vertex + 1]);
        const cell = row * land.columns + column;
        if (isFound[cell] === 1) continue;
        if (count === found.length) return undefined;
        isFound[cell] = 1;
        found[count] = cell;
        count += 1;
      }
    }
  }
  return found.slice(0, count);
}

/** Four corners a block. */
const fewestPoints = ({ columns, rows }: LandSurface): number =>
  4 * Math.ceil(columns / BLOCK_CELLS) * Math.ceil(rows / BLOCK_CELLS);
