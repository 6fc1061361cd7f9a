import proj4 from "proj4";
import type { Plane } from "../city-model.ts";
import type { CoordinateSystem } from "../coordinates/coordinate-system.ts";
import type { GridFrame } from "./cells.ts";
import type { HeightRaster } from "./height-file.ts";

/** A grid in a system of its own. */
export interface OwnGrid {
  readonly columns: number;
  readonly rows: number;
  /** West, south, east, north, in the file's own system. */
  readonly box: readonly number[];
}

/** Where a file of another system lies in the plane, in cells as large as its own, and how it gets there. */
export function turnInto(
  plane: Plane,
  system: CoordinateSystem,
  { columns, rows, box }: OwnGrid,
): { readonly frame: GridFrame; readonly resampled: (heights: Float32Array) => HeightRaster } {
  const [west, south, east, north] = box;
  const { forward, inverse } = proj4(system.definition, "WGS84");
  const inPlane = (x: number, y: number): { x: number; y: number } => {
    const [longitude, latitude] = forward([x, y]);
    return plane.fromGeodetic(longitude, latitude);
  };
  const corners = [inPlane(west, north), inPlane(east, north), inPlane(east, south), inPlane(west, south)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  const [width, height] = [Math.max(...xs) - left, top - Math.min(...ys)];
  const cellSizeMetres = Math.sqrt((width * height) / (columns * rows));
  const frame: GridFrame = {
    columns: Math.ceil(width / cellSizeMetres),
    rows: Math.ceil(height / cellSizeMetres),
    cellSizeMetres,
    westMetres: left,
    northMetres: top,
  };
  return {
    frame,
    resampled(heights) {
      const metresNap = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
      for (let cell = 0; cell < metresNap.length; cell += 1) {
        const x = left + ((cell % frame.columns) + 0.5) * cellSizeMetres;
        const y = top - (Math.floor(cell / frame.columns) + 0.5) * cellSizeMetres;
        const { longitude, latitude } = plane.toGeodetic(x, y, 0);
        const [ownX, ownY] = inverse([longitude, latitude]);
        const column = Math.floor(((ownX - west) / (east - west)) * columns);
        const row = Math.floor(((north - ownY) / (north - south)) * rows);
        if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
        metresNap[cell] = heights[row * columns + column];
      }
      return { ...frame, metresNap };
    },
  };
}
