import type { FieldParts } from "./field-parts.ts";
import { metresToNearest } from "./nearest-cell.ts";
import { type Walks, walksTo } from "./walks.ts";

/** From everywhere to the nearest of some cells. */
export interface WaysTo {
  readonly straightMetres: Float32Array;
  /** null: no streets. */
  readonly walks: Walks | null;
}

/** @param isTarget 1 for a cell to go to */
export function waysTo(isTarget: Uint8Array, { model, land, network }: FieldParts): WaysTo {
  const { grid } = model.ground;
  return {
    straightMetres: metresToNearest(isTarget, grid),
    walks: network && walksTo(isTarget, network, land, grid),
  };
}
