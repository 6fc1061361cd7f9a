import { basename } from "node:path";
import type { PlaneExtent } from "../coordinates/plane-extent.ts";
import { linesOf } from "../reading/source-text.ts";
import { Refusal } from "../refusal.ts";
import type { GridFrame } from "./cells.ts";
import { type HeightFile, type HeightRaster, MeanHeights, partOf } from "./height-file.ts";

/** A line of the header. Row after row of "nan 3" looks much like one, so by its words. */
const HEADER_LINE = /^\s*(ncols|nrows|[xy]ll(?:corner|center)|cellsize|nodata_value|dx|dy)\s+(\S+)\s*$/i;

/** An ESRI ASCII grid in the plane (`.asc`), corner or centre registered. */
export async function openAsciiGrid(path: string): Promise<HeightFile> {
  const fileName = basename(path);
  const said = new Map<string, number>();
  for await (const { text } of linesOf(path)) {
    const line = HEADER_LINE.exec(text);
    if (line === null && text.trim() !== "") break;
    if (line !== null) said.set(line[1].toLowerCase(), Number(line[2]));
  }
  const frame = frameOf(fileName, said);
  const nodata = said.get("nodata_value") ?? -9999;
  return {
    fileName,
    frame,
    read: (around, coarser = 1) => readCells(path, frame, nodata, { around, coarser }),
  };
}

/** Row by row, so that a grid larger than the memory gives the part that is asked for. */
async function readCells(
  path: string,
  frame: GridFrame,
  nodata: number,
  { around, coarser }: { readonly around: PlaneExtent | undefined; readonly coarser: number },
): Promise<HeightRaster> {
  const { columns, rows, cellSizeMetres } = frame;
  const part = around === undefined ? frame : partOf(frame, around);
  const left = Math.round((part.westMetres - frame.westMetres) / cellSizeMetres);
  const top = Math.round((frame.northMetres - part.northMetres) / cellSizeMetres);
  const heights = new MeanHeights(part, coarser);
  let cell = 0;
  for await (const { text } of linesOf(path)) {
    if (cell === 0 && HEADER_LINE.test(text)) continue;
    for (const [word] of text.matchAll(/\S+/g)) {
      const value = Number(word);
      if (Number.isNaN(value) && !/^-?nan$/i.test(word)) {
        throw new Refusal(
          "HEIGHTS_NOT_NUMBERS",
          `${basename(path)} has "${word}" at cell ${cell + 1}, where a height in metres belongs. Write it out again.`,
        );
      }
      const [column, row] = [(cell % columns) - left, Math.floor(cell / columns) - top];
      const isAsked = column >= 0 && column < part.columns && row >= 0 && row < part.rows;
      if (isAsked && value !== nodata) heights.add(column, row, value);
      cell += 1;
    }
  }
  if (cell !== columns * rows) {
    throw new Refusal(
      "HEIGHTS_CUT_OFF",
      `${basename(path)} has ${cell} heights for ${columns} × ${rows} = ${columns * rows} cells. Fetch or write it again.`,
    );
  }
  return heights.raster;
}

function frameOf(fileName: string, said: ReadonlyMap<string, number>): GridFrame {
  const refuse = (what: string): Refusal =>
    new Refusal("HEIGHTS_HEADER", `${fileName} ${what}. Write it out as an ESRI ASCII grid.`);
  const need = (name: string): number => {
    const value = said.get(name);
    if (value === undefined || Number.isNaN(value)) throw refuse(`has no "${name}" in its header`);
    return value;
  };
  const [columns, rows, cellSizeMetres] = [need("ncols"), need("nrows"), need("cellsize")];
  for (const name of ["ncols", "nrows"]) {
    const value = need(name);
    if (!Number.isInteger(value) || value <= 0) {
      throw refuse(`says "${name}" is ${value}; a grid has a whole number of them`);
    }
  }
  if (cellSizeMetres <= 0) {
    throw refuse(`says "cellsize" is ${cellSizeMetres}; a cell has a size in metres`);
  }
  const edge = (axis: "x" | "y"): number =>
    said.has(`${axis}llcenter`) ? need(`${axis}llcenter`) - cellSizeMetres / 2 : need(`${axis}llcorner`);
  return {
    columns,
    rows,
    cellSizeMetres,
    westMetres: edge("x"),
    northMetres: edge("y") + rows * cellSizeMetres,
  };
}
