import { UPRIGHT_BELOW } from "./light-at.ts";
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

/** No higher above its building's ground is a wall's foot. */
const FOOT_METRES = 0.3;
/** Smaller gaps are not seen. */
const SEEN_METRES = 0.03;
/** Into what it stands on: the ground is drawn within 12 cm of its heights. */
const INTO_METRES = 0.15;
/** Many walls then go equally far down, which packs better. */
const STEP_METRES = 0.25;
/** More than ground differs from house to house: a wall so far above everything hangs there on purpose. */
const MOST_METRES = 5;
/** What rises less above the ground is no neighbour's roof. */
const ROOF_METRES = 1.5;

/**
 * How far down the feet of a building's walls are drawn, in metres, so that none floats over lower ground beside it. One length for all of
 * them packs better, and what goes deeper than it need is in the ground.
 */
export function feetDown(
  faces: readonly FacetedSurface[],
  groundMetresNap: number,
  surfaces: SurfaceModel,
): number {
  let deepest = 0;
  for (const { kind, corners, normal } of faces) {
    if (kind === "ground" || Math.abs(normal[2]) >= UPRIGHT_BELOW) continue;
    for (let at = 0; at < corners.length; at += 3) {
      if (!isFoot(corners[at + 2], groundMetresNap)) continue;
      deepest = Math.max(
        deepest,
        lengthDown(corners[at + 2], lowestGround(surfaces, corners[at], corners[at + 1])),
      );
    }
  }
  return deepest;
}

const isFoot = (z: number, groundMetresNap: number): boolean => z <= groundMetresNap + FOOT_METRES;

/** 0 where it ends there, or far above on purpose. */
function lengthDown(fromMetresNap: number, toMetresNap: number): number {
  const metres = fromMetresNap - toMetresNap;
  if (metres < SEEN_METRES || metres > MOST_METRES) return 0;
  return Math.ceil((metres + INTO_METRES) / STEP_METRES) * STEP_METRES;
}

/**
 * How far down each corner of a face is drawn, in metres, so that it stands on something; undefined where all do. Only the drawing is
 * lengthened: heights, areas and light are those of the source.
 *
 * @param feetMetres of its building, by feetDown
 * @param undersides its building's own; a wall that ends in one of them does so in mid-air
 */
export function wallsDown(
  { corners, normal, indices }: FacetedSurface,
  groundMetresNap: number,
  feetMetres: number,
  reach: WallsReach,
  undersides: readonly FacetedSurface[],
  surfaces: SurfaceModel,
): Float64Array | undefined {
  if (Math.abs(normal[2]) >= UPRIGHT_BELOW) return undefined;
  const count = corners.length / 3;
  // Most walls stand where they are: nothing is made for them.
  let drops: Float64Array | undefined;
  for (let corner = 0; feetMetres > 0 && corner < count; corner += 1) {
    if (!isFoot(corners[corner * 3 + 2], groundMetresNap)) continue;
    drops ??= new Float64Array(count);
    drops[corner] = feetMetres;
  }
  // Which corners follow each other is known of a face without holes.
  if (reach === "ground-and-neighbours" && indices.length / 3 <= count - 2) {
    for (let corner = 0; corner < count; corner += 1) {
      const following = (corner + 1) % count;
      const a = corner * 3;
      const b = following * 3;
      if (isFoot(corners[a + 2], groundMetresNap) || !liesUnder(corners, a, b, normal)) continue;
      if (endsIn(undersides, corners, a) || endsIn(undersides, corners, b)) continue;
      const roof = lowestRoofBeside(surfaces, corners, a, b, normal[0], normal[1]);
      if (roof === Number.POSITIVE_INFINITY) continue;
      drops ??= new Float64Array(count);
      drops[corner] = Math.max(drops[corner], lengthDown(corners[a + 2], roof));
      drops[following] = Math.max(drops[following], lengthDown(corners[b + 2], roof));
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

/** Just outside the edge; infinitely high where nothing built stands there that is lower than it. */
function lowestRoofBeside(
  surfaces: SurfaceModel,
  corners: Float64Array,
  a: number,
  b: number,
  nx: number,
  ny: number,
): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const along of ALONG_EDGE) {
    const x = corners[a] + (corners[b] - corners[a]) * along + nx * surfaces.cellSizeMetres;
    const y = corners[a + 1] + (corners[b + 1] - corners[a + 1]) * along + ny * surfaces.cellSizeMetres;
    const z = corners[a + 2] + (corners[b + 2] - corners[a + 2]) * along;
    lowest = Math.min(lowest, lowestRoofUnder(surfaces, x, y, z));
  }
  return lowest;
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

function endsIn(undersides: readonly FacetedSurface[], corners: Float64Array, at: number): boolean {
  for (const under of undersides) {
    for (let other = 0; other < under.corners.length; other += 3) {
      if (isSame(under.corners, other, corners, at)) return true;
    }
  }
  return false;
}

const SAME_METRES = 0.01;

const isSame = (one: Float64Array, a: number, other: Float64Array, b: number): boolean =>
  Math.abs(one[a] - other[b]) < SAME_METRES &&
  Math.abs(one[a + 1] - other[b + 1]) < SAME_METRES &&
  Math.abs(one[a + 2] - other[b + 2]) < SAME_METRES;
