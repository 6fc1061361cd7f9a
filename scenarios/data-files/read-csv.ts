import { parse } from "@loaders.gl/core";
import { CSVLoader } from "@loaders.gl/csv";
import type { DataFile, RawFeatures, RawTable } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";
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
  const rows = typed(table.data.map(withoutRest), delimiter === ";");
  const columns = Object.keys(rows[0]);
  const [x, y] = [LONGITUDES, LATITUDES].map((names) =>
    names.map((wanted) => columns.find((column) => column.trim().toLowerCase() === wanted)).find(Boolean),
  );
  if (x === undefined || y === undefined) return { kind: "table", rows, issues };
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
    issues,
  };
}

/** Under this name the parser keeps cells that stand in no column. */
const REST = "__parsed_extra";

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
