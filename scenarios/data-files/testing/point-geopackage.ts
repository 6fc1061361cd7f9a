import initSqlJs from "sql.js";

/** The smallest GeoPackage that is read: in each layer one point, and one row without a place (OGC 12-128r18). */
export async function pointGeoPackage(
  [x, y]: readonly [number, number],
  epsg = 4326,
  layers: readonly string[] = ["places"],
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES (${epsg}, 'EPSG', ${epsg}, '');
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);`);
  const blob = new DataView(new ArrayBuffer(8 + 21));
  for (const [at, byte] of [0x47, 0x50, 0, 1].entries()) blob.setUint8(at, byte);
  blob.setUint8(8, 1);
  blob.setUint32(9, 1, true);
  blob.setFloat64(13, x, true);
  blob.setFloat64(21, y, true);
  for (const layer of layers) {
    database.run(`CREATE TABLE "${layer}" (fid INTEGER, shape BLOB, name TEXT)`);
    database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'shape', ?)", [layer, epsg]);
    database.run(`INSERT INTO "${layer}" VALUES (1, ?, ?)`, [new Uint8Array(blob.buffer), layer]);
    database.run(`INSERT INTO "${layer}" VALUES (2, NULL, 'nowhere')`);
  }
  return database.export();
}

/** A layer of one square of 20 m in RD, with these attributes as text or numbers. */
export interface SquareLayer {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** A GeoPackage of layers of squares side by side, from a corner eastward (OGC 12-128r18). */
export async function squareGeoPackage(
  [x, y]: readonly [number, number],
  layers: readonly SquareLayer[],
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES (28992, 'EPSG', 28992, '');
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);`);
  for (const { name, rows } of layers) {
    const columns = Object.keys(rows[0]);
    database.run(`CREATE TABLE "${name}" (shape BLOB, ${columns.join(", ")})`);
    database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'shape', 28992)", [name]);
    for (const [index, row] of rows.entries()) {
      const values = columns.map((column) => row[column]);
      const marks = columns.map(() => "?").join(", ");
      database.run(`INSERT INTO "${name}" VALUES (?, ${marks})`, [squareBlob(x + index * 20, y), ...values]);
    }
  }
  return database.export();
}

function squareBlob(x: number, y: number): Uint8Array {
  const ring = [
    [x, y],
    [x + 20, y],
    [x + 20, y + 20],
    [x, y + 20],
    [x, y],
  ];
  const blob = new DataView(new ArrayBuffer(8 + 13 + ring.length * 16));
  for (const [at, byte] of [0x47, 0x50, 0, 1].entries()) blob.setUint8(at, byte);
  blob.setUint8(8, 1);
  blob.setUint32(9, 3, true);
  blob.setUint32(13, 1, true);
  blob.setUint32(17, ring.length, true);
  for (const [at, value] of ring.flat().entries()) blob.setFloat64(21 + at * 8, value, true);
  return new Uint8Array(blob.buffer);
}
