import type { GridFrame } from "../ground/cells.ts";

/**
 * Keeps the cells that hang together, side to side, in pieces large enough.
 *
 * @param isMember 1 for a cell that may belong to a piece
 * @returns 1 for a cell of a piece of `smallestSquareMetres` or more
 */
export function keepLargePieces(
  isMember: Uint8Array,
  { columns, rows, cellSizeMetres }: Pick<GridFrame, "columns" | "rows" | "cellSizeMetres">,
  smallestSquareMetres: number,
): Uint8Array {
  const kept = new Uint8Array(isMember.length);
  const isPassed = new Uint8Array(isMember.length);
  const piece = new Int32Array(isMember.length);
  let end = 0;
  const enter = (cell: number): void => {
    if (isMember[cell] !== 1 || isPassed[cell] === 1) return;
    isPassed[cell] = 1;
    piece[end++] = cell;
  };
  for (let first = 0; first < isMember.length; first += 1) {
    end = 0;
    enter(first);
    for (let at = 0; at < end; at += 1) {
      const cell = piece[at];
      const column = cell % columns;
      if (column > 0) enter(cell - 1);
      if (column < columns - 1) enter(cell + 1);
      if (cell >= columns) enter(cell - columns);
      if (cell < columns * (rows - 1)) enter(cell + columns);
    }
    if (end * cellSizeMetres ** 2 >= smallestSquareMetres) {
      for (const cell of piece.subarray(0, end)) kept[cell] = 1;
    }
  }
  return kept;
}
