import type { Relief } from "./relief.ts";

export const [COLUMNS, ROWS, CELL] = [101, 101, 2];
export const MIDDLE = 50 * COLUMNS + 50;

type HeightAt = (east: number, south: number) => number;

/** Level ground with roofs and crowns where told, in cells east and south of the middle. */
export function levelRelief(roofAt: HeightAt, crownAt: HeightAt = () => Number.NEGATIVE_INFINITY): Relief {
  const from = (heightAt: HeightAt): Float32Array =>
    Float32Array.from({ length: COLUMNS * ROWS }, (_, cell) =>
      heightAt((cell % COLUMNS) - 50, Math.floor(cell / COLUMNS) - 50),
    );
  return {
    columns: COLUMNS,
    rows: ROWS,
    cellSizeMetres: CELL,
    ground: new Float32Array(COLUMNS * ROWS),
    roofs: from(roofAt),
    crowns: from(crownAt),
  };
}
