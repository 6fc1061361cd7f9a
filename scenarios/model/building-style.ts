import { type BuildingRow, INVENTORY_COLUMNS } from "./city.ts";
import type { BuildingStyleLayer } from "./layer.ts";

const NOT_A_NUMBER_TO_SHOW: readonly (keyof BuildingRow)[] = [
  "number",
  "id",
  "name",
  "longitude",
  "latitude",
  "function",
  "neighbourhood",
];

/** Columns of the building inventory that a `building-style` may show: those that are numbers, and mean something by themselves. */
export const STYLE_COLUMNS = INVENTORY_COLUMNS.filter((column) => !NOT_A_NUMBER_TO_SHOW.includes(column));

export const isStyleColumn = (name: string): name is keyof BuildingRow =>
  (STYLE_COLUMNS as readonly string[]).includes(name);

export type TableRow = Readonly<Record<string, unknown>>;

export const keyOf = ({ key }: BuildingStyleLayer): string => key ?? "id";

/**
 * What a table says of each building, by its id. Of two rows for one building the first counts; a row without an id or without a
 * number says nothing.
 */
export function tableValues(
  layer: BuildingStyleLayer,
  rows: readonly TableRow[],
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    const [id, value] = [row[keyOf(layer)], row[layer.property]];
    if ((typeof id !== "string" && typeof id !== "number") || typeof value !== "number") continue;
    if (Number.isFinite(value) && !values.has(String(id))) values.set(String(id), value);
  }
  return values;
}

/** How one layer reads a building: from its table, or from the inventory itself. null: nothing is known. */
export function styleReader(
  layer: BuildingStyleLayer,
  rows: readonly TableRow[] | null,
): (building: BuildingRow) => number | null {
  if (rows !== null) {
    const values = tableValues(layer, rows);
    return ({ id }) => values.get(id) ?? null;
  }
  const { property } = layer;
  return (building) => {
    const value = isStyleColumn(property) ? building[property] : null;
    return typeof value === "number" ? value : null;
  };
}
