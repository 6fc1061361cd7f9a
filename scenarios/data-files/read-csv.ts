import { parse } from "@loaders.gl/core";
import { CSVLoader } from "@loaders.gl/csv";
import type { DataFile, RawFeatures, TableData } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

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
export async function readCsv({ name, bytes }: DataFile): Promise<RawFeatures | TableData> {
  const text = new TextDecoder().decode(bytes);
  const [head] = text.split(/\r?\n/, 1);
  if (text.trim() === head.trim()) {
    throw new DataFileFault("EMPTY", `${name} has no rows under its column names. Export it again.`);
  }
  const delimiter = [";", "\t", ","].find((one) => head.includes(one)) ?? ",";
  const table = (await parse(text, CSVLoader, {
    csv: {
      header: true,
      dynamicTyping: delimiter !== ";",
      delimiter,
      skipEmptyLines: true,
      shape: "object-row-table",
    },
  })) as unknown as { data: Row[] };
  const rows = delimiter === ";" ? table.data.map(withDecimalCommas) : table.data.map(plain);
  const columns = Object.keys(rows[0]);
  const [x, y] = [LONGITUDES, LATITUDES].map((names) =>
    names.map((wanted) => columns.find((column) => column.trim().toLowerCase() === wanted)).find(Boolean),
  );
  if (x === undefined || y === undefined) return { kind: "table", rows };
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
  };
}

const plain = (row: Row): Row => ({ ...row });

/** Where cells are parted by semicolons, a comma stands before decimals. */
function withDecimalCommas(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const text = String(value ?? "").trim();
      if (text === "") return [column, null];
      return [column, /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text];
    }),
  );
}
