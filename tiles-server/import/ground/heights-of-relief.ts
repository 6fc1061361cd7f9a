import type { GridFrame } from "./cells.ts";
import { forEachCellUnderTriangle } from "./cells-under-triangle.ts";
import { type HeightRaster, MOST_CELLS } from "./height-file.ts";

const SMALLEST_CELL_METRES = 1;

/**
 * The ground as a file's own relief has it (CityJSON's TINRelief), each cell the height of the face over its middle. Cells that no
 * face covers are not known.
 *
 * @param faces outer rings in the plane, x, y, z, x, y, z …
 */
export function heightsOfRelief(faces: readonly Float64Array[]): HeightRaster {
  const frame = frameAround(faces);
  const metresNap = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  const fill = (cell: number, z: number): void => {
    metresNap[cell] = z;
  };
  for (const face of faces) {
    // A face of a relief is a triangle; what has more corners goes as a fan.
    for (let corner = 3; corner + 5 < face.length; corner += 3) {
      forEachCellUnderTriangle(face, 0, corner, corner + 3, frame, fill);
    }
  }
  return { ...frame, metresNap };
}

function frameAround(faces: readonly Float64Array[]): GridFrame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const face of faces) {
    for (let at = 0; at < face.length; at += 3) {
      west = Math.min(west, face[at]);
      east = Math.max(east, face[at]);
      south = Math.min(south, face[at + 1]);
      north = Math.max(north, face[at + 1]);
    }
  }
  const area = (east - west) * (north - south);
  const cellSizeMetres = Math.max(SMALLEST_CELL_METRES, Math.ceil(Math.sqrt(area / MOST_CELLS)));
  return {
    cellSizeMetres,
    columns: Math.max(1, Math.ceil((east - west) / cellSizeMetres)),
    rows: Math.max(1, Math.ceil((north - south) / cellSizeMetres)),
    westMetres: west,
    northMetres: north,
  };
}
