import type { GroundModel, LandUseArea } from "../city-model.ts";
import { forEachCellInside, isInside } from "../ground/cells.ts";

/** Which water a place lies in; -1 is land. Later areas lie on top of earlier ones. */
export interface WaterIndex {
  readonly areas: readonly LandUseArea[];
  areaAt(x: number, y: number): number;
  /** Whether any of the grid cell may be water. */
  touchesCell(column: number, row: number): boolean;
}

const LAND = -1;
const SHORE = -2;

/**
 * A raster answers for whole cells; only in cells that a shore crosses are the rings themselves asked. So a
 * hundred thousand triangles are told apart in a blink.
 */
export function createWaterIndex({ grid, landUse }: Pick<GroundModel, "grid" | "landUse">): WaterIndex {
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = grid;
  const areas = landUse.filter((area) => area.cover === "water");
  const cells = new Int16Array(columns * rows).fill(LAND);
  for (const [number, area] of areas.entries()) {
    forEachCellInside(area.rings, grid, (cell) => {
      cells[cell] = number;
    });
  }
  for (const area of areas) for (const ring of area.rings) markShore(ring);

  const cellAt = (x: number, y: number): number => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor((x - westMetres) / cellSizeMetres)));
    const row = Math.min(rows - 1, Math.max(0, Math.floor((northMetres - y) / cellSizeMetres)));
    return cells[row * columns + column];
  };
  return {
    areas,
    areaAt(x, y) {
      const known = cellAt(x, y);
      return known === SHORE ? areas.findLastIndex((area) => isInside(area.rings, x, y)) : known;
    },
    touchesCell: (column, row) => cells[row * columns + column] !== LAND,
  };

  /** Walks each edge in quarter cells, so that no cell it crosses is missed but for a corner's tip. */
  function markShore(ring: Float64Array): void {
    for (let corner = 0; corner < ring.length; corner += 2) {
      const following = (corner + 2) % ring.length;
      const [dx, dy] = [ring[following] - ring[corner], ring[following + 1] - ring[corner + 1]];
      const steps = Math.max(1, Math.ceil((Math.hypot(dx, dy) / cellSizeMetres) * 4));
      for (let step = 0; step <= steps; step += 1) {
        const column = Math.floor((ring[corner] + (dx * step) / steps - westMetres) / cellSizeMetres);
        const row = Math.floor((northMetres - ring[corner + 1] - (dy * step) / steps) / cellSizeMetres);
        for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
          for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
            cells[r * columns + c] = SHORE;
          }
        }
      }
    }
  }
}
