import { LAND } from "../../model/field.ts";
import { cellAtPlace, placeInGrid } from "../../model/place-in-grid.ts";
import { streetLines } from "../../model/street-lines.ts";
import { forEachCellCrossed, type GridPlace } from "../cells-crossed.ts";
import { bytesByCell } from "./cells-of-field.ts";
import type { CityNumbers } from "./city-numbers.ts";

/** Streets cut at the edges of the height grid's cells: what is asked of streets is then one pass over numbers. */
export interface StreetPieces {
  readonly lengthMetres: Float64Array;
  /** The cell of the height grid that it lies in. */
  readonly cell: Uint32Array;
  /** The place in the package's neighbourhoods; their count: in none. */
  readonly neighbourhood: Uint32Array;
}

/**
 * Every metre of street, cell by cell. Lengths are those on the grid's own plane. What lies over water is left out: a height grid has the
 * water's level there, and not the bridge's.
 *
 * @returns null where the city has no heights or no street on them
 */
export function cutStreets({
  streets,
  heights,
  land,
  neighbourhoods,
}: Pick<CityNumbers, "streets" | "heights" | "land" | "neighbourhoods">): StreetPieces | null {
  if (heights === null || streets === null) return null;
  const { header } = heights;
  const place = placeInGrid(header);
  const landAt = bytesByCell(land, header);
  const lengths: number[] = [];
  const cells: number[] = [];
  for (const path of streetLines(streets)) {
    const line = path.map(([longitude, latitude]) => place(longitude, latitude));
    for (let corner = 1; corner < line.length; corner += 1) cut(line[corner - 1], line[corner]);
  }
  if (cells.length === 0) return null;
  return {
    lengthMetres: Float64Array.from(lengths),
    cell: Uint32Array.from(cells),
    // 255, in none, is more than any count of areas that have a code.
    neighbourhood: Uint32Array.from(cells, (cell) => Math.min(landAt(cell, 2), neighbourhoods.length)),
  };

  function cut(from: GridPlace, to: GridPlace): void {
    const metres = Math.hypot(to[0] - from[0], to[1] - from[1]) * header.cellSizeMetres;
    forEachCellCrossed(from, to, (column, row, share) => {
      const cell = cellAtPlace(column, row, header);
      if (cell === undefined || share === 0 || landAt(cell, 0) === LAND.water) return;
      // The corners of a line lie closer together than cells are wide: what goes on in the same cell is one piece.
      if (cells.at(-1) === cell) lengths[lengths.length - 1] += share * metres;
      else {
        cells.push(cell);
        lengths.push(share * metres);
      }
    });
  }
}
