import type { Building, GroundModel } from "../city-model.ts";
import type { GridFrame } from "../ground/cells.ts";
import { forEachCellUnderTriangle } from "../ground/cells-under-triangle.ts";
import { normalOf, triangulate } from "./triangulate.ts";

/** The city as light meets it: a raster of cells of 1.5 m. */
export interface SurfaceModel extends GridFrame {
  /** The ground alone, northernmost row first. */
  readonly groundMetresNap: Float32Array;
  readonly tops: Tops;
}

/**
 * The highest thing in every cell, ground and roofs together. It has a rim of nothing (-Infinity) about it, so that whoever looks
 * out from a place of the model need not ask at every step whether there is a cell.
 */
export interface Tops extends GridFrame {
  readonly metresNap: Float32Array;
}

/** How far off a thing still takes light from a place. */
export const SIGHT_METRES = 90;
/** A place beside a wall may lie a little outside the model. */
const RIM_METRES = SIGHT_METRES + 6;

const LIGHT_CELL_METRES = 1.5;
/** 5 × 5 km in the finest cells; a larger city has its light in coarser ones, or its raster would fill the memory. */
const MOST_CELLS = 12_000_000;
/** Faces that rise less are walls, and cover nothing. */
const COVERS_ABOVE = 0.05;

/** Where the ground is known in coarse cells only, light finer than half of one shows nothing. */
function lightCellMetres({ grid }: Pick<GroundModel, "grid">): number {
  const squareMetres = grid.columns * grid.rows * grid.cellSizeMetres ** 2;
  const finest = Math.ceil(Math.sqrt(squareMetres / MOST_CELLS) * 2) / 2;
  return Math.max(LIGHT_CELL_METRES, grid.cellSizeMetres / 2, finest);
}

/** The ground with all buildings on it. Their faces are looked at one after the other and not kept. */
export function createSurfaceModel(
  ground: GroundModel,
  buildings: Iterable<Pick<Building, "surfaces">>,
): SurfaceModel {
  const cellSizeMetres = lightCellMetres(ground);
  const { westMetres, northMetres } = ground.grid;
  const columns = Math.ceil((ground.grid.columns * ground.grid.cellSizeMetres) / cellSizeMetres);
  const rows = Math.ceil((ground.grid.rows * ground.grid.cellSizeMetres) / cellSizeMetres);
  const frame = { columns, rows, cellSizeMetres, westMetres, northMetres };
  const groundMetresNap = shared(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      groundMetresNap[row * columns + column] = nearestGround(
        ground,
        westMetres + (column + 0.5) * cellSizeMetres,
        northMetres - (row + 0.5) * cellSizeMetres,
      );
    }
  }
  const tops = topsOver(frame, groundMetresNap);
  const { metresNap } = tops;
  const lift = (cell: number, z: number): void => {
    if (z > metresNap[cell]) metresNap[cell] = z;
  };
  for (const { surfaces } of buildings) {
    for (const surface of surfaces) {
      const normal = normalOf(surface.rings[0]);
      if (normal === undefined || normal[2] <= COVERS_ABOVE) continue;
      const face = triangulate(surface);
      for (let at = 0; face !== undefined && at < face.indices.length; at += 3) {
        const [a, b, c] = [face.indices[at] * 3, face.indices[at + 1] * 3, face.indices[at + 2] * 3];
        forEachCellUnderTriangle(face.corners, a, b, c, tops, lift);
      }
    }
  }
  return { ...frame, groundMetresNap, tops };
}

/** @param heightsMetresNap of the frame's cells */
export function topsOver(frame: GridFrame, heightsMetresNap: Float32Array): Tops {
  const { cellSizeMetres } = frame;
  const rim = Math.ceil(RIM_METRES / cellSizeMetres);
  const columns = frame.columns + 2 * rim;
  const rows = frame.rows + 2 * rim;
  const metresNap = shared(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < frame.rows; row += 1) {
    const own = heightsMetresNap.subarray(row * frame.columns, (row + 1) * frame.columns);
    metresNap.set(own, (row + rim) * columns + rim);
  }
  const westMetres = frame.westMetres - rim * cellSizeMetres;
  const northMetres = frame.northMetres + rim * cellSizeMetres;
  return { columns, rows, cellSizeMetres, westMetres, northMetres, metresNap };
}

/** The highest thing in a cell of the model, given by its own columns and rows. */
export function topOfCell({ columns, tops }: SurfaceModel, column: number, row: number): number {
  const rim = (tops.columns - columns) / 2;
  return tops.metresNap[(row + rim) * tops.columns + column + rim];
}

/** The highest thing at a place, in metres NAP; nothing beyond the model. */
export function topAt(tops: Tops, x: number, y: number): number {
  const column = Math.floor((x - tops.westMetres) / tops.cellSizeMetres);
  const row = Math.floor((tops.northMetres - y) / tops.cellSizeMetres);
  if (column < 0 || row < 0 || column >= tops.columns || row >= tops.rows) return Number.NEGATIVE_INFINITY;
  return tops.metresNap[row * tops.columns + column];
}

/** Memory that threads see together: a large city's raster is not copied for each. */
const shared = (length: number): Float32Array =>
  new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));

function nearestGround({ grid, groundMetresNap }: GroundModel, x: number, y: number): number {
  const column = Math.min(
    grid.columns - 1,
    Math.max(0, Math.floor((x - grid.westMetres) / grid.cellSizeMetres)),
  );
  const row = Math.min(grid.rows - 1, Math.max(0, Math.floor((grid.northMetres - y) / grid.cellSizeMetres)));
  const height = groundMetresNap[row * grid.columns + column];
  return Number.isNaN(height) ? 0 : height;
}
