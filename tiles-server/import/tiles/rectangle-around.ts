/**
 * A rectangle around all of the rings, turned the way most of their edges run, counter-clockwise.
 *
 * @param rings x, y, x, y …
 */
export function rectangleAround(rings: readonly Float64Array[], turn: Turn = turnOf(rings)): Float64Array {
  const { along, across, west, south, east, north } = spanOf(rings, turn);
  const [ox, oy] = rings[0];
  const corner = (u: number, v: number): [number, number] => [
    ox + u * along - v * across,
    oy + u * across + v * along,
  ];
  return Float64Array.of(
    ...corner(west, south),
    ...corner(east, south),
    ...corner(east, north),
    ...corner(west, north),
  );
}

/** The area of that rectangle, without the rectangle: of a hundred that are weighed, one is drawn. */
export function squareMetresAround(rings: readonly Float64Array[], turn: Turn): number {
  const { west, south, east, north } = spanOf(rings, turn);
  return (east - west) * (north - south);
}

/** How far the rings reach along and across the turn, counted from their first corner. */
interface Span {
  readonly along: number;
  readonly across: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function spanOf(rings: readonly Float64Array[], [cosine, sine]: Turn): Span {
  const angle = Math.atan2(sine, cosine) / 4;
  const [along, across] = [Math.cos(angle), Math.sin(angle)];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const [ox, oy] = rings[0];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const dx = ring[at] - ox;
      const dy = ring[at + 1] - oy;
      const u = dx * along + dy * across;
      const v = dy * along - dx * across;
      if (u < west) west = u;
      if (u > east) east = u;
      if (v < south) south = v;
      if (v > north) north = v;
    }
  }
  return { along, across, west, south, east, north };
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
