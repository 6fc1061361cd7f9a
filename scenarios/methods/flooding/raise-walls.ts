import { cellAtPlace } from "../../model/place-in-grid.ts";
import { forEachCellCrossed, type GridPlace } from "../cells-crossed.ts";
import type { SpillGrid } from "./spill-level.ts";

/** A wall, a dike or a row of sandbags: what water has to come over. */
export interface Wall {
  /** Its line, in columns and rows from the grid's north-west corner (place-in-grid.ts). */
  readonly line: readonly GridPlace[];
  readonly crestMetresNap: number;
}

/**
 * Ground with walls on it: each cell that a wall's line goes through is raised to its crest, never lowered. Spill levels of the result
 * say what the walls keep dry.
 *
 * Source: inundation with walls as raised cells, Barnes, Lehman & Mulla 2014, doi 10.1016/j.cageo.2013.04.024. A wall as wide as a cell
 * does not leak: water goes from cell to cell along four sides, and so does the wall. It holds until the water stands above its crest:
 * no seepage and no breach.
 *
 * @returns metres NAP for every cell; a cell that is no ground (NaN) stays so
 */
export function raiseWalls(
  { groundMetresNap, ...size }: Pick<SpillGrid, "columns" | "rows" | "groundMetresNap">,
  walls: readonly Wall[],
): Float32Array {
  const raised = groundMetresNap.slice();
  for (const { line, crestMetresNap } of walls) {
    for (let at = 1; at < line.length; at += 1) {
      forEachCellCrossed(line[at - 1], line[at], (column, row) => {
        const cell = cellAtPlace(column, row, size);
        // NaN compares as false: no ground stays no ground.
        if (cell !== undefined && raised[cell] < crestMetresNap) raised[cell] = crestMetresNap;
      });
    }
  }
  return raised;
}
