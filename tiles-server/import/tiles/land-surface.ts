import type { GroundModel } from "../city-model.ts";
import { fillFromNearest } from "../ground/cells.ts";
import type { WaterIndex } from "./water-index.ts";

/** The land is drawn nowhere farther than this off its heights, but where a city has too many of them. */
export const LAND_ERROR_METRES = 0.12;

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

/** Water cells, and cells without a height, take the height of the nearest land. */
function landHeights({ grid, groundMetresNap }: GroundModel, water: WaterIndex): Float32Array {
  const heights = groundMetresNap.map((height, cell) =>
    water.touchesCell(cell % grid.columns, Math.floor(cell / grid.columns)) ? Number.NaN : height,
  );
  fillFromNearest(heights, grid);
  // A city that is all water, or has no heights at all, lies at 0 m NAP.
  return heights.map((height) => (Number.isNaN(height) ? 0 : height));
}
