import { writeArrayBuffer } from "geotiff";
import type { Grid } from "../model/grid.ts";

/** A number no measurement has, and every program knows: "nothing is known here". */
const NOTHING = -9999;

/** A grid as a GeoTIFF of one band, 32-bit floats, WGS84: what a `raster` layer reads. */
export function writeGeoTiff({ width, height, extent, values }: Grid): ArrayBuffer {
  return writeArrayBuffer(
    values.map((value) => (Number.isNaN(value) ? NOTHING : value)),
    {
      width,
      height,
      GDAL_NODATA: String(NOTHING),
      GTModelTypeGeoKey: 2,
      GTRasterTypeGeoKey: 1,
      GeographicTypeGeoKey: 4326,
      GeogCitationGeoKey: "WGS 84",
      ModelPixelScale: [(extent.east - extent.west) / width, (extent.north - extent.south) / height, 0],
      ModelTiepoint: [0, 0, 0, extent.west, extent.north, 0],
      SampleFormat: [3],
      BitsPerSample: [32],
    } as Parameters<typeof writeArrayBuffer>[1],
  );
}
