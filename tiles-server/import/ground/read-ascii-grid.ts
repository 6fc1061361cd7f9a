import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "../refusal.ts";
import type { GridFrame } from "./cells.ts";

export interface HeightRaster extends GridFrame {
  /** Metres NAP, northernmost row first; NaN: nodata. */
  readonly metresNap: Float32Array;
}

/** An ESRI ASCII grid in the plane (`.asc`), corner or centre registered. */
export async function readAsciiGrid(path: string): Promise<HeightRaster> {
  const fileName = basename(path);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refusal("FILE_UNREADABLE", `${fileName} cannot be read. Check the name given with --heights.`);
  });
  const header = new Map<string, number>();
  let at = 0;
  for (let line = /^\s*([a-z_]+)\s+(\S+)\s*\n/i.exec(text); line !== null; ) {
    header.set(line[1].toLowerCase(), Number(line[2]));
    at += line[0].length;
    line = /^\s*([a-z_]+)\s+(\S+)\s*\n/i.exec(text.slice(at, at + 200));
  }
  const need = (name: string): number => {
    const value = header.get(name);
    if (value === undefined || Number.isNaN(value)) {
      throw new Refusal(
        "HEIGHTS_HEADER",
        `${fileName} has no "${name}" in its header. Write it out as an ESRI ASCII grid.`,
      );
    }
    return value;
  };
  const [columns, rows, cellSizeMetres] = [need("ncols"), need("nrows"), need("cellsize")];
  for (const [name, value] of [
    ["ncols", columns],
    ["nrows", rows],
  ] as const) {
    if (Number.isInteger(value) && value > 0) continue;
    throw new Refusal(
      "HEIGHTS_HEADER",
      `${fileName} says "${name}" is ${value}; a grid has a whole number of them. Write it out as an ESRI ASCII grid.`,
    );
  }
  if (cellSizeMetres <= 0) {
    throw new Refusal(
      "HEIGHTS_HEADER",
      `${fileName} says "cellsize" is ${cellSizeMetres}; a cell has a size in metres. Write it out as an ESRI ASCII grid.`,
    );
  }
  const nodata = header.get("nodata_value") ?? -9999;
  const west = header.has("xllcenter") ? need("xllcenter") - cellSizeMetres / 2 : need("xllcorner");
  const south = header.has("yllcenter") ? need("yllcenter") - cellSizeMetres / 2 : need("yllcorner");
  const metresNap = new Float32Array(columns * rows).fill(Number.NaN);
  let cell = 0;
  for (const found of text.slice(at).matchAll(/\S+/g)) {
    const value = Number(found[0]);
    if (Number.isNaN(value) && !/^-?nan$/i.test(found[0])) {
      throw new Refusal(
        "HEIGHTS_NOT_NUMBERS",
        `${fileName} has "${found[0]}" at cell ${cell + 1}, where a height in metres belongs. Write it out again.`,
      );
    }
    if (cell < metresNap.length && value !== nodata) metresNap[cell] = value;
    cell += 1;
  }
  if (cell !== metresNap.length) {
    throw new Refusal(
      "HEIGHTS_CUT_OFF",
      `${fileName} has ${cell} heights for ${columns} × ${rows} = ${columns * rows} cells. Fetch or write it again.`,
    );
  }
  return {
    columns,
    rows,
    cellSizeMetres,
    westMetres: west,
    northMetres: south + rows * cellSizeMetres,
    metresNap,
  };
}
