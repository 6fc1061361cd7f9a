import { fromArrayBuffer } from "geotiff";
import type { Grid } from "../model/grid.ts";
import { crsOf } from "./crs.ts";
import type { DataFile } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

/** Sixteen million cells are 64 MB, and finer than a screen. */
const MOST_CELLS = 16_000_000;

/**
 * The first band of a GeoTIFF as a grid in WGS84. From another plane each cell of the new grid takes the value of the old cell it lies
 * in: nothing is mixed, for a class or a code has no mean.
 *
 * @param askedCrs where the file does not say its own
 * @throws {DataFileFault} where it cannot be read, or says not where it lies
 */
export async function readGeoTiff(
  { name, bytes }: DataFile,
  askedCrs?: string,
): Promise<{ readonly grid: Grid; readonly crs: string }> {
  const fault = (code: string, message: string) => new DataFileFault(code, message);
  const tiff = await fromArrayBuffer(bytes).catch(() => {
    throw fault("NOT_GEOTIFF", `${name} is not a TIFF, or it is cut off. Export it again.`);
  });
  const image = await tiff.getImage().catch(() => {
    throw fault("CUT_OFF", `${name} is cut off. Export it again.`);
  });
  const [width, height] = [image.getWidth(), image.getHeight()];
  if (width * height > MOST_CELLS) {
    throw fault(
      "GRID_TOO_LARGE",
      `${name} has ${width} × ${height} cells; ${MOST_CELLS / 1e6} million is the most. Make its cells larger, or cut out your city.`,
    );
  }
  const keys = image.getGeoKeys();
  const said = keys?.ProjectedCSTypeGeoKey ?? keys?.GeographicTypeGeoKey;
  const crs = crsOf(askedCrs ?? (said === undefined ? "" : `EPSG:${said}`));
  if (crs === undefined) {
    const which =
      said === undefined ? "does not say its coordinate system" : `is in EPSG:${said}, which we do not know`;
    throw fault("CRS_UNKNOWN", `${name} ${which}. Save it in WGS84 or RD, or say it with --crs EPSG:28992.`);
  }
  const [west, south, east, north] = boxOf(image, name);
  const values = await image.readRasters({ samples: [0], interleave: true }).then(
    (read) => Float32Array.from(read as ArrayLike<number>),
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw fault(
        "GEOTIFF_BROKEN",
        `${name} cannot be read (${reason}). Save it again without compression, or with deflate.`,
      );
    },
  );
  const nothing = image.getGDALNoData();
  if (nothing !== null) {
    const float = Math.fround(nothing);
    for (const [cell, value] of values.entries()) if (value === float) values[cell] = Number.NaN;
  }
  const grid: Grid = { width, height, extent: { west, south, east, north }, values };
  return { grid: crs.toDegrees === undefined ? grid : inDegrees(grid, crs.toDegrees), crs: crs.name };
}

function boxOf(image: { getBoundingBox(): number[] }, name: string): number[] {
  try {
    return image.getBoundingBox();
  } catch {
    throw new DataFileFault(
      "NO_PLACE",
      `${name} is a picture that does not say where on Earth it lies. Save it as a GeoTIFF.`,
    );
  }
}

/** Corner for corner, and inside them by straight lines: over a city the error is far below a cell. */
function inDegrees(
  { width, height, extent, values }: Grid,
  toDegrees: (pair: readonly [number, number]) => [number, number],
): Grid {
  const northWest = toDegrees([extent.west, extent.north]);
  const northEast = toDegrees([extent.east, extent.north]);
  const southWest = toDegrees([extent.west, extent.south]);
  const southEast = toDegrees([extent.east, extent.south]);
  const corners = [northWest, northEast, southWest, southEast];
  const box = {
    west: Math.min(...corners.map(([longitude]) => longitude)),
    east: Math.max(...corners.map(([longitude]) => longitude)),
    south: Math.min(...corners.map(([, latitude]) => latitude)),
    north: Math.max(...corners.map(([, latitude]) => latitude)),
  };
  const along = [northEast[0] - northWest[0], northEast[1] - northWest[1]];
  const down = [southWest[0] - northWest[0], southWest[1] - northWest[1]];
  const area = along[0] * down[1] - along[1] * down[0];
  const turned = new Float32Array(width * height).fill(Number.NaN);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const dx = box.west + ((column + 0.5) / width) * (box.east - box.west) - northWest[0];
      const dy = box.north - ((row + 0.5) / height) * (box.north - box.south) - northWest[1];
      const from = Math.floor(((dx * down[1] - dy * down[0]) / area) * width);
      const fromRow = Math.floor(((along[0] * dy - along[1] * dx) / area) * height);
      if (from < 0 || fromRow < 0 || from >= width || fromRow >= height) continue;
      turned[row * width + column] = values[fromRow * width + from];
    }
  }
  return { width, height, extent: box, values: turned };
}
