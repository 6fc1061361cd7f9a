import { SMALLEST_PUBLIC_GREEN_SQUARE_METRES } from "../../../scenarios/methods/green-space/rules-3-30-300.ts";
import type { GridFrame } from "../ground/cells.ts";
import type { LandField } from "./land-field.ts";
import { keepLargePieces } from "./large-pieces.ts";

/**
 * Green that is large enough to walk to: half a hectare or more in one piece, of grass and park.
 *
 * @returns 1 for every cell of such a piece
 */
export const publicGreenAreas = (
  { isPublicGreen }: Pick<LandField, "isPublicGreen">,
  grid: GridFrame,
): Uint8Array => keepLargePieces(isPublicGreen, grid, SMALLEST_PUBLIC_GREEN_SQUARE_METRES);
