import type { Vector } from "../double-area.ts";

/**
 * Whether two edges of a ring (x, y, z, x, y, z …) cross, seen along the axis it faces most. Edges that only touch do not
 * cross: real rings often meet themselves in a point.
 */
export function crossesItself(ring: Float64Array, { east, north, up }: Vector): boolean {
  const corners = ring.length / 3;
  // A triangle's edges all meet.
  if (corners <= 3) return false;
  const [ax, ay, az] = [Math.abs(east), Math.abs(north), Math.abs(up)];
  const [u, v] = az >= ax && az >= ay ? [0, 1] : ax >= ay ? [1, 2] : [0, 2];
  for (let first = 0; first < corners; first += 1) {
    const firstEnd = (first + 1) % corners;
    for (let second = first + 2; second < corners; second += 1) {
      const secondEnd = (second + 1) % corners;
      if (secondEnd === first) continue;
      const isApart =
        areOnOneSide(ring, u, v, first, firstEnd, second, secondEnd) ||
        areOnOneSide(ring, u, v, second, secondEnd, first, firstEnd);
      if (!isApart) return true;
    }
  }
  return false;
}

/** Products of areas in m²: below this, edges only touch within the millimetre coordinates are kept in. */
const TOUCHING = 1e-6;

/** Of the line from one corner to another: whether two more lie on the same side, or touch it. */
function areOnOneSide(
  ring: Float64Array,
  u: number,
  v: number,
  from: number,
  to: number,
  one: number,
  other: number,
): boolean {
  const fromU = ring[from * 3 + u];
  const fromV = ring[from * 3 + v];
  const alongU = ring[to * 3 + u] - fromU;
  const alongV = ring[to * 3 + v] - fromV;
  const sideOfOne = alongU * (ring[one * 3 + v] - fromV) - alongV * (ring[one * 3 + u] - fromU);
  const sideOfOther = alongU * (ring[other * 3 + v] - fromV) - alongV * (ring[other * 3 + u] - fromU);
  return sideOfOne * sideOfOther >= -TOUCHING;
}
