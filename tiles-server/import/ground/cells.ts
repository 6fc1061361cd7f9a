import { spreadKnown } from "../../../scenarios/methods/spread-known.ts";
import type { HeightGrid } from "../../../scenarios/model/city.ts";

export type GridFrame = Pick<
  HeightGrid,
  "columns" | "rows" | "cellSizeMetres" | "westMetres" | "northMetres"
>;

/** Visits every cell whose middle lies inside the polygon (rings even-odd, x, y, x, y …), row by row. */
export function forEachCellInside(
  rings: readonly Float64Array[],
  grid: GridFrame,
  visit: (cell: number) => void,
): void {
  const { columns, cellSizeMetres, westMetres, northMetres } = grid;
  const [firstRow, lastRow] = rowsUnder(rings, grid);
  const crossings: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const y = northMetres - (row + 0.5) * cellSizeMetres;
    crossings.length = 0;
    for (const ring of rings) addCrossings(ring, y, crossings);
    sortFew(crossings);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.max(0, Math.ceil((crossings[pair] - westMetres) / cellSizeMetres - 0.5));
      const last = Math.min(
        columns - 1,
        Math.floor((crossings[pair + 1] - westMetres) / cellSizeMetres - 0.5),
      );
      for (let column = first; column <= last; column += 1) visit(row * columns + column);
    }
  }
}

function rowsUnder(
  rings: readonly Float64Array[],
  { rows, cellSizeMetres, northMetres }: GridFrame,
): [number, number] {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings) {
    for (let corner = 1; corner < ring.length; corner += 2) {
      south = Math.min(south, ring[corner]);
      north = Math.max(north, ring[corner]);
    }
  }
  return [
    Math.max(0, Math.floor((northMetres - north) / cellSizeMetres)),
    Math.min(rows - 1, Math.ceil((northMetres - south) / cellSizeMetres)),
  ];
}

/** Where the ring crosses the line at height y, as x. A city asks this for every row of every building: no lists are made. */
function addCrossings(ring: Float64Array, y: number, crossings: number[]): void {
  for (let corner = 0; corner < ring.length; corner += 2) {
    const following = (corner + 2) % ring.length;
    const ay = ring[corner + 1];
    const by = ring[following + 1];
    if (ay <= y !== by <= y) {
      crossings.push(ring[corner] + ((y - ay) / (by - ay)) * (ring[following] - ring[corner]));
    }
  }
}

/** By insertion: most outlines cross a row twice. */
function sortFew(values: number[]): void {
  for (let at = 1; at < values.length; at += 1) {
    const value = values[at];
    let to = at;
    for (; to > 0 && values[to - 1] > value; to -= 1) values[to] = values[to - 1];
    values[to] = value;
  }
}

export function isInside(rings: readonly Float64Array[], x: number, y: number): boolean {
  const crossings: number[] = [];
  for (const ring of rings) addCrossings(ring, y, crossings);
  return crossings.filter((crossing) => crossing < x).length % 2 === 1;
}

/** A place well inside: the middle of its widest part, halfway from south to north; undefined for what has no area. */
export function insidePoint(
  rings: readonly Float64Array[],
): { readonly x: number; readonly y: number } | undefined {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let corner = 1; corner < rings[0].length; corner += 2) {
    south = Math.min(south, rings[0][corner]);
    north = Math.max(north, rings[0][corner]);
  }
  const y = (south + north) / 2;
  const crossings: number[] = [];
  for (const ring of rings) addCrossings(ring, y, crossings);
  sortFew(crossings);
  let widest: { readonly from: number; readonly to: number } | undefined;
  for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
    const [from, to] = [crossings[pair], crossings[pair + 1]];
    if (widest === undefined || to - from > widest.to - widest.from) widest = { from, to };
  }
  return widest && { x: (widest.from + widest.to) / 2, y };
}

/** The cell a place lies in; undefined outside the grid. */
export function cellAt(
  { columns, rows, cellSizeMetres, westMetres, northMetres }: GridFrame,
  x: number,
  y: number,
): number | undefined {
  const column = Math.floor((x - westMetres) / cellSizeMetres);
  const row = Math.floor((northMetres - y) / cellSizeMetres);
  return column < 0 || row < 0 || column >= columns || row >= rows ? undefined : row * columns + column;
}

/** Visits every cell that the polygon's inside or edge lies in, some of them more than once. */
function forEachCellUnder(
  rings: readonly Float64Array[],
  grid: GridFrame,
  visit: (cell: number) => void,
): void {
  forEachCellInside(rings, grid, visit);
  for (const ring of rings) {
    for (let corner = 0; corner < ring.length; corner += 2) {
      const following = (corner + 2) % ring.length;
      const [dx, dy] = [ring[following] - ring[corner], ring[following + 1] - ring[corner + 1]];
      const steps = Math.max(1, Math.ceil((2 * Math.hypot(dx, dy)) / grid.cellSizeMetres));
      for (let step = 0; step < steps; step += 1) {
        const cell = cellAt(grid, ring[corner] + (dx * step) / steps, ring[corner + 1] + (dy * step) / steps);
        if (cell !== undefined) visit(cell);
      }
    }
  }
}

export function cellsUnder(rings: readonly Float64Array[], grid: GridFrame): Set<number> {
  const cells = new Set<number>();
  forEachCellUnder(rings, grid, (cell) => cells.add(cell));
  return cells;
}

/** Visits the cells under the polygon and those one cell around them, most of them more than once: for a least or a most. */
export function forEachCellAround(
  rings: readonly Float64Array[],
  grid: GridFrame,
  visit: (cell: number) => void,
): void {
  forEachCellUnder(rings, grid, (cell) => forEachInSquare(cell, grid, visit));
}

/** The cells and those one cell around them, corners included. */
export function withNeighbours(cells: Iterable<number>, grid: GridFrame): Set<number> {
  const all = new Set<number>();
  for (const cell of cells) forEachInSquare(cell, grid, (one) => all.add(one));
  return all;
}

/** The cell and its eight neighbours, or fewer at the grid's edge. */
function forEachInSquare(cell: number, { columns, rows }: GridFrame, visit: (cell: number) => void): void {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
      visit(r * columns + c);
    }
  }
}

/** Cells without a value (NaN) take that of the nearest cell with one. */
export const fillFromNearest = (values: Float32Array, grid: GridFrame): void =>
  spreadKnown(values, (value) => !Number.isNaN(value), grid);
