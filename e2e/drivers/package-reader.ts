import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Row {
  readonly [column: string]: string | number | null;
}

/** Reads a city package as a stranger's script would, from docs/city-package.md alone: nothing of ours is imported. */
export function readInventory(packageFolder: string): Row[] {
  const { columns, rows } = JSON.parse(readFileSync(join(packageFolder, "inventory.json"), "utf8")) as {
    columns: string[];
    rows: (string | number | null)[][];
  };
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

/** A building is wet when the water level is above its spill level. */
export const wetAt = (rows: readonly Row[], levelMetresNap: number): Row[] =>
  rows.filter(
    ({ spillLevelMetresNap }) => spillLevelMetresNap !== null && levelMetresNap > Number(spillLevelMetresNap),
  );

interface FieldHeader {
  readonly columns: number;
  readonly rows: number;
  readonly data: string;
  readonly channels: readonly { readonly offset: number; readonly step: number }[];
}

/** A field's header and its bytes, four a cell. */
export function readField(packageFolder: string, name: string): FieldHeader & { readonly bytes: Buffer } {
  const header = JSON.parse(readFileSync(join(packageFolder, `fields/${name}.json`), "utf8")) as FieldHeader;
  return { ...header, bytes: readFileSync(join(packageFolder, "fields", header.data)) };
}

interface GridHeader {
  readonly columns: number;
  readonly rows: number;
  readonly ground: string;
  readonly spill: string;
  readonly corners: readonly (readonly [longitude: number, latitude: number])[];
}

/** The height grid: its header, ground and spill levels, as docs/city-package.md has them. */
export function readHeights(
  packageFolder: string,
): GridHeader & { readonly groundMetresNap: Float32Array; readonly spillMetresNap: Float32Array } {
  const folder = join(packageFolder, "heights");
  const header = JSON.parse(readFileSync(join(folder, "grid.json"), "utf8")) as GridHeader;
  const floats = (name: string): Float32Array =>
    new Float32Array(Uint8Array.from(readFileSync(join(folder, name))).buffer);
  return { ...header, groundMetresNap: floats(header.ground), spillMetresNap: floats(header.spill) };
}

/** Degrees of a cell's middle; the grid is so small that its corners make it a plane. */
export function middleOf(
  { columns, rows, corners: [northWest, northEast, , southWest] }: GridHeader,
  cell: number,
): readonly [longitude: number, latitude: number] {
  const across = ((cell % columns) + 0.5) / columns;
  const down = (Math.floor(cell / columns) + 0.5) / rows;
  const along = (axis: 0 | 1): number =>
    northWest[axis] +
    across * (northEast[axis] - northWest[axis]) +
    down * (southWest[axis] - northWest[axis]);
  return [along(0), along(1)];
}

/** The middles of all lines that are streets, as [longitude, latitude] pairs that follow each other. */
export function readStreets(packageFolder: string): readonly (readonly (readonly [number, number])[])[] {
  const { features } = JSON.parse(readFileSync(join(packageFolder, "streets.geojson"), "utf8")) as {
    features: {
      properties: { kind: string };
      geometry: { coordinates: [number, number][] };
    }[];
  };
  return features
    .filter(({ properties }) => properties.kind === "street")
    .map(({ geometry }) => geometry.coordinates);
}
