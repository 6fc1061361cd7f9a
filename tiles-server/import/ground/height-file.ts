import type { PlaneExtent } from "../coordinates/plane-extent.ts";
import type { GridFrame } from "./cells.ts";

export interface HeightRaster extends GridFrame {
  /** Metres NAP, northernmost row first; NaN: nodata. */
  readonly metresNap: Float32Array;
}

/** A file of heights of which the header is read: how large it is, is known before it is held. */
export interface HeightFile {
  readonly fileName: string;
  /** Where it lies in the city's plane. */
  readonly frame: GridFrame;
  /** What was assumed of it, a sentence. */
  readonly note?: string | undefined;
  /**
   * @param around in the plane: what lies beyond need not be read
   * @param coarser how many cells become one, along each side: it has the mean of those that are known
   */
  read(around?: PlaneExtent, coarser?: number): Promise<HeightRaster>;
}

/** Of a city's grid. Each costs some 80 bytes while water, light and heat are worked out: 400 MB. */
export const MOST_CELLS = 5_000_000;
/** Read at once of a larger file. */
export const CELLS_AT_ONCE = 4_000_000;

export const extentOf = ({
  columns,
  rows,
  cellSizeMetres,
  westMetres,
  northMetres,
}: GridFrame): PlaneExtent => ({
  west: westMetres,
  south: northMetres - rows * cellSizeMetres,
  east: westMetres + columns * cellSizeMetres,
  north: northMetres,
});

/** The cells of a frame that lie around a place, whole cells of its own; one at least. */
export function partOf(frame: GridFrame, around: PlaneExtent): GridFrame {
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = frame;
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const left = within(Math.floor((around.west - westMetres) / cellSizeMetres), columns - 1);
  const top = within(Math.floor((northMetres - around.north) / cellSizeMetres), rows - 1);
  const right = within(Math.ceil((around.east - westMetres) / cellSizeMetres), columns);
  const bottom = within(Math.ceil((northMetres - around.south) / cellSizeMetres), rows);
  return {
    columns: Math.max(1, right - left),
    rows: Math.max(1, bottom - top),
    cellSizeMetres,
    westMetres: westMetres + left * cellSizeMetres,
    northMetres: northMetres - top * cellSizeMetres,
  };
}

/** So many cells along each side as one, the last ones of fewer. */
export const coarserFrame = (frame: GridFrame, coarser: number): GridFrame => ({
  columns: Math.ceil(frame.columns / coarser),
  rows: Math.ceil(frame.rows / coarser),
  cellSizeMetres: frame.cellSizeMetres * coarser,
  westMetres: frame.westMetres,
  northMetres: frame.northMetres,
});

/** Heights that come one after the other, in fewer cells: a file larger than the memory is never held. */
export class MeanHeights {
  readonly #frame: GridFrame;
  readonly #coarser: number;
  readonly #sums: Float32Array;
  readonly #counts: Uint32Array;

  /** @param part the cells that come */
  constructor(part: GridFrame, coarser: number) {
    this.#frame = coarserFrame(part, coarser);
    this.#coarser = coarser;
    this.#sums = new Float32Array(this.#frame.columns * this.#frame.rows);
    this.#counts = new Uint32Array(this.#sums.length);
  }

  /** @param height NaN where it is not known */
  add(column: number, row: number, height: number): void {
    if (Number.isNaN(height)) return;
    const cell = Math.floor(row / this.#coarser) * this.#frame.columns + Math.floor(column / this.#coarser);
    this.#sums[cell] += height;
    this.#counts[cell] += 1;
  }

  get raster(): HeightRaster {
    // Of cells without a height: 0 / 0, which is NaN.
    return { ...this.#frame, metresNap: this.#sums.map((sum, cell) => sum / this.#counts[cell]) };
  }
}
