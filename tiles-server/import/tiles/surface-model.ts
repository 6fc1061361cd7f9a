import type { Building, GroundModel } from "../city-model.ts";
import { type FacetedSurface, normalOf, triangulate } from "./triangulate.ts";

/** What light meets: the highest thing in every cell of a 1.5 m raster, in metres NAP. */
export interface SurfaceModel {
  readonly columns: number;
  readonly rows: number;
  readonly cellSizeMetres: number;
  readonly westMetres: number;
  readonly northMetres: number;
  /** Ground and roofs together, northernmost row first. */
  readonly topMetresNap: Float32Array;
  /** The ground alone. */
  readonly groundMetresNap: Float32Array;
}

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
  const model = {
    columns,
    rows,
    cellSizeMetres,
    westMetres,
    northMetres,
    groundMetresNap,
    topMetresNap: shared(columns * rows),
  };
  model.topMetresNap.set(groundMetresNap);
  for (const { surfaces } of buildings) {
    for (const surface of surfaces) {
      const normal = normalOf(surface.rings[0]);
      if (normal === undefined || normal[2] <= COVERS_ABOVE) continue;
      const face = triangulate(surface);
      if (face !== undefined) raise(model, face);
    }
  }
  return model;
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

/** Lifts every cell whose middle lies under a triangle of the face to the face's height there. */
function raise(model: SurfaceModel, { corners, indices }: FacetedSurface): void {
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    const [a, b, c] = [indices[triangle] * 3, indices[triangle + 1] * 3, indices[triangle + 2] * 3];
    const [ax, ay, az] = inCells(model, corners, a);
    const [bx, by, bz] = inCells(model, corners, b);
    const [cx, cy, cz] = inCells(model, corners, c);
    const doubleArea = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(doubleArea) < 1e-9) continue;
    const firstColumn = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const lastColumn = Math.min(model.columns - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const firstRow = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const lastRow = Math.min(model.rows - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const [px, py] = [column + 0.5, row + 0.5];
        const beta = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / doubleArea;
        const gamma = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / doubleArea;
        if (beta < 0 || gamma < 0 || beta + gamma > 1) continue;
        const height = az + beta * (bz - az) + gamma * (cz - az);
        const cell = row * model.columns + column;
        if (height > model.topMetresNap[cell]) model.topMetresNap[cell] = height;
      }
    }
  }
}

const inCells = (model: SurfaceModel, corners: Float64Array, at: number): [number, number, number] => [
  (corners[at] - model.westMetres) / model.cellSizeMetres,
  (model.northMetres - corners[at + 1]) / model.cellSizeMetres,
  corners[at + 2],
];
