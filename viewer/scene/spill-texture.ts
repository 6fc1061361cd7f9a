import { Cartesian2 } from "cesium";
import type { HeightField } from "../state/scene-input.ts";

/** Spill levels as the graphics card wants them: one float a cell, northernmost row first, no NaN. */
export interface SpillTexture {
  readonly metresNap: Float32Array;
  readonly columns: number;
  readonly rows: number;
  readonly size: Cartesian2;
}

/** Higher than any water: a cell that water never reaches. */
const NEVER_METRES_NAP = 1e6;

/** A city without heights has one cell, never reached. */
export function spillTextureOf(heights: HeightField | null): SpillTexture {
  if (heights === null) {
    return { metresNap: Float32Array.of(NEVER_METRES_NAP), columns: 1, rows: 1, size: new Cartesian2(1, 1) };
  }
  const { columns, rows } = heights.header;
  return {
    metresNap: heights.spillMetresNap.map((level) => (Number.isNaN(level) ? NEVER_METRES_NAP : level)),
    columns,
    rows,
    size: new Cartesian2(columns, rows),
  };
}
