import type { FeatureCollection, Geometry } from "geojson";
import type { Extent } from "../model/city.ts";
import type { Issue } from "../model/issue.ts";

/**
 * A file as a person has it: out of QGIS, a data portal or a spreadsheet. Read from memory, so that a command and a page read
 * it alike, and a dropped file never leaves the machine.
 */
export interface DataFile {
  /** Its name with its ending, which tells the format. Example: "wijken.gpkg" */
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Areas, lines or points: longitude before latitude, WGS84, trimmed to seven decimals (a centimetre). */
export interface FeatureData {
  readonly kind: "features";
  readonly collection: FeatureCollection<Geometry | null, Readonly<Record<string, unknown>>>;
}

/** One number a cell, in an extent of WGS84. */
export interface GridData {
  readonly kind: "grid";
  readonly width: number;
  readonly height: number;
  /** Of the whole grid, outer edges. Degrees. */
  readonly extent: Extent;
  /** Row by row from the north-west; NaN where nothing is known. */
  readonly values: Float32Array;
}

/** Rows without a place, to join to buildings by their id. */
export interface TableData {
  readonly kind: "table";
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface ReadDataFile {
  /** undefined where the file cannot be used; the issues say why. */
  readonly data?: FeatureData | GridData | TableData;
  /** As people call it. Example: "GeoPackage" */
  readonly format: string;
  /** The coordinate reference system of the file, as it said or as it was recognised. Example: "EPSG:28992" */
  readonly crs?: string;
  /** What was recognised, left out or could not be read. */
  readonly issues: readonly Issue[];
}
