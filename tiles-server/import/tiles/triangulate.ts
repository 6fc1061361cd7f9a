import earcut from "earcut";
import type { Surface } from "../city-model.ts";
import { doubleAreaOf, lengthOf } from "../double-area.ts";

/** A planar face cut into triangles, turned so that each looks the way its outer ring does. */
export interface FacetedSurface {
  readonly kind: Surface["kind"];
  /** x, y, z of every corner, outer ring first. */
  readonly corners: Float64Array;
  /** Three a triangle, into the corners. */
  readonly indices: readonly number[];
  /** Of length 1, in the plane's axes. */
  readonly normal: readonly [number, number, number];
}

/** @returns undefined for a face without area: three corners in a line, or fewer */
export function triangulate(surface: Surface): FacetedSurface | undefined {
  const [outer] = surface.rings;
  const normal = normalOf(outer);
  if (normal === undefined) return undefined;

  const { corners, holes } =
    surface.rings.length === 1 ? { corners: outer, holes: NO_HOLES } : joined(surface);

  if (holes === NO_HOLES && isPlainQuad(corners, normal))
    return { kind: surface.kind, corners, indices: TWO_HALVES, normal };

  // earcut sees the face along its steepest axis, where it is widest.
  const [u, v] = axesAcross(normal);
  const flat: number[] = [];
  for (let corner = 0; corner < corners.length; corner += 3)
    flat.push(corners[corner + u], corners[corner + v]);
  const indices = earcut(flat, holes, 2);
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    if (facing(corners, indices, triangle, normal) < 0) {
      const second = indices[triangle + 1];
      indices[triangle + 1] = indices[triangle + 2];
      indices[triangle + 2] = second;
    }
  }
  return indices.length === 0 ? undefined : { kind: surface.kind, corners, indices, normal };
}

const NO_HOLES: number[] = [];

/** All rings in one, and at which corner each hole begins. */
function joined({ rings }: Surface): { corners: Float64Array; holes: number[] } {
  const corners = new Float64Array(rings.reduce((length, ring) => length + ring.length, 0));
  const holes: number[] = [];
  let filled = 0;
  for (const ring of rings) {
    if (filled > 0) holes.push(filled / 3);
    corners.set(ring, filled);
    filled += ring.length;
  }
  return { corners, holes };
}

/** Of length 1; undefined for a ring without area. */
export function normalOf(ring: Float64Array): [number, number, number] | undefined {
  const doubleArea = doubleAreaOf(ring);
  const length = lengthOf(doubleArea);
  if (length <= SMALLEST_DOUBLE_AREA_SQUARE_METRES) return undefined;
  return [doubleArea.east / length, doubleArea.north / length, doubleArea.up / length];
}

const SMALLEST_DOUBLE_AREA_SQUARE_METRES = 1e-6;

function axesAcross([nx, ny, nz]: readonly [number, number, number]): [number, number] {
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  if (az >= ax && az >= ay) return [0, 1];
  return ax >= ay ? [1, 2] : [0, 2];
}

/** Most walls and many roofs are four corners that bulge nowhere inward: either diagonal halves them. */
const isPlainQuad = (corners: Float64Array, normal: FacetedSurface["normal"]): boolean =>
  corners.length === 12 &&
  facing(corners, TWO_HALVES, 0, normal) > 0 &&
  facing(corners, TWO_HALVES, 3, normal) > 0;

const TWO_HALVES = [0, 1, 2, 0, 2, 3];

/** Twice a triangle's area as seen along the face's normal; less than zero where it looks the other way. */
function facing(
  corners: Float64Array,
  indices: readonly number[],
  triangle: number,
  normal: FacetedSurface["normal"],
): number {
  const a = indices[triangle] * 3;
  const b = indices[triangle + 1] * 3;
  const c = indices[triangle + 2] * 3;
  const abx = corners[b] - corners[a];
  const aby = corners[b + 1] - corners[a + 1];
  const abz = corners[b + 2] - corners[a + 2];
  const acx = corners[c] - corners[a];
  const acy = corners[c + 1] - corners[a + 1];
  const acz = corners[c + 2] - corners[a + 2];
  return (
    (aby * acz - abz * acy) * normal[0] +
    (abz * acx - abx * acz) * normal[1] +
    (abx * acy - aby * acx) * normal[2]
  );
}
