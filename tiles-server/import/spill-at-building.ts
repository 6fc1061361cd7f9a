import type { Building, GroundModel } from "./city-model.ts";
import { forEachCellAround } from "./ground/cells.ts";
import { inMillimetres } from "./heights-of-surfaces.ts";

/**
 * The level above which water stands at a building's foot: the higher of its own ground and the lowest spill level under and
 * one cell around its footprint.
 *
 * @returns metres NAP; null where no water can come
 */
export function spillAtBuilding(
  { footprint, groundHeightMetresNap }: Pick<Building, "footprint" | "groundHeightMetresNap">,
  { grid, spillMetresNap }: Pick<GroundModel, "grid" | "spillMetresNap">,
): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (const rings of footprint) {
    forEachCellAround(rings, grid, (cell) => {
      // NaN compares as false: there water never comes.
      if (spillMetresNap[cell] < lowest) lowest = spillMetresNap[cell];
    });
  }
  return Number.isFinite(lowest) ? Math.max(groundHeightMetresNap, inMillimetres(lowest)) : null;
}
