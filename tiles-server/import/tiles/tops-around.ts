import { REACH_METRES } from "./horizon.ts";
import { WALL_SAMPLE_METRES } from "./light-at.ts";
import type { Tops } from "./surface-model.ts";

/** Widths go up in such steps, for what is worked out of one width serves all models of it. */
const WIDTH_STEP_CELLS = 32;
/** A piece of more cells is no better than the whole. */
const MOST_CELLS = 1_000_000;

/**
 * The part of a model that gives light to some places: a copy that lies close together in memory. One looks from every corner at a
 * hundred cells in all directions, and in a whole city's raster each of them is fetched from far.
 *
 * @param corners x, y, z, x, y, z … of the places, in lists
 */
export function topsAround(model: Tops, corners: Iterable<Float64Array>): Tops {
  const { cellSizeMetres } = model;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const list of corners) {
    for (let at = 0; at < list.length; at += 3) {
      west = Math.min(west, list[at]);
      east = Math.max(east, list[at]);
      south = Math.min(south, list[at + 1]);
      north = Math.max(north, list[at + 1]);
    }
  }
  const beside = REACH_METRES + WALL_SAMPLE_METRES + 2 * cellSizeMetres;
  const firstColumn = within(model.columns, (west - beside - model.westMetres) / cellSizeMetres);
  const firstRow = within(model.rows, (model.northMetres - north - beside) / cellSizeMetres);
  const lastColumn = within(model.columns, (east + beside - model.westMetres) / cellSizeMetres);
  const lastRow = within(model.rows, (model.northMetres - south + beside) / cellSizeMetres);
  const wide = Math.ceil((lastColumn - firstColumn) / WIDTH_STEP_CELLS) * WIDTH_STEP_CELLS;
  const columns = Math.min(model.columns - firstColumn, wide);
  const rows = lastRow - firstRow;
  if (columns <= 0 || rows <= 0 || columns * rows > Math.min(MOST_CELLS, model.columns * model.rows))
    return model;
  const topMetresNap = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = (firstRow + row) * model.columns + firstColumn;
    topMetresNap.set(model.topMetresNap.subarray(from, from + columns), row * columns);
  }
  return {
    columns,
    rows,
    cellSizeMetres,
    westMetres: model.westMetres + firstColumn * cellSizeMetres,
    northMetres: model.northMetres - firstRow * cellSizeMetres,
    topMetresNap,
  };
}

const within = (count: number, cells: number): number => Math.min(count, Math.max(0, Math.floor(cells)));
