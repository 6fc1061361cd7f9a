import earcut from "earcut";
import type { Surface } from "../city-model.ts";

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

  // earcut sees the face along its steepest axis, where it is widest.
  const [u, v] = axesAcross(normal);
  const flat: number[] = [];
  for (let corner = 0; corner < corners.length; corner += 3)
    flat.push(corners[corner + u], corners[corner + v]);
  const indices = earcut(flat, holes, 2);
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    if (looksAway(corners, indices, triangle, normal)) {
      [indices[triangle + 1], indices[triangle + 2]] = [indices[triangle + 2], indices[triangle + 1]];
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

/** Of length 1, by Newell: right for concave and slightly bent rings, where three corners alone may mislead. */
export function normalOf(ring: Float64Array): [number, number, number] | undefined {
  const [ox, oy, oz] = ring;
  let [nx, ny, nz] = [0, 0, 0];
  for (let corner = 0; corner < ring.length; corner += 3) {
    const following = (corner + 3) % ring.length;
    // Relative to the first corner: plane coordinates are in the hundred thousands and would eat the digits.
    const [ax, ay, az] = [ring[corner] - ox, ring[corner + 1] - oy, ring[corner + 2] - oz];
    const [bx, by, bz] = [ring[following] - ox, ring[following + 1] - oy, ring[following + 2] - oz];
    nx += (ay - by) * (az + bz);
    ny += (az - bz) * (ax + bx);
    nz += (ax - bx) * (ay + by);
  }
  const length = Math.hypot(nx, ny, nz);
  return length > SMALLEST_DOUBLE_AREA_SQUARE_METRES ? [nx / length, ny / length, nz / length] : undefined;
}

const SMALLEST_DOUBLE_AREA_SQUARE_METRES = 1e-6;

function axesAcross([nx, ny, nz]: readonly [number, number, number]): [number, number] {
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  if (az >= ax && az >= ay) return [0, 1];
  return ax >= ay ? [1, 2] : [0, 2];
}

function looksAway(
  corners: Float64Array,
  indices: readonly number[],
  triangle: number,
  normal: readonly [number, number, number],
): boolean {
  const [a, b, c] = [indices[triangle] * 3, indices[triangle + 1] * 3, indices[triangle + 2] * 3];
  const [abx, aby, abz] = [
    corners[b] - corners[a],
    corners[b + 1] - corners[a + 1],
    corners[b + 2] - corners[a + 2],
  ];
  const [acx, acy, acz] = [
    corners[c] - corners[a],
    corners[c + 1] - corners[a + 1],
    corners[c + 2] - corners[a + 2],
  ];
  return (
    (aby * acz - abz * acy) * normal[0] +
      (abz * acx - abx * acz) * normal[1] +
      (abx * acy - aby * acx) * normal[2] <
    0
  );
}
