import type { TilesetRole } from "../../scenarios/model/hosted-tileset.ts";

/** A roof that is 16 pixels off is seen to jump when the right one comes; a tree's crown is not. */
const BUILDINGS_ARE_FINER = 2;

/** How many pixels of error a tileset may show, where the engine's usual 16 is what the others do. */
export const screenSpaceErrorOf = (role: TilesetRole, usual: number): number =>
  role === "buildings" ? usual / BUILDINGS_ARE_FINER : usual;
