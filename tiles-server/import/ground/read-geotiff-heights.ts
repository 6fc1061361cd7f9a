import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoTIFFImage } from "geotiff";
import proj4 from "proj4";
import type { Plane } from "../city-model.ts";
import { type CoordinateSystem, coordinateSystemOf } from "../coordinates/coordinate-system.ts";
import { Refusal } from "../refusal.ts";
import type { HeightRaster } from "./read-ascii-grid.ts";

const MOST_CELLS = 64_000_000;
/** What a TIFF calls its packing by number, for those the reader cannot undo (TIFF 6, and its registered extensions). */
const CODECS: Readonly<Record<string, string>> = {
  "2": "CCITT",
  "3": "CCITT fax 3",
  "4": "CCITT fax 4",
  "33003": "JPEG 2000",
  "33005": "JPEG 2000",
  "34712": "JPEG 2000",
  "34925": "LZMA",
  "50001": "WebP",
  "50002": "JPEG XL",
};

/**
 * The first band of a GeoTIFF as ground heights in the city's plane. From another plane each cell takes the height at its middle.
 *
 * @throws Refusal where it is cut off, packed in a way we cannot read (which is named), or says not where it lies
 */
export async function readGeoTiffHeights(path: string, plane: Plane): Promise<HeightRaster> {
  const fileName = basename(path);
  const refuse = (code: string, what: string): Refusal => new Refusal(code, `${fileName} ${what}`);
  const bytes = await readFile(path).catch(() => {
    throw refuse("FILE_UNREADABLE", "cannot be read. Check the name given with --heights.");
  });
  // Not before it is needed: eight megabytes that a city without such a file does without.
  const { fromArrayBuffer } = await import("geotiff");
  const image = await fromArrayBuffer(new Uint8Array(bytes).buffer)
    .then((tiff) => tiff.getImage())
    .catch(() => {
      throw refuse("NOT_GEOTIFF", "is not a TIFF, or it is cut off. Fetch or write it again.");
    });
  const [columns, rows] = [image.getWidth(), image.getHeight()];
  if (columns * rows > MOST_CELLS) {
    throw refuse(
      "HEIGHTS_TOO_LARGE",
      `has ${columns} × ${rows} cells; ${MOST_CELLS / 1e6} million is the most. Cut out your city.`,
    );
  }
  const system = systemOf(image, plane);
  if (system === undefined) {
    throw refuse(
      "CRS_UNKNOWN",
      "does not say a coordinate system we know. Save it in the system of the buildings.",
    );
  }
  const box = boundingBoxOf(image);
  if (box === undefined) {
    throw refuse("NO_PLACE", "is a picture that does not say where on Earth it lies. Save it as a GeoTIFF.");
  }
  const heights = await image.readRasters({ samples: [0], interleave: true }).then(
    (read) => Float32Array.from(read as ArrayLike<number>),
    (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const codec = CODECS[/compression method identifier: (\d+)/.exec(reason)?.[1] ?? ""];
      throw codec === undefined
        ? refuse("HEIGHTS_BROKEN", `cannot be read (${reason}). Fetch it again, or save it with deflate.`)
        : refuse(
            "CODEC_UNSUPPORTED",
            `is packed as ${codec}, which is not read. Save it with deflate or LZW: gdal_translate -co COMPRESS=DEFLATE.`,
          );
    },
  );
  const nothing = Math.fround(image.getGDALNoData() ?? Number.NaN);
  for (const [cell, height] of heights.entries()) if (height === nothing) heights[cell] = Number.NaN;
  const own: OwnGrid = { columns, rows, box, heights };
  const isOwnPlane = system.name === plane.crs || (system.isRd && plane.crs === "EPSG:28992");
  const isSquare = Math.abs((box[2] - box[0]) / columns - (box[3] - box[1]) / rows) < 1e-6;
  return isOwnPlane && isSquare
    ? {
        columns,
        rows,
        cellSizeMetres: (box[2] - box[0]) / columns,
        westMetres: box[0],
        northMetres: box[3],
        metresNap: heights,
      }
    : resampled(own, system, plane);
}

interface OwnGrid {
  readonly columns: number;
  readonly rows: number;
  /** West, south, east, north, in the file's own system. */
  readonly box: readonly number[];
  readonly heights: Float32Array;
}

/** A file that does not say its system lies in the city's own plane, as an ASCII grid does. */
function systemOf(image: GeoTIFFImage, plane: Plane): CoordinateSystem | undefined {
  const keys = image.getGeoKeys();
  const code = keys?.ProjectedCSTypeGeoKey ?? keys?.GeographicTypeGeoKey;
  return coordinateSystemOf(code === undefined ? plane.crs : `EPSG:${code}`);
}

function boundingBoxOf(image: GeoTIFFImage): number[] | undefined {
  try {
    return image.getBoundingBox();
  } catch {
    return undefined;
  }
}

function resampled(
  { columns, rows, box, heights }: OwnGrid,
  system: CoordinateSystem,
  plane: Plane,
): HeightRaster {
  const [west, south, east, north] = box;
  const { forward, inverse } = proj4(system.definition, "WGS84");
  const inPlane = (x: number, y: number): { x: number; y: number } => {
    const [longitude, latitude] = forward([x, y]);
    return plane.fromGeodetic(longitude, latitude);
  };
  const corners = [inPlane(west, north), inPlane(east, north), inPlane(east, south), inPlane(west, south)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  const [width, height] = [Math.max(...xs) - left, top - Math.min(...ys)];
  const cellSizeMetres = Math.sqrt((width * height) / (columns * rows));
  const frame = { columns: Math.ceil(width / cellSizeMetres), rows: Math.ceil(height / cellSizeMetres) };
  const metresNap = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  for (let cell = 0; cell < metresNap.length; cell += 1) {
    const x = left + ((cell % frame.columns) + 0.5) * cellSizeMetres;
    const y = top - (Math.floor(cell / frame.columns) + 0.5) * cellSizeMetres;
    const { longitude, latitude } = plane.toGeodetic(x, y, 0);
    const [ownX, ownY] = inverse([longitude, latitude]);
    const column = Math.floor(((ownX - west) / (east - west)) * columns);
    const row = Math.floor(((north - ownY) / (north - south)) * rows);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    metresNap[cell] = heights[row * columns + column];
  }
  return { ...frame, cellSizeMetres, westMetres: left, northMetres: top, metresNap };
}
