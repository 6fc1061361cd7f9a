import type { GroundModel } from "../city-model.ts";
import type { WaterIndex } from "./water-index.ts";

/** The land's height anywhere, as if there were no water: beside a quay the height is the quay's, not halfway to the water. */
export interface LandSurface {
  readonly columns: number;
  readonly rows: number;
  readonly cellSizeMetres: number;
  /** Cells beyond the grid's edge answer as the edge does. */
  heightOfCell(column: number, row: number): number;
  middleOfCell(column: number, row: number): { x: number; y: number };
  /** Between the middles of four cells, bilinear. */
  heightAt(x: number, y: number): number;
}

export function createLandSurface(ground: GroundModel, water: WaterIndex): LandSurface {
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = ground.grid;
  const heights = landHeights(ground, water);
  const clamp = (value: number, highest: number): number => Math.min(highest, Math.max(0, value));
  const heightOfCell = (column: number, row: number): number =>
    heights[clamp(row, rows - 1) * columns + clamp(column, columns - 1)];
  return {
    columns,
    rows,
    cellSizeMetres,
    heightOfCell,
    middleOfCell: (column, row) => ({
      x: westMetres + (column + 0.5) * cellSizeMetres,
      y: northMetres - (row + 0.5) * cellSizeMetres,
    }),
    heightAt(x, y) {
      const column = (x - westMetres) / cellSizeMetres - 0.5;
      const row = (northMetres - y) / cellSizeMetres - 0.5;
      const [west, north] = [Math.floor(column), Math.floor(row)];
      const [toEast, toSouth] = [column - west, row - north];
      const upper = heightOfCell(west, north) * (1 - toEast) + heightOfCell(west + 1, north) * toEast;
      const lower = heightOfCell(west, north + 1) * (1 - toEast) + heightOfCell(west + 1, north + 1) * toEast;
      return upper * (1 - toSouth) + lower * toSouth;
    },
  };
}

/** Water cells, and cells without a height, take the height of the nearest land (breadth first from every shore). */
function landHeights({ grid, groundMetresNap }: GroundModel, water: WaterIndex): Float32Array {
  const { columns, rows } = grid;
  const heights = groundMetresNap.slice();
  const isKnown = new Uint8Array(heights.length);
  const queue = new Int32Array(heights.length);
  let [head, tail] = [0, 0];
  for (let cell = 0; cell < heights.length; cell += 1) {
    if (Number.isNaN(heights[cell]) || water.touchesCell(cell % columns, Math.floor(cell / columns)))
      continue;
    isKnown[cell] = 1;
    queue[tail++] = cell;
  }
  while (head < tail) {
    const cell = queue[head++];
    const column = cell % columns;
    if (column > 0) spread(cell, cell - 1);
    if (column < columns - 1) spread(cell, cell + 1);
    if (cell >= columns) spread(cell, cell - columns);
    if (cell < columns * (rows - 1)) spread(cell, cell + columns);
  }
  // A city that is all water, or has no heights at all, lies at 0 m NAP.
  for (let cell = 0; cell < heights.length; cell += 1) if (Number.isNaN(heights[cell])) heights[cell] = 0;
  return heights;

  function spread(from: number, to: number): void {
    if (isKnown[to] === 1) return;
    isKnown[to] = 1;
    heights[to] = heights[from];
    queue[tail++] = to;
  }
}
