import type { Building, GroundModel } from "../city-model.ts";
import { forEachCellUnderTriangle } from "../ground/cells-under-triangle.ts";
import { normalOf, triangulate } from "./triangulate.ts";

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
  const { topMetresNap } = model;
  topMetresNap.set(groundMetresNap);
  const lift = (cell: number, z: number): void => {
    if (z > topMetresNap[cell]) topMetresNap[cell] = z;
  };
  for (const { surfaces } of buildings) {
    for (const surface of surfaces) {
      const normal = normalOf(surface.rings[0]);
      if (normal === undefined || normal[2] <= COVERS_ABOVE) continue;
      const face = triangulate(surface);
      for (let at = 0; face !== undefined && at < face.indices.length; at += 3) {
        const [a, b, c] = [face.indices[at] * 3, face.indices[at + 1] * 3, face.indices[at + 2] * 3];
        forEachCellUnderTriangle(face.corners, a, b, c, model, lift);
      }
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
