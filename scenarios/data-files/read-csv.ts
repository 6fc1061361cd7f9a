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
  // A name in quotes may hold any of them.
  const bare = head.replace(/"[^"]*"/g, "");
  const delimiter = [";", "\t", ","].find((one) => bare.includes(one)) ?? ",";
  const table = (await parse(text, CSVLoader, {
    csv: {
      header: true,
      dynamicTyping: delimiter !== ";",
      delimiter,
      skipEmptyLines: true,
      shape: "object-row-table",
    },
  })) as unknown as { data: Row[] };
  const cells = table.data.map(withoutRest);
  const rows = delimiter === ";" ? withDecimalCommas(cells) : cells;
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

/** Where cells are parted by semicolons, a comma stands before decimals; points in such a column part thousands. */
function withDecimalCommas(rows: readonly Row[]): Row[] {
  const hasCommas = new Set(
    Object.keys(rows[0]).filter((column) =>
      rows.some((row) => DECIMAL_COMMA.test(String(row[column] ?? ""))),
    ),
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        numberOrText(String(value ?? "").trim(), hasCommas.has(column)),
      ]),
    ),
  );
}

const DECIMAL_COMMA = /^\s*[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

function numberOrText(text: string, isWithCommas: boolean): number | string | null {
  if (text === "") return null;
  if (isWithCommas && THOUSANDS.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : text;
}
