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
  /** @param around in the plane: what lies beyond need not be read */
  read(around?: PlaneExtent): Promise<HeightRaster>;
}

/** As many as are held at once, 256 MB of them. */
export const MOST_CELLS = 64_000_000;

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
