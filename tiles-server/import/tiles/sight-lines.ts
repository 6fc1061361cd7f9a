import type { Tops } from "./surface-model.ts";

/** Azimuth 0 is north, 90 east; rows run south, so north is minus. */
export interface Direction {
  readonly column: number;
  readonly row: number;
}

export const towards = (azimuth: number): Direction => ({
  column: Math.sin(azimuth),
  row: -Math.cos(azimuth),
});

/** A place is looked from at the nearest of so many points along each side of its cell. */
const PLACES_A_SIDE = 4;

/**
 * Which cells of a raster are met in some directions at some distances, as steps from the cell one stands in. A city has millions of
 * corners, and from each of them the same hundred cells are asked for: here they are worked out once.
 */
export interface SightLines {
  /** Of each place in a cell, of each direction, of each distance. */
  readonly columns: Int16Array;
  readonly rows: Int16Array;
  /** The same in cells of the raster, as they lie in a row. */
  readonly cells: Int32Array;
  readonly distances: number;
  readonly directions: number;
  /** No step goes farther, in columns or rows. */
  readonly reachCells: number;
}

export function sightLines(
  { columns: aRow, cellSizeMetres }: Pick<Tops, "columns" | "cellSizeMetres">,
  directions: readonly Direction[],
  distancesMetres: ArrayLike<number>,
): SightLines {
  const lines = directions.length * distancesMetres.length;
  const columns = new Int16Array(PLACES_A_SIDE ** 2 * lines);
  const rows = new Int16Array(columns.length);
  let reachCells = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const place = Math.floor(at / lines);
    const { column, row } = directions[Math.floor((at % lines) / distancesMetres.length)];
    const cells = distancesMetres[at % distancesMetres.length] / cellSizeMetres;
    columns[at] = Math.floor(((place % PLACES_A_SIDE) + 0.5) / PLACES_A_SIDE + column * cells);
    rows[at] = Math.floor((Math.floor(place / PLACES_A_SIDE) + 0.5) / PLACES_A_SIDE + row * cells);
    reachCells = Math.max(reachCells, Math.abs(columns[at]), Math.abs(rows[at]));
  }
  const cells = Int32Array.from(columns, (column, at) => rows[at] * aRow + column);
  return {
    columns,
    rows,
    cells,
    directions: directions.length,
    distances: distancesMetres.length,
    reachCells,
  };
}

/** Where in the lists the lines begin that one looks along from a place, given in cells. */
export function firstLineFrom({ directions, distances }: SightLines, column: number, row: number): number {
  const east = Math.floor((column - Math.floor(column)) * PLACES_A_SIDE);
  const south = Math.floor((row - Math.floor(row)) * PLACES_A_SIDE);
  return (south * PLACES_A_SIDE + east) * directions * distances;
}
