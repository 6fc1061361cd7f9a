import type { Tops } from "./surface-model.ts";

/** Squares of the model with the highest thing in them and within reach around them. */
export interface Ceilings {
  readonly cellsASquare: number;
  readonly columns: number;
  readonly rows: number;
  readonly metresNap: Float32Array;
}

const SQUARE_METRES = 32;

export function ceilingsOf(model: Tops, reachMetres: number): Ceilings {
  const cellsASquare = Math.ceil(SQUARE_METRES / model.cellSizeMetres);
  const columns = Math.ceil(model.columns / cellsASquare);
  const rows = Math.ceil(model.rows / cellsASquare);
  const highest = new Float32Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < model.rows; row += 1) {
    const [firstCell, firstSquare] = [row * model.columns, Math.floor(row / cellsASquare) * columns];
    for (let square = 0; square < columns; square += 1) {
      const end = Math.min((square + 1) * cellsASquare, model.columns);
      let most = highest[firstSquare + square];
      for (let column = square * cellsASquare; column < end; column += 1) {
        const top = model.topMetresNap[firstCell + column];
        if (top > most) most = top;
      }
      highest[firstSquare + square] = most;
    }
  }
  const reach = Math.ceil(reachMetres / (cellsASquare * model.cellSizeMetres));
  const metresNap = highest.map((_, square) => {
    const [column, row] = [square % columns, Math.floor(square / columns)];
    let most = Number.NEGATIVE_INFINITY;
    for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r += 1) {
      for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c += 1) {
        most = Math.max(most, highest[r * columns + c]);
      }
    }
    return most;
  });
  return { cellsASquare, columns, rows, metresNap };
}

/** The highest thing that may stand in sight of a cell; beyond the model's edge nothing is known of it. */
export function ceilingAt(
  { cellsASquare, columns, rows, metresNap }: Ceilings,
  column: number,
  row: number,
): number {
  const c = Math.floor(column / cellsASquare);
  const r = Math.floor(row / cellsASquare);
  return c < 0 || r < 0 || c >= columns || r >= rows ? Number.POSITIVE_INFINITY : metresNap[r * columns + c];
}
