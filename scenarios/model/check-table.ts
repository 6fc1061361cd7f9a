import { keyOf, type TableRow } from "./building-style.ts";
import type { Issue } from "./issue.ts";
import type { BuildingStyleLayer } from "./layer.ts";
import { suggestion } from "./suggestion.ts";

/**
 * Everything that is wrong in a table, beside what the scenario says of it.
 *
 * @param rows as they were read: a JSON value, or the rows of a CSV
 * @param layer what the scenario says of it
 * @param file the scenario file's name, for the issues
 */
export function checkTable(rows: unknown, layer: BuildingStyleLayer, file: string): Issue[] {
  const issue = (code: string, severity: Issue["severity"], message: string): Issue[] => [
    { code, path: "", message, severity, file },
  ];
  const { table, property } = layer;
  const key = keyOf(layer);
  if (!isTable(rows)) {
    const message = `"${table}" is not a list of rows. Write a CSV with a line of column names, or JSON such as [{ "${key}": "…", "${property}": 1 }].`;
    return issue("NOT_A_TABLE", "error", message);
  }
  const columns = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))];
  for (const column of [key, property]) {
    if (rows.some((row) => row[column] !== undefined && row[column] !== null)) continue;
    const known = columns.length === 0 ? "it has no columns" : `it has ${columns.join(", ")}`;
    const field = column === key ? "key" : "property";
    const meant = suggestion(column, columns);
    const next =
      column === key && layer.key === undefined
        ? `Add "key", with the column that holds the buildings' ids`
        : `Correct "${field}" or the table`;
    const message = `"${table}" has no column "${column}"; ${known}.${meant} ${next}.`;
    return issue("COLUMN_NOT_IN_TABLE", "error", message);
  }
  const lacking = rows.filter((row) => typeof row[property] !== "number").length;
  if (lacking === rows.length) {
    const message = `No row of "${table}" has a number as "${property}". Colours go by numbers: name another column, or correct the table.`;
    return issue("COLUMN_WITHOUT_NUMBERS", "error", message);
  }
  const issues: Issue[] = [];
  if (lacking > 0) {
    const message = `${lacking} of ${rows.length} rows in "${table}" have no number as "${property}"; their buildings keep their own colour. Fill it in, or leave it so.`;
    issues.push(...issue("NUMBER_MISSING_IN_SOME", "warning", message));
  }
  const ids = new Set(rows.map((row) => String(row[key])));
  if (ids.size < rows.length) {
    const message = `${rows.length - ids.size} rows in "${table}" have a "${key}" that stands above them already; the first row of a building counts. Keep one row for each building.`;
    issues.push(...issue("ROW_TWICE", "warning", message));
  }
  return issues;
}

const isTable = (rows: unknown): rows is readonly TableRow[] =>
  Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
