import { parse } from "@loaders.gl/core";
import { CSVLoader } from "@loaders.gl/csv";
import type { Issue } from "../model/issue.ts";
import type { DataFile, RawFeatures, RawTable } from "./data-file.ts";
import { DataFileFault, faultIssue } from "./data-file-fault.ts";
import { decodeText } from "./decode-text.ts";

/** What columns with coordinates are called, longitude or x first. */
const LONGITUDES = [
  "longitude",
  "lon",
  "lng",
  "long",
  "lengtegraad",
  "x",
  "x_rd",
  "rd_x",
  "xcoord",
  "x-coordinaat",
];
const LATITUDES = ["latitude", "lat", "breedtegraad", "y", "y_rd", "rd_y", "ycoord", "y-coordinaat"];

type Row = Readonly<Record<string, unknown>>;

/** A spreadsheet's rows: places where two columns say where, else a table. */
export async function readCsv(file: DataFile): Promise<RawFeatures | RawTable> {
  const { name } = file;
  const { text, issues } = decodeText(file);
  const [head] = text.split(/\r?\n/, 1);
  if (text.trim() === head.trim()) {
    throw new DataFileFault("EMPTY", `${name} has no rows under its column names. Export it again.`);
  }
  const openQuote = lineOfOpenQuote(text);
  if (openQuote !== undefined) {
    const message = `${name} has an odd number of quotation marks: the text that begins in line ${openQuote} does not end. Close it, or write "" for a mark inside a text.`;
    throw new DataFileFault("QUOTE_NOT_CLOSED", message);
  }
  // A name in quotes may hold any of them.
  const bare = head.replace(/"[^"]*"/g, "");
  const delimiter = [";", "\t", ","].find((one) => bare.includes(one)) ?? ",";
  const table = (await parse(text, CSVLoader, {
    csv: {
      header: true,
      dynamicTyping: false,
      delimiter,
      skipEmptyLines: true,
      shape: "object-row-table",
    },
  })) as unknown as { data: Row[] };
  const longest = table.data.findIndex((row) => REST in row);
  const found = longest === -1 ? issues : [...issues, rowTooLong(name, table.data, longest, delimiter)];
  const rows = typed(table.data.map(withoutRest), delimiter === ";");
  const columns = Object.keys(rows[0]);
  const [x, y] = [LONGITUDES, LATITUDES].map((names) =>
    names.map((wanted) => columns.find((column) => column.trim().toLowerCase() === wanted)).find(Boolean),
  );
  if (x === undefined || y === undefined) return { kind: "table", rows, issues: found };
  return {
    collection: {
      type: "FeatureCollection",
      features: rows.map((properties) => {
        const [east, north] = [properties[x], properties[y]];
        const isPlace = typeof east === "number" && typeof north === "number";
        return {
          type: "Feature",
          properties,
          geometry: isPlace ? { type: "Point", coordinates: [east, north] } : null,
        };
      }),
    },
    issues: found,
  };
}

/** Under this name the parser keeps cells that stand in no column. */
const REST = "__parsed_extra";

/** Most often a comma before decimals in a file that parts its cells by commas: the number would be cut in two, and nobody told. */
function rowTooLong(name: string, rows: readonly Row[], index: number, delimiter: string): Issue {
  const count = rows.filter((row) => REST in row).length;
  const others = count === 1 ? "" : ` (and ${count - 1} more)`;
  const mark = delimiter === "\t" ? "tab" : `"${delimiter}"`;
  const decimals =
    delimiter === "," ? ' Has a number a comma in it, such as 12,5? Then part the cells by ";".' : "";
  const message = `Row ${index + 1} under the column names of ${name}${others} has more cells than there are columns, and what is too many is left out. Each ${mark} begins a cell.${decimals} Put a text with one in quotes, or export it again.`;
  return faultIssue("ROW_TOO_LONG", message, "warning");
}

const withoutRest = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => column !== REST));

/** Digits that would be lost in a number: a building's id begins with a nought, and has sixteen of them. */
const CODE = /^(?:0\d+|\d{16,})$/;

/**
 * Cells as numbers where they are written so. Where they are parted by semicolons, a comma stands before decimals, and points in such a
 * column part thousands.
 */
function typed(rows: readonly Row[], isDutch: boolean): Row[] {
  const textOf = (value: unknown): string => String(value ?? "").trim();
  const columnsWith = (pattern: RegExp): ReadonlySet<string> =>
    new Set(Object.keys(rows[0]).filter((column) => rows.some((row) => pattern.test(textOf(row[column])))));
  const [codes, commas] = [columnsWith(CODE), columnsWith(DECIMAL_COMMA)];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const text = textOf(value);
        if (text === "") return [column, null];
        if (codes.has(column)) return [column, text];
        return [column, isDutch ? dutchNumber(text, commas.has(column)) : plainValue(text)];
      }),
    ),
  );
}

const DECIMAL_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const DUTCH_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function dutchNumber(text: string, isWithCommas: boolean): number | string {
  if (isWithCommas && THOUSANDS.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return DUTCH_NUMBER.test(text) ? Number(text.replace(",", ".")) : text;
}

function plainValue(text: string): number | string | boolean {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return NUMBER.test(text) ? Number(text) : text;
}

/** The line in which a text begins that does not end: all that follows would be one cell. */
function lineOfOpenQuote(text: string): number | undefined {
  let [line, opened] = [1, 0];
  let isOpen = false;
  for (const { 0: mark } of text.matchAll(/"|\n/g)) {
    if (mark === "\n") line += 1;
    else {
      isOpen = !isOpen;
      if (isOpen) opened = line;
    }
  }
  return isOpen ? opened : undefined;
}
