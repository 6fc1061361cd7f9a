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
