import type { Tree } from "../city-model.ts";
import { LAMP_AZIMUTH_DEGREES } from "./horizon.ts";
import type { SurfaceModel } from "./surface-model.ts";

/** The look's recipe: a crown's shade lies 1.1 of its radii away from the lamp. */
const OFFSET_RADII = 1.1;
/** The rim of a shade is soft over this share of its radius. */
const SOFT_SHARE = 0.35;

/**
 * Shade of crowns on the ground, for each cell of the light's raster.
 *
 * @returns 0 (none) to 255 (full)
 */
export function crownShade(
  trees: readonly Pick<Tree, "x" | "y" | "crownDiameterMetres">[],
  { columns, rows, cellSizeMetres, westMetres, northMetres }: SurfaceModel,
): Uint8Array {
  const shade = new Uint8Array(columns * rows);
  const lamp = (LAMP_AZIMUTH_DEGREES * Math.PI) / 180;
  for (const { x, y, crownDiameterMetres } of trees) {
    const radius = crownDiameterMetres / 2;
    const column = (x - Math.sin(lamp) * radius * OFFSET_RADII - westMetres) / cellSizeMetres - 0.5;
    const row = (northMetres - y + Math.cos(lamp) * radius * OFFSET_RADII) / cellSizeMetres - 0.5;
    const reach = radius / cellSizeMetres;
    for (let r = Math.max(0, Math.ceil(row - reach)); r <= Math.min(rows - 1, row + reach); r += 1) {
      for (
        let c = Math.max(0, Math.ceil(column - reach));
        c <= Math.min(columns - 1, column + reach);
        c += 1
      ) {
        const inward = 1 - Math.hypot(c - column, r - row) / reach;
        if (inward <= 0) continue;
        const cell = r * columns + c;
        shade[cell] = Math.max(shade[cell], Math.round(Math.min(1, inward / SOFT_SHARE) * 255));
      }
    }
  }
  return shade;
}
