import type { GroundModel, LandUseArea } from "../city-model.ts";

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
  for (const [number, area] of areas.entries()) fillInside(area, number);
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

  /** Even-odd along each row of cell middles. */
  function fillInside(area: LandUseArea, number: number): void {
    for (let row = 0; row < rows; row += 1) {
      const y = northMetres - (row + 0.5) * cellSizeMetres;
      const crossings = area.rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const first = Math.max(0, Math.ceil((crossings[pair] - westMetres) / cellSizeMetres - 0.5));
        const last = Math.min(
          columns - 1,
          Math.floor((crossings[pair + 1] - westMetres) / cellSizeMetres - 0.5),
        );
        if (last >= first) cells.fill(number, row * columns + first, row * columns + last + 1);
      }
    }
  }

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

function crossingsOf(ring: Float64Array, y: number): number[] {
  const crossings: number[] = [];
  for (let corner = 0; corner < ring.length; corner += 2) {
    const following = (corner + 2) % ring.length;
    const [ay, by] = [ring[corner + 1], ring[following + 1]];
    if (ay <= y !== by <= y) {
      crossings.push(ring[corner] + ((y - ay) / (by - ay)) * (ring[following] - ring[corner]));
    }
  }
  return crossings;
}

const isInside = (rings: readonly Float64Array[], x: number, y: number): boolean =>
  rings.reduce((count, ring) => count + crossingsOf(ring, y).filter((crossing) => crossing < x).length, 0) %
    2 ===
  1;
