/**
 * Whether two edges of a ring (x, y, z, x, y, z …) cross, seen along the axis it faces most. Edges that only touch do not
 * cross: real rings often meet themselves in a point.
 */
export function crossesItself(ring: Float64Array, [nx, ny, nz]: readonly [number, number, number]): boolean {
  const corners = ring.length / 3;
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  const [u, v] = az >= ax && az >= ay ? [0, 1] : ax >= ay ? [1, 2] : [0, 2];
  const side = (from: number, to: number, at: number): number =>
    (ring[to * 3 + u] - ring[from * 3 + u]) * (ring[at * 3 + v] - ring[from * 3 + v]) -
    (ring[to * 3 + v] - ring[from * 3 + v]) * (ring[at * 3 + u] - ring[from * 3 + u]);
  for (let first = 0; first < corners; first += 1) {
    const firstEnd = (first + 1) % corners;
    for (let second = first + 2; second < corners; second += 1) {
      const secondEnd = (second + 1) % corners;
      const isApart =
        side(first, firstEnd, second) * side(first, firstEnd, secondEnd) >= -TOUCHING ||
        side(second, secondEnd, first) * side(second, secondEnd, firstEnd) >= -TOUCHING;
      if (secondEnd !== first && !isApart) return true;
    }
  }
  return false;
}

/** Products of areas in m²: below this, edges only touch within the millimetre coordinates are kept in. */
const TOUCHING = 1e-6;
