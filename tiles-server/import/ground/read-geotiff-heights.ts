import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoTIFF, GeoTIFFImage } from "geotiff";
import proj4 from "proj4";
import type { Plane } from "../city-model.ts";
import { type CoordinateSystem, coordinateSystemOf } from "../coordinates/coordinate-system.ts";
import { Refusal } from "../refusal.ts";
import type { GridFrame } from "./cells.ts";
import { type HeightFile, type HeightRaster, MOST_CELLS, partOf } from "./height-file.ts";

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
export async function openGeoTiffHeights(path: string, plane: Plane): Promise<HeightFile> {
  const fileName = basename(path);
  const refuse = (code: string, what: string): Refusal => new Refusal(code, `${fileName} ${what}`);
  const image = await imageOf(path, refuse);
  const [columns, rows] = [image.getWidth(), image.getHeight()];
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
  const isOwnPlane = system.name === plane.crs || (system.isRd && plane.crs === "EPSG:28992");
  const isSquare = Math.abs((box[2] - box[0]) / columns - (box[3] - box[1]) / rows) < 1e-6;
  if (isOwnPlane && isSquare) {
    const cellSizeMetres = (box[2] - box[0]) / columns;
    const frame: GridFrame = { columns, rows, cellSizeMetres, westMetres: box[0], northMetres: box[3] };
    return {
      fileName,
      frame,
      async read(around) {
        const part = around === undefined ? frame : partOf(frame, around);
        return { ...part, metresNap: await cellsOf(path, windowOf(frame, part), refuse) };
      },
    };
  }
  const own = { columns, rows, box };
  const turn = turnInto(plane, system, own);
  return {
    fileName,
    frame: turn.frame,
    async read() {
      // A cell of the plane may take any cell of the file, so all of it is held.
      if (columns * rows > MOST_CELLS) {
        throw refuse(
          "HEIGHTS_TOO_LARGE",
          `has ${columns} × ${rows} cells in ${system.name}; ${MOST_CELLS / 1e6} million is the most. Bring it into ${plane.crs} first: gdalwarp -t_srs ${plane.crs} ${fileName} heights.tif.`,
        );
      }
      return turn.resampled(await cellsOf(path, [0, 0, columns, rows], refuse));
    },
  };
}

type Refuse = (code: string, what: string) => Refusal;

async function tiffOf(path: string, refuse: Refuse): Promise<GeoTIFF> {
  await access(path).catch(() => {
    throw refuse("FILE_UNREADABLE", "cannot be read. Check the name given with --heights.");
  });
  // Not before it is needed: eight megabytes that a city without such a file does without.
  const { fromFile } = await import("geotiff");
  return await fromFile(path).catch(() => {
    throw refuse("NOT_GEOTIFF", CUT_OFF);
  });
}

const CUT_OFF = "is not a TIFF, or it is cut off. Fetch or write it again.";

async function imageOf(path: string, refuse: Refuse): Promise<GeoTIFFImage> {
  const tiff = await tiffOf(path, refuse);
  try {
    return await tiff.getImage();
  } catch {
    throw refuse("NOT_GEOTIFF", CUT_OFF);
  } finally {
    await tiff.close();
  }
}

/** @param window first column and row, and those after the last */
async function cellsOf(path: string, window: readonly number[], refuse: Refuse): Promise<Float32Array> {
  const tiff = await tiffOf(path, refuse);
  try {
    const image = await tiff.getImage();
    const read = await image.readRasters({ samples: [0], interleave: true, window: [...window] });
    // Most are 32-bit floats already, and a copy of a sheet is a quarter of a gigabyte.
    const heights =
      read instanceof Float32Array ? (read as Float32Array) : Float32Array.from(read as ArrayLike<number>);
    const nothing = Math.fround(image.getGDALNoData() ?? Number.NaN);
    for (const [cell, height] of heights.entries()) if (height === nothing) heights[cell] = Number.NaN;
    return heights;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const codec = CODECS[/compression method identifier: (\d+)/.exec(reason)?.[1] ?? ""];
    throw codec === undefined
      ? refuse("HEIGHTS_BROKEN", `cannot be read (${reason}). Fetch it again, or save it with deflate.`)
      : refuse(
          "CODEC_UNSUPPORTED",
          `is packed as ${codec}, which is not read. Save it with deflate or LZW: gdal_translate -co COMPRESS=DEFLATE.`,
        );
  } finally {
    await tiff.close();
  }
}

const windowOf = (whole: GridFrame, part: GridFrame): [number, number, number, number] => {
  const left = Math.round((part.westMetres - whole.westMetres) / whole.cellSizeMetres);
  const top = Math.round((whole.northMetres - part.northMetres) / whole.cellSizeMetres);
  return [left, top, left + part.columns, top + part.rows];
};

interface OwnGrid {
  readonly columns: number;
  readonly rows: number;
  /** West, south, east, north, in the file's own system. */
  readonly box: readonly number[];
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

/** Where a file of another system lies in the plane, in cells as large as its own, and how it gets there. */
function turnInto(
  plane: Plane,
  system: CoordinateSystem,
  { columns, rows, box }: OwnGrid,
): { readonly frame: GridFrame; readonly resampled: (heights: Float32Array) => HeightRaster } {
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
  const frame: GridFrame = {
    columns: Math.ceil(width / cellSizeMetres),
    rows: Math.ceil(height / cellSizeMetres),
    cellSizeMetres,
    westMetres: left,
    northMetres: top,
  };
  return {
    frame,
    resampled(heights) {
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
      return { ...frame, metresNap };
    },
  };
}
