/**
 * A rectangle around all of the rings, turned the way most of their edges run, counter-clockwise.
 *
 * @param rings x, y, x, y …
 */
export function rectangleAround(
  rings: readonly Float64Array[],
  [cosine, sine]: Turn = turnOf(rings),
): Float64Array {
  const angle = Math.atan2(sine, cosine) / 4;
  const [along, across] = [Math.cos(angle), Math.sin(angle)];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const [ox, oy] = rings[0];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [dx, dy] = [ring[at] - ox, ring[at + 1] - oy];
      const [u, v] = [dx * along + dy * across, dy * along - dx * across];
      [west, east] = [Math.min(west, u), Math.max(east, u)];
      [south, north] = [Math.min(south, v), Math.max(north, v)];
    }
  }
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return Float64Array.from(
    corners.flatMap(([u, v]) => [ox + u * along - v * across, oy + u * across + v * along]),
  );
}

/** Edges at right angles count as one direction: the sum of four times their angle, by length. */
export type Turn = readonly [cosine: number, sine: number];

export function turnOf(rings: readonly Float64Array[]): Turn {
  let [cosine, sine] = [0, 0];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const [dx, dy] = [ring[next] - ring[at], ring[next + 1] - ring[at + 1]];
      const length = Math.hypot(dx, dy);
      if (length === 0) continue;
      // Twice the double angle, without asking for the angle itself.
      const [c2, s2] = [(dx * dx - dy * dy) / length ** 2, (2 * dx * dy) / length ** 2];
      cosine += length * (c2 * c2 - s2 * s2);
      sine += length * 2 * c2 * s2;
    }
  }
  return [cosine, sine];
}
