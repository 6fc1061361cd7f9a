import type { FeatureCollection, Geometry } from "geojson";
import type { Grid } from "../model/grid.ts";
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
  readonly collection: DataCollection;
}

export type DataCollection = FeatureCollection<Geometry | null, Readonly<Record<string, unknown>>>;

export interface GridData {
  readonly kind: "grid";
  readonly grid: Grid;
}

/** Rows without a place, to join to buildings by their id. */
export interface TableData {
  readonly kind: "table";
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface ReadDataFile {
  /** undefined where the file cannot be used; the issues say why. */
  readonly data?: FeatureData | GridData | TableData | undefined;
  /** As people call it. Example: "GeoPackage" */
  readonly format: string;
  /** The coordinate reference system of the file, as it said or as it was recognised. Example: "EPSG:28992" */
  readonly crs?: string | undefined;
  /** In the file's own words. Example: "urn:ogc:def:crs:EPSG::4326" */
  readonly saidCrs?: string | undefined;
  /** What was recognised, left out or could not be read. */
  readonly issues: readonly Issue[];
}

export interface ReadOptions {
  /** Of a file with several layers, which; the first where it is left out. */
  readonly layer?: string | undefined;
  /** Whatever the file says. Example: "EPSG:28992" */
  readonly crs?: string | undefined;
  /** Where the file does not say its own and its numbers are no degrees: before it is recognised by its numbers. */
  readonly fallbackCrs?: string | undefined;
  /** By its number, as proj4 writes it: a command may know more systems than a page has room for. */
  readonly definitionOf?: ((code: string) => string | undefined) | undefined;
  /** Areas that are the faces of a body keep the heights of their corners. */
  readonly keepsBodies?: boolean | undefined;
  /** Where sql.js finds its WebAssembly: a page serves it itself. Left out, it stands in node_modules. */
  readonly sqlWasmUrl?: string | undefined;
}

/** What a reader finds where nothing has a place. */
export interface RawTable extends TableData {
  readonly issues?: readonly Issue[];
}

/** What a reader of one format finds, in the file's own coordinates. */
export interface RawFeatures {
  readonly collection: DataCollection;
  /** As the file says it: a code, an address or a WKT. undefined: it does not say. */
  readonly crs?: string | undefined;
  readonly issues?: readonly Issue[];
}
