import type { Block } from "./block.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";

/** The roof of a block and a wall along every edge of its plan. */
export function facesOfBlock({ plan, footMetresNap, topMetresNap }: Block): FacetedSurface[] {
  return plan.flatMap((rings) => {
    const roof = triangulate({ kind: "roof", rings: rings.map((ring) => raised(ring, topMetresNap)) });
    return [
      ...(roof === undefined ? [] : [roof]),
      ...rings.flatMap((ring) => walls(ring, footMetresNap, topMetresNap)),
    ];
  });
}

function raised(ring: Float64Array, z: number): Float64Array {
  const corners = new Float64Array((ring.length / 2) * 3);
  for (let corner = 0; corner * 2 < ring.length; corner += 1) {
    corners[corner * 3] = ring[corner * 2];
    corners[corner * 3 + 1] = ring[corner * 2 + 1];
    corners[corner * 3 + 2] = z;
  }
  return corners;
}

function walls(ring: Float64Array, foot: number, top: number): FacetedSurface[] {
  const found: FacetedSurface[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const [ax, ay, bx, by] = [ring[at], ring[at + 1], ring[next], ring[next + 1]];
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    if (length < 0.01) continue;
    found.push({
      kind: "wall",
      corners: Float64Array.of(ax, ay, foot, bx, by, foot, bx, by, top, ax, ay, top),
      indices: [0, 1, 2, 0, 2, 3],
      // The block lies to the left of its edges.
      normal: [(by - ay) / length, (ax - bx) / length, 0],
    });
  }
  return found;
}
