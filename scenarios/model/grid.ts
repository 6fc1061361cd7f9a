import type { Extent } from "./city.ts";

/** One number a cell, in an extent of WGS84: what a `raster` layer's file holds. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** Of the whole grid, outer edges. Degrees. */
  readonly extent: Extent;
  /** Row by row from the north-west; NaN where nothing is known. */
  readonly values: Float32Array;
}

/** The value of the cell a place lies in; NaN outside, and where nothing is known. */
export function gridValueAt(
  { width, height, extent, values }: Grid,
  longitude: number,
  latitude: number,
): number {
  const column = Math.floor(((longitude - extent.west) / (extent.east - extent.west)) * width);
  const row = Math.floor(((extent.north - latitude) / (extent.north - extent.south)) * height);
  const isInside = column >= 0 && row >= 0 && column < width && row < height;
  return isInside ? values[row * width + column] : Number.NaN;
}
