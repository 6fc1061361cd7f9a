import type { HeightGrid } from "./city.ts";

/**
 * Degrees → columns and rows from the grid's north-west outer corner, in fractions of a cell. The grid is so small a piece of the
 * Earth that its corners make it a plane: less than a centimetre off over two kilometres.
 */
export function placeInGrid({
  corners: [northWest, northEast, , southWest],
  columns,
  rows,
}: Pick<HeightGrid, "corners" | "columns" | "rows">): (
  longitude: number,
  latitude: number,
) => [column: number, row: number] {
  const east = [northEast[0] - northWest[0], northEast[1] - northWest[1]];
  const south = [southWest[0] - northWest[0], southWest[1] - northWest[1]];
  const area = east[0] * south[1] - east[1] * south[0];
  return (longitude, latitude) => {
    const [dx, dy] = [longitude - northWest[0], latitude - northWest[1]];
    return [
      ((dx * south[1] - dy * south[0]) / area) * columns,
      ((east[0] * dy - east[1] * dx) / area) * rows,
    ];
  };
}

/** The cell that a place in the grid lies in; undefined outside. */
export function cellAtPlace(
  column: number,
  row: number,
  { columns, rows }: Pick<HeightGrid, "columns" | "rows">,
): number | undefined {
  const isInside = column >= 0 && row >= 0 && column < columns && row < rows;
  return isInside ? Math.floor(row) * columns + Math.floor(column) : undefined;
}
