import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoTIFF, GeoTIFFImage } from "geotiff";
import type { Plane } from "../city-model.ts";
import { type CoordinateSystem, coordinateSystemOf } from "../coordinates/coordinate-system.ts";
import type { PlaneExtent } from "../coordinates/plane-extent.ts";
import { Refusal } from "../refusal.ts";
import type { GridFrame } from "./cells.ts";
import { CELLS_AT_ONCE, type HeightFile, type HeightRaster, MeanHeights, partOf } from "./height-file.ts";
import { inMetres, unitOfHeights } from "./height-units.ts";
import { turnInto } from "./turned-grid.ts";

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
export async function openGeoTiffHeights(
  path: string,
  plane: Plane,
  mostTurned = MOST_TURNED,
): Promise<HeightFile> {
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
  const { metres, note } = unitOfHeights(fileName, image, system);
  const isOwnPlane = system.name === plane.crs || (system.isRd && plane.crs === "EPSG:28992");
  const isSquare = Math.abs((box[2] - box[0]) / columns - (box[3] - box[1]) / rows) < 1e-6;
  if (isOwnPlane && isSquare) {
    const cellSizeMetres = (box[2] - box[0]) / columns;
    const frame: GridFrame = { columns, rows, cellSizeMetres, westMetres: box[0], northMetres: box[3] };
    return {
      fileName,
      frame,
      note,
      async read(around, coarser = 1) {
        const part = around === undefined ? frame : partOf(frame, around);
        return inMetres(await readPart(path, frame, part, { coarser, refuse }), metres);
      },
    };
  }
  // A cell of the plane may take any cell of the file, so all of it is held: of a large one, in larger cells.
  const larger = Math.max(1, Math.ceil(Math.sqrt((columns * rows) / mostTurned)));
  const [cellWidth, cellHeight] = [(box[2] - box[0]) / columns, (box[3] - box[1]) / rows];
  const held = { columns: Math.ceil(columns / larger), rows: Math.ceil(rows / larger) };
  const heldBox = [
    box[0],
    box[3] - held.rows * larger * cellHeight,
    box[0] + held.columns * larger * cellWidth,
    box[3],
  ];
  const turn = turnInto(plane, system, { ...held, box: heldBox });
  const whole: GridFrame = { columns, rows, cellSizeMetres: 1, westMetres: 0, northMetres: rows };
  const merged =
    larger === 1
      ? undefined
      : `${fileName} has ${columns} × ${rows} cells in ${system.name}: every ${larger} × ${larger} of them were read as one, their mean.`;
  return {
    fileName,
    frame: turn.frame,
    note: [note, merged].filter((one) => one !== undefined).join(" ") || undefined,
    async read(around, coarser = 1) {
      const read = await readPart(path, whole, whole, { coarser: larger, refuse });
      const turned = inMetres(turn.resampled(read.metresNap), metres);
      return around === undefined && coarser === 1 ? turned : cutOut(turned, around, coarser);
    },
  };
}

/** Of a file in another system: 80 MB. */
const MOST_TURNED = 20_000_000;

function cutOut(raster: HeightRaster, around: PlaneExtent | undefined, coarser: number): HeightRaster {
  const part = around === undefined ? raster : partOf(raster, around);
  const means = new MeanHeights(part, coarser);
  const [left, top] = windowOf(raster, part);
  for (let row = 0; row < part.rows; row += 1) {
    for (let column = 0; column < part.columns; column += 1) {
      means.add(column, row, raster.metresNap[(row + top) * raster.columns + column + left]);
    }
  }
  return means.raster;
}

/** Strip by strip where many cells become one, so that a file larger than the memory gives its means. */
async function readPart(
  path: string,
  whole: GridFrame,
  part: GridFrame,
  { coarser, refuse }: { readonly coarser: number; readonly refuse: Refuse },
): Promise<HeightRaster> {
  const [left, top, right, bottom] = windowOf(whole, part);
  if (coarser === 1) return { ...part, metresNap: await cellsOf(path, [left, top, right, bottom], refuse) };
  const means = new MeanHeights(part, coarser);
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / part.columns));
  for (let first = 0; first < part.rows; first += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, part.rows - first);
    const heights = await cellsOf(path, [left, top + first, right, top + first + rows], refuse);
    for (let cell = 0; cell < heights.length; cell += 1) {
      means.add(cell % part.columns, first + Math.floor(cell / part.columns), heights[cell]);
    }
  }
  return means.raster;
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
