import type { Surface, SurfaceKind } from "../city-model.ts";

const KINDS: readonly SurfaceKind[] = ["roof", "wall", "ground"];

/**
 * The faces of a building in one run of numbers: how many there are, then of each its kind, its rings and their corners, then
 * all coordinates. One array is written to disk, or handed to a thread, a hundred times as fast as a hundred.
 */
export function packSurfaces(surfaces: readonly Surface[]): Float64Array {
  let length = 1;
  for (const { rings } of surfaces) {
    length += 2 + rings.length;
    for (const ring of rings) length += ring.length;
  }
  const packed = new Float64Array(length);
  packed[0] = surfaces.length;
  let at = 1;
  for (const { kind, rings } of surfaces) {
    packed[at] = KINDS.indexOf(kind);
    packed[at + 1] = rings.length;
    at += 2;
    for (const ring of rings) {
      packed[at] = ring.length;
      at += 1;
    }
  }
  for (const { rings } of surfaces) {
    for (const ring of rings) {
      packed.set(ring, at);
      at += ring.length;
    }
  }
  return packed;
}

/** Faces, and where they lie packed already, as they lie there. */
export interface PackableFaces {
  readonly surfaces: readonly Surface[];
  readonly packed?: Float64Array;
}

export const packedOf = (faces: PackableFaces): Float64Array => faces.packed ?? packSurfaces(faces.surfaces);

/** Calls back for every face: to weigh it, it is enough to know how many rings and corners it has. */
export function forEachFace(
  packed: Float64Array,
  call: (kind: SurfaceKind, rings: number, corners: number) => void,
): void {
  for (let face = 0, head = 1; face < packed[0]; face += 1, head += 2 + packed[head + 1]) {
    let numbers = 0;
    for (let ring = 0; ring < packed[head + 1]; ring += 1) numbers += packed[head + 2 + ring];
    call(KINDS[packed[head]], packed[head + 1], numbers / 3);
  }
}

/** Faces of the same plan, so many metres higher. */
export function raised(packed: Float64Array, metres: number): Float64Array {
  const higher = packed.slice();
  for (let at = firstCornerOf(packed) + 2; at < higher.length; at += 3) higher[at] += metres;
  return higher;
}

/** Where the coordinates begin: behind what is said of all faces. */
function firstCornerOf(packed: Float64Array): number {
  let at = 1;
  for (let face = 0; face < packed[0]; face += 1) at += 2 + packed[at + 1];
  return at;
}

/** The same faces; their rings are windows on the packed numbers. Read ten times a building, so without lists in between. */
export function unpackSurfaces(packed: Float64Array): Surface[] {
  const count = packed[0];
  let head = 1;
  let at = firstCornerOf(packed);
  const surfaces: Surface[] = [];
  for (let face = 0; face < count; face += 1) {
    const kind = KINDS[packed[head]];
    const rings: Float64Array[] = [];
    const end = head + 2 + packed[head + 1];
    for (head += 2; head < end; head += 1) {
      rings.push(packed.subarray(at, at + packed[head]));
      at += packed[head];
    }
    surfaces.push({ kind, rings });
  }
  return surfaces;
}
