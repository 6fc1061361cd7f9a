import { LAND } from "../../../scenarios/model/field.ts";
import type { Building, GroundModel } from "../city-model.ts";
import { forEachCellAround } from "../ground/cells.ts";
import type { LandField } from "./land-field.ts";

/**
 * The deepest rain at a building's foot: of the ground outdoors under its edge and one cell around it.
 *
 * @param depthMetres of every cell
 * @returns metres, in centimetres; null for a building without ground beside it, or beyond the grid
 */
export function rainAtBuilding(
  { footprint }: Pick<Building, "footprint">,
  { grid }: Pick<GroundModel, "grid">,
  { cover }: Pick<LandField, "cover">,
  depthMetres: Float32Array,
): number | null {
  let deepest = Number.NEGATIVE_INFINITY;
  for (const rings of footprint) {
    forEachCellAround(rings, grid, (cell) => {
      if (cover[cell] === LAND.building || cover[cell] === LAND.water) return;
      if (depthMetres[cell] > deepest) deepest = depthMetres[cell];
    });
  }
  return Number.isFinite(deepest) ? Math.round(deepest * 100) / 100 : null;
}
