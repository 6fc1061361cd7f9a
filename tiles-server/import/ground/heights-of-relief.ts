import { forEachCellInside, type GridFrame } from "./cells.ts";
import type { HeightRaster } from "./height-file.ts";

const SMALLEST_CELL_METRES = 1;
const MOST_CELLS = 16_000_000;

/**
 * The ground as a file's own relief has it (CityJSON's TINRelief), each cell the height of the face over its middle. Cells that no
 * face covers are not known.
 *
 * @param faces outer rings in the plane, x, y, z, x, y, z …
 */
export function heightsOfRelief(faces: readonly Float64Array[]): HeightRaster {
  const frame = frameAround(faces);
  const metresNap = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  for (const face of faces) {
    // A face of a relief is a triangle; what has more corners goes as a fan.
    for (let corner = 3; corner + 5 < face.length; corner += 3) fillTriangle(face, corner, frame, metresNap);
  }
  return { ...frame, metresNap };
}

function fillTriangle(face: Float64Array, corner: number, frame: GridFrame, metresNap: Float32Array): void {
  const [ax, ay, az] = face;
  const [bx, by, bz, cx, cy, cz] = face.subarray(corner, corner + 6);
  const double = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  // Seen from above a steep bank may have no area.
  if (Math.abs(double) < 1e-9) return;
  forEachCellInside([Float64Array.of(ax, ay, bx, by, cx, cy)], frame, (cell) => {
    const x = frame.westMetres + ((cell % frame.columns) + 0.5) * frame.cellSizeMetres;
    const y = frame.northMetres - (Math.floor(cell / frame.columns) + 0.5) * frame.cellSizeMetres;
    const toB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / double;
    const toC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / double;
    metresNap[cell] = az + toB * (bz - az) + toC * (cz - az);
  });
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
