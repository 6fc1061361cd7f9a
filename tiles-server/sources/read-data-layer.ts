import { crsOf } from "../../scenarios/data-files/crs.ts";
import { DataFileFault } from "../../scenarios/data-files/data-file-fault.ts";
import { readDataFile } from "../../scenarios/data-files/read-data-file.ts";
import { readGeoTiff } from "../../scenarios/data-files/read-geotiff.ts";
import { type TableRow, tableValues } from "../../scenarios/model/building-style.ts";
import { checkGrid } from "../../scenarios/model/check-grid.ts";
import { checkLegendCovers } from "../../scenarios/model/check-legend-covers.ts";
import { checkTable } from "../../scenarios/model/check-table.ts";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import type { BuildingStyleLayer, RasterLayer } from "../../scenarios/model/layer.ts";
import { mistake } from "./read-json-file.ts";
import type { ReadLayer } from "./read-layer.ts";

export type DataLayer = BuildingStyleLayer | RasterLayer;

/** A table or a picture that has been read: what is served of it, where it lies (of a picture, which is one piece of ground), and what is wrong. */
export interface ReadDataLayer extends Pick<ReadLayer, "survey" | "issues" | "findings"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a table or a picture whole, as the page will. Slow for a large one: that is done in a thread of its own, by this same function.
 *
 * @param file the scenario's, for the issues
 */
export function readDataLayer(
  bytes: Uint8Array<ArrayBuffer>,
  layer: DataLayer,
  file: string,
): Promise<ReadDataLayer> {
  return layer.type === "raster"
    ? readRaster(bytes, layer, file)
    : readTable(bytes, layer, layer.table ?? "", file);
}

/** "II*" or "MM*": the two ways a TIFF begins. */
const TIFF_STARTS = ["49492a00", "4d4d002a"];

async function readRaster(
  bytes: Uint8Array<ArrayBuffer>,
  layer: RasterLayer,
  file: string,
): Promise<ReadDataLayer> {
  const { source } = layer;
  const refused = (code: string, message: string): ReadDataLayer => ({
    bytes: NOTHING,
    issues: [mistake(code, file, message)],
  });
  if (!TIFF_STARTS.includes(Buffer.from(bytes.subarray(0, 4)).toString("hex"))) {
    const message = `The layer ${source} of ${file} is not a GeoTIFF. Make one with npm run scenarios:import.`;
    return refused("NOT_GEOTIFF", message);
  }
  try {
    const { grid, crs } = await readGeoTiff({ name: source, bytes: exactBuffer(bytes) });
    if (crsOf(crs)?.toDegrees !== undefined) {
      const message = `"${source}" is not WGS84 but ${crs}. Run npm run scenarios:import -- ${source} and use what it writes.`;
      return refused("NOT_WGS84", message);
    }
    const { west, south, east, north } = grid.extent;
    const boxes = Float64Array.of(west, south, east, north);
    const survey = {
      featureCount: 1,
      boxes,
      numbers: new Map(),
      texts: new Map(),
      shapes: new Map(),
      faults: [],
    };
    return { bytes, survey, issues: [], findings: checkGrid(grid, layer) };
  } catch (error) {
    if (error instanceof DataFileFault) return refused(error.code, error.message);
    const reason = error instanceof Error ? error.message : String(error);
    return refused("UNREADABLE", `${source} cannot be read (${reason}). Export it again.`);
  }
}

async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  layer: BuildingStyleLayer,
  table: string,
  file: string,
): Promise<ReadDataLayer> {
  const { data, issues: ofFile } = await readDataFile({ name: table, bytes: exactBuffer(bytes) });
  // An object that is no list of rows is told in the words of a table.
  const found = ofFile
    .filter(({ code }) => code !== "NOT_GEOJSON")
    .map((issue): Issue => ({ ...issue, file }));
  if (hasErrors(found)) return { bytes: NOTHING, issues: found };
  // Rows with coordinates are rows all the same: here their id says where they belong.
  const rows =
    data?.kind === "features"
      ? data.collection.features.map(({ properties }) => properties)
      : data?.kind === "table"
        ? data.rows
        : undefined;
  if (rows === undefined) {
    const message = `The table ${table} of ${file} is neither CSV nor JSON. Export it again.`;
    return { bytes: NOTHING, issues: [mistake("NOT_A_TABLE", file, message)] };
  }
  const text = new TextEncoder().encode(JSON.stringify(rows));
  const issues = [...found, ...checkTable(rows, layer, file)];
  if (hasErrors(issues)) return { bytes: text, issues };
  const covered = {
    values: Float64Array.from(tableValues(layer, rows as readonly TableRow[]).values()),
    what: `buildings in "${table}"`,
    property: `"${layer.property}"`,
    otherwise: "take them out",
  };
  return { bytes: text, issues, findings: checkLegendCovers(covered, layer.legend) };
}

const NOTHING = new Uint8Array();

/** What reads it may take all of the memory behind the bytes, and a small file shares that with others. */
const exactBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer => bytes.slice().buffer;
