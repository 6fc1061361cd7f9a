import { WKBLoader } from "@loaders.gl/wkt";
import type { Geometry } from "geojson";
import initSqlJs, { type Database } from "sql.js";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

type Row = Readonly<Record<string, unknown>>;

/** A GeoPackage is an SQLite database; its features lie in a table a layer. */
export async function readGeoPackage(
  { name, bytes }: DataFile,
  layer: string | undefined,
  sqlWasmUrl: string | undefined,
): Promise<RawFeatures & { readonly layers: readonly string[] }> {
  return await inDatabase({ name, bytes }, sqlWasmUrl, (database) => {
    const tables = tablesOf(database);
    const layers = tables.map((table) => String(table.name));
    const chosen = tables.find((table) => layer === undefined || table.name === layer);
    if (chosen === undefined) {
      const message =
        layers.length === 0
          ? `${name} holds no layer with features. Export one to it.`
          : `${name} holds no layer "${layer}"; it holds ${layers.join(", ")}. Name one of them.`;
      throw new DataFileFault("LAYER_NOT_IN_FILE", message);
    }
    const [table, shape] = [String(chosen.name), String(chosen.shape)];
    const features = rowsOf(database, `SELECT * FROM "${table.replaceAll('"', '""')}"`).map((row) =>
      featureFrom(row, shape),
    );
    const crs = /epsg/i.test(String(chosen.organization)) ? `EPSG:${chosen.code}` : String(chosen.definition);
    return { collection: { type: "FeatureCollection", features }, crs, layers };
  });
}

/** Names of its layers with features, in order of the alphabet. */
export const geoPackageLayers = (file: DataFile): Promise<string[]> =>
  inDatabase(file, undefined, (database) => tablesOf(database).map((table) => String(table.name)));

const tablesOf = (database: Database): Row[] =>
  rowsOf(
    database,
    "SELECT g.table_name AS name, g.column_name AS shape, s.organization AS organization, s.organization_coordsys_id AS code, s.definition AS definition FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name",
  );

async function inDatabase<Found>(
  { name, bytes }: DataFile,
  sqlWasmUrl: string | undefined,
  find: (database: Database) => Found,
): Promise<Found> {
  if (!new TextDecoder("latin1").decode(bytes.slice(0, 15)).startsWith("SQLite format 3")) {
    throw new DataFileFault("NOT_GEOPACKAGE", `${name} is not a GeoPackage. Export it again.`);
  }
  const { Database } = await initSqlJs(sqlWasmUrl === undefined ? {} : { locateFile: () => sqlWasmUrl });
  const database = new Database(new Uint8Array(bytes));
  try {
    return find(database);
  } catch (error) {
    if (error instanceof DataFileFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFileFault("GEOPACKAGE_BROKEN", `${name} cannot be read (${reason}). Export it again.`);
  } finally {
    database.close();
  }
}

function rowsOf(database: Database, query: string): Row[] {
  const statement = database.prepare(query);
  const rows: Row[] = [];
  while (statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

function featureFrom(row: Row, shape: string): DataCollection["features"][number] {
  const { [shape]: blob, ...others } = row;
  // A photograph or a document in a column is nobody's property to show.
  const properties = Object.fromEntries(
    Object.entries(others).filter(([, value]) => !(value instanceof Uint8Array)),
  );
  return { type: "Feature", properties, geometry: blob instanceof Uint8Array ? geometryFrom(blob) : null };
}

/** Sizes in bytes of the box that may stand before the geometry, by the number in the flags (OGC 12-128r18, 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

function geometryFrom(blob: Uint8Array): Geometry | null {
  const flags = blob[3];
  const isEmpty = (flags & 0b10000) !== 0;
  const start = 8 + (ENVELOPE_BYTES[(flags >> 1) & 0b111] ?? 0);
  if (isEmpty || blob.byteLength <= start) return null;
  return WKBLoader.parseSync(blob.slice(start).buffer, { wkb: { shape: "geojson-geometry" } }) as Geometry;
}
