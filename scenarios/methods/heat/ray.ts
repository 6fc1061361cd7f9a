import type { Relief } from "./relief.ts";

/** The cells that a ray from the middle of a cell meets, as steps from that cell: the same for every cell it starts from. */
export interface Ray {
  readonly columns: Int32Array;
  /** Rows run south. */
  readonly rows: Int32Array;
  /** How far along the ray. */
  readonly metres: Float64Array;
  /** From the start's place in a grid of cells to each cell's. */
  readonly cells: Int32Array;
}

/**
 * @param azimuthDegrees 0 is north, 90 east
 * @param distances metres along the ray at which it looks, growing; a cell it has just looked at is passed over
 */
export function rayTowards(
  azimuthDegrees: number,
  distances: readonly number[],
  { columns: width, cellSizeMetres }: Pick<Relief, "columns" | "cellSizeMetres">,
): Ray {
  const azimuth = (azimuthDegrees * Math.PI) / 180;
  const [columns, rows, metres]: [number[], number[], number[]] = [[], [], []];
  for (const distance of distances) {
    const column = Math.floor(0.5 + (Math.sin(azimuth) * distance) / cellSizeMetres);
    const row = Math.floor(0.5 - (Math.cos(azimuth) * distance) / cellSizeMetres);
    if (column === columns.at(-1) && row === rows.at(-1)) continue;
    columns.push(column);
    rows.push(row);
    metres.push(distance);
  }
  return {
    columns: Int32Array.from(columns),
    rows: Int32Array.from(rows),
    metres: Float64Array.from(metres),
    cells: Int32Array.from(rows, (row, at) => row * width + columns[at]),
  };
}

/** How many of the ray's cells lie in the grid: a ray that has left it does not come back. */
export function cellsInGrid(
  { columns, rows }: Ray,
  column: number,
  row: number,
  grid: Pick<Relief, "columns" | "rows">,
): number {
  let count = columns.length;
  while (count > 0) {
    // Plain arithmetic, since this is asked twenty times a cell: a function made here would cost more than all it does.
    const [c, r] = [column + columns[count - 1], row + rows[count - 1]];
    if (c >= 0 && r >= 0 && c < grid.columns && r < grid.rows) break;
    count -= 1;
  }
  return count;
}
