import type { GridFrame } from "./cells.ts";

/** Seen from above a steep bank may have no area. */
const SMALLEST_DOUBLE_SQUARE_METRES = 1e-9;

/**
 * Visits every cell whose middle lies under a triangle, with the triangle's height there. A city has millions of triangles, and
 * a map's rim long thin ones: row by row from edge to edge, and no lists are made.
 *
 * @param corners x, y, z, x, y, z …
 * @param a where the triangle's first corner begins among them, as do b and c the others
 */
export function forEachCellUnderTriangle(
  corners: Float64Array,
  a: number,
  b: number,
  c: number,
  { columns, rows, cellSizeMetres, westMetres, northMetres }: GridFrame,
  visit: (cell: number, z: number) => void,
): void {
  // Counted from the grid's corner: coordinates in the hundred thousands would eat the digits.
  const ax = corners[a] - westMetres;
  const ay = northMetres - corners[a + 1];
  const az = corners[a + 2];
  const bx = corners[b] - westMetres;
  const by = northMetres - corners[b + 1];
  const bz = corners[b + 2];
  const cx = corners[c] - westMetres;
  const cy = northMetres - corners[c + 1];
  const cz = corners[c + 2];
  const doubleArea = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(doubleArea) < SMALLEST_DOUBLE_SQUARE_METRES) return;
  const risesEast = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / doubleArea;
  const risesSouth = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) / doubleArea;
  const firstRow = Math.max(0, Math.ceil(Math.min(ay, by, cy) / cellSizeMetres - 0.5));
  const lastRow = Math.min(rows - 1, Math.floor(Math.max(ay, by, cy) / cellSizeMetres - 0.5));
  for (let row = firstRow; row <= lastRow; row += 1) {
    const y = (row + 0.5) * cellSizeMetres;
    const ab = crossing(ax, ay, bx, by, y);
    const bc = crossing(bx, by, cx, cy, y);
    // Two of the three edges cross the row, or none does.
    const one = Number.isNaN(ab) ? bc : ab;
    const other = Number.isNaN(ab) || Number.isNaN(bc) ? crossing(cx, cy, ax, ay, y) : bc;
    if (Number.isNaN(one)) continue;
    const first = Math.max(0, Math.ceil(Math.min(one, other) / cellSizeMetres - 0.5));
    const last = Math.min(columns - 1, Math.floor(Math.max(one, other) / cellSizeMetres - 0.5));
    for (let column = first; column <= last; column += 1) {
      const x = (column + 0.5) * cellSizeMetres;
      visit(row * columns + column, az + (x - ax) * risesEast + (y - ay) * risesSouth);
    }
  }
}

/** Where an edge crosses the row, as x; NaN where it does not. A corner on the row belongs to the edge below it. */
const crossing = (ax: number, ay: number, bx: number, by: number, y: number): number =>
  ay <= y === by <= y ? Number.NaN : ax + ((y - ay) / (by - ay)) * (bx - ax);
