import type { FaceIndex } from "./face-index.ts";
import type { IsFoot } from "./feet-of-building.ts";
import { LAND_ERROR_METRES } from "./land-surface.ts";
import { isUpright } from "./light-of-face.ts";
import { type SurfaceModel, topOfCell } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** What a building's walls may be lengthened down to, so that no gap shows under them. */
export type WallsReach =
  /** Beside a house that stands on one height the ground falls away: its foot would float there. */
  | "ground"
  /**
   * Also the roofs of neighbours. Where heights are above each building's own ground, a wall was cut off at its neighbour's roof as if
   * both stood equally high; put down each on its own ground, the lower one leaves a gap, through which one sees into the other.
   */
  | "ground-and-neighbours";

/** Smaller gaps are not seen. */
const SEEN_METRES = 0.03;
/** Into what it stands on. */
const INTO_METRES = 0.03;
/** Many walls then go equally far down, which packs better; and the foot on level ground no farther than it must. */
const STEP_METRES = 0.15;
/** More than ground differs from house to house: a wall so far above everything hangs there on purpose. */
const MOST_METRES = 5;
/** What rises less above the ground is no neighbour's roof. */
const ROOF_METRES = 1.5;

/**
 * How far down the feet of a building's walls are drawn, in metres, so that none floats over lower ground beside it. One length for all of
 * them packs better, and what goes deeper than it need is in the ground.
 */
export function feetDown(faces: readonly FacetedSurface[], isFoot: IsFoot, surfaces: SurfaceModel): number {
  let deepest = 0;
  for (const face of faces) {
    const { kind, corners } = face;
    if (kind === "ground" || !isUpright(face)) continue;
    for (let at = 0; at < corners.length; at += 3) {
      if (!isFoot(corners[at], corners[at + 1], corners[at + 2])) continue;
      const lowest = lowestGround(surfaces, corners[at], corners[at + 1]);
      deepest = Math.max(deepest, lengthDown(corners[at + 2] - lowest + LAND_ERROR_METRES));
    }
  }
  return deepest;
}

/** 0 where the gap is none, or so high that it is there on purpose. */
function lengthDown(gapMetres: number): number {
  if (gapMetres <= 0 || gapMetres > MOST_METRES) return 0;
  return Math.ceil((gapMetres + INTO_METRES) / STEP_METRES) * STEP_METRES;
}

/**
 * How far down each corner of a face is drawn, in metres, so that it stands on something; undefined where all do. Only the drawing is
 * lengthened: heights, areas and light are those of the source.
 *
 * @param feetMetres of its building, by feetDown
 * @param others all faces of its tile, where walls reach down to the roofs of neighbours, too
 */
export function wallsDown(
  face: FacetedSurface,
  isFoot: IsFoot,
  feetMetres: number,
  others: FaceIndex | undefined,
  surfaces: SurfaceModel,
): number[] | undefined {
  if (!isUpright(face)) return undefined;
  const { corners, normal, indices } = face;
  const count = corners.length / 3;
  // A list, not an array of numbers: most walls have one, and memory outside JavaScript's costs more than it holds.
  let drops: number[] | undefined;
  for (let corner = 0; feetMetres > 0 && corner < count; corner += 1) {
    const at = corner * 3;
    if (!isFoot(corners[at], corners[at + 1], corners[at + 2])) continue;
    drops ??= new Array<number>(count).fill(0);
    drops[corner] = feetMetres;
  }
  // Which corners follow each other is known of a face without holes.
  if (others !== undefined && indices.length / 3 <= count - 2) {
    for (let corner = 0; corner < count; corner += 1) {
      const following = (corner + 1) % count;
      const a = corner * 3;
      const b = following * 3;
      if (isFoot(corners[a], corners[a + 1], corners[a + 2]) || !liesUnder(corners, a, b, normal)) continue;
      const metres = lengthDown(widestGapUnder(surfaces, others, corners, a, b, normal));
      if (metres === 0) continue;
      drops ??= new Array<number>(count).fill(0);
      drops[corner] = Math.max(drops[corner], metres);
      drops[following] = Math.max(drops[following], metres);
    }
  }
  return drops;
}

/** Where the face lies above the edge: rings run anticlockwise seen from where the face looks. */
function liesUnder(corners: Float64Array, a: number, b: number, normal: FacetedSurface["normal"]): boolean {
  const dx = corners[b] - corners[a];
  const dy = corners[b + 1] - corners[a + 1];
  const dz = corners[b + 2] - corners[a + 2];
  return normal[0] * dy - normal[1] * dx > Math.abs(dz) * 0.1;
}

/** Of the cell of a place and the eight about it: a cell has the height of its middle only. */
function lowestGround(
  { groundMetresNap, columns, rows, westMetres, northMetres, cellSizeMetres }: SurfaceModel,
  x: number,
  y: number,
): number {
  const column = Math.floor((x - westMetres) / cellSizeMetres);
  const row = Math.floor((northMetres - y) / cellSizeMetres);
  let lowest = Number.POSITIVE_INFINITY;
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1)
      lowest = Math.min(lowest, groundMetresNap[r * columns + c]);
  }
  return lowest;
}

/** Where an edge is looked beside. */
const ALONG_EDGE = [0.2, 0.5, 0.8];

/** Between an edge and the roof just outside it; 0 where there is no such roof, or the wall ends in something. */
function widestGapUnder(
  surfaces: SurfaceModel,
  others: FaceIndex,
  corners: Float64Array,
  a: number,
  b: number,
  [nx, ny]: FacetedSurface["normal"],
): number {
  let widest = 0;
  for (const along of ALONG_EDGE) {
    const x = corners[a] + (corners[b] - corners[a]) * along;
    const y = corners[a + 1] + (corners[b + 1] - corners[a + 1]) * along;
    const z = corners[a + 2] + (corners[b + 2] - corners[a + 2]) * along;
    const { cellSizeMetres } = surfaces;
    const roof = lowestRoofUnder(surfaces, x + nx * cellSizeMetres, y + ny * cellSizeMetres, z);
    if (z - roof <= Math.max(widest, SEEN_METRES) || others.isLaid(x, y, z)) continue;
    widest = Math.max(widest, gapUnder(others, corners, x, y, z, roof));
  }
  return widest;
}

/** Down to where another wall goes on, else to the roof: two walls in one plane would flicker. */
function gapUnder(
  others: FaceIndex,
  corners: Float64Array,
  x: number,
  y: number,
  z: number,
  roofMetresNap: number,
): number {
  for (let gap = 0; z - gap > roofMetresNap; gap += STEP_METRES) {
    if (others.isWalled(x, y, z - gap - SEEN_METRES, corners)) return gap;
  }
  return z - roofMetresNap;
}

/** As lowestGround looks about, but for roofs a little lower than a place. */
function lowestRoofUnder(surfaces: SurfaceModel, x: number, y: number, z: number): number {
  const { groundMetresNap, columns, rows, westMetres, northMetres, cellSizeMetres } = surfaces;
  const column = Math.floor((x - westMetres) / cellSizeMetres);
  const row = Math.floor((northMetres - y) / cellSizeMetres);
  let lowest = Number.POSITIVE_INFINITY;
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
      const top = topOfCell(surfaces, c, r);
      const isRoof = top > groundMetresNap[r * columns + c] + ROOF_METRES;
      if (isRoof && top < z && top > z - MOST_METRES) lowest = Math.min(lowest, top);
    }
  }
  return lowest;
}
