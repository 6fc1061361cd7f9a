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
  let at = 0;
  const put = (value: number): void => {
    packed[at] = value;
    at += 1;
  };
  put(surfaces.length);
  for (const { kind, rings } of surfaces) {
    put(KINDS.indexOf(kind));
    put(rings.length);
    for (const ring of rings) put(ring.length);
  }
  for (const { rings } of surfaces) {
    for (const ring of rings) {
      packed.set(ring, at);
      at += ring.length;
    }
  }
  return packed;
}

/** The same faces; their rings are windows on the packed numbers. */
export function unpackSurfaces(packed: Float64Array): Surface[] {
  let at = 0;
  const take = (): number => {
    at += 1;
    return packed[at - 1];
  };
  const heads = Array.from({ length: take() }, () => ({
    kind: KINDS[take()],
    lengths: Array.from({ length: take() }, take),
  }));
  return heads.map(({ kind, lengths }) => ({
    kind,
    rings: lengths.map((length) => {
      at += length;
      return packed.subarray(at - length, at);
    }),
  }));
}
