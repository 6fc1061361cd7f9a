import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readDataFile } from "../../scenarios/data-files/read-data-file.ts";
import { checkTable } from "../../scenarios/model/check-table.ts";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import type { BuildingStyleLayer, RasterLayer } from "../../scenarios/model/layer.ts";
import { isAbsence, liesInside } from "./folders.ts";
import { mistake } from "./read-json-file.ts";
import type { ServedLayer } from "./served-layer.ts";

/** Above this a table or a picture is no layer for a page any more. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface DataLayerRead {
  readonly served?: ServedLayer;
  readonly issues: readonly Issue[];
}

/** The table of a `building-style`, or the picture of a `raster`; neither where the layer needs no file. */
export async function readDataLayer(
  scenarioFolder: string,
  layer: BuildingStyleLayer | RasterLayer,
  file: string,
): Promise<DataLayerRead> {
  const source = layer.type === "raster" ? layer.source : layer.table;
  if (source === undefined) return { issues: [] };
  const path = join(scenarioFolder, source);
  const failed = (code: string, message: string, severity: Issue["severity"] = "error"): DataLayerRead => ({
    issues: [mistake(code, file, message, "", severity)],
  });
  try {
    if (!(await liesInside(scenarioFolder, path))) {
      return failed(
        "LINK_LEADS_OUTSIDE",
        `The layer ${source} of ${file} is a link that leads out of the scenario's folder, so it is left out. Copy the file into the folder.`,
        "warning",
      );
    }
    const { ino, size, mtimeMs } = await stat(path);
    if (size > MOST_BYTES) {
      return failed(
        "LAYER_TOO_LARGE",
        `The layer ${source} of ${file} has ${Math.round(size / 1024 / 1024)} MB; ${MOST_BYTES / 1024 / 1024} is the most. Make it smaller.`,
      );
    }
    const stamp = `${ino}-${size}-${mtimeMs}`;
    const bytes = await readFile(path);
    return layer.type === "raster"
      ? readRaster(bytes, stamp, source, file)
      : await readTable(bytes, stamp, layer, file);
  } catch (error) {
    if (isAbsence(error)) {
      return failed(
        "LAYER_MISSING",
        `${file} names the layer ${source}, which is not in its folder. Add the file or correct the name.`,
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    return failed(
      "UNREADABLE",
      `The layer ${source} of ${file} cannot be read (${reason}). Check who may read it.`,
    );
  }
}

/** "II*" or "MM*": the two ways a TIFF begins. What is in it the page reads. */
const TIFF_STARTS = ["49492a00", "4d4d002a"];

function readRaster(bytes: Buffer, stamp: string, source: string, file: string): DataLayerRead {
  if (TIFF_STARTS.includes(bytes.subarray(0, 4).toString("hex"))) {
    return { served: { mediaType: "image/tiff", text: bytes, stamp }, issues: [] };
  }
  const message = `The layer ${source} of ${file} is not a GeoTIFF. Make one with npm run scenarios:import.`;
  return { issues: [mistake("NOT_GEOTIFF", file, message)] };
}

async function readTable(
  bytes: Buffer,
  stamp: string,
  layer: BuildingStyleLayer,
  file: string,
): Promise<DataLayerRead> {
  const rows = await rowsOf(bytes, layer.table ?? "");
  if (rows === undefined) {
    const message = `The table ${layer.table} of ${file} is neither CSV nor JSON. Export it again.`;
    return { issues: [mistake("NOT_A_TABLE", file, message)] };
  }
  const issues = checkTable(rows, layer, file);
  if (hasErrors(issues)) return { issues };
  const text = Buffer.from(JSON.stringify(rows));
  return { served: { mediaType: "application/json", text, stamp }, issues };
}

/** Rows with coordinates are rows all the same: here their id says where they belong. */
async function rowsOf(bytes: Buffer, name: string): Promise<unknown> {
  const copy = new Uint8Array(bytes).buffer;
  const { data } = await readDataFile({ name, bytes: copy });
  if (data?.kind === "table") return data.rows;
  return data?.kind === "features" ? data.collection.features.map(({ properties }) => properties) : undefined;
}
