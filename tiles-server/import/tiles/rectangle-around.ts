/**
 * A rectangle around all of the rings, turned the way most of their edges run, counter-clockwise.
 *
 * @param rings x, y, x, y …
 */
export function rectangleAround(rings: readonly Float64Array[], turn: Turn = turnOf(rings)): Float64Array {
  const { along, across, west, south, east, north } = spanOf(rings, turn);
  const [ox, oy] = rings[0];
  const rectangle = new Float64Array(8);
  for (let corner = 0; corner < 4; corner += 1) {
    const u = corner === 0 || corner === 3 ? west : east;
    const v = corner < 2 ? south : north;
    rectangle[corner * 2] = ox + u * along - v * across;
    rectangle[corner * 2 + 1] = oy + u * across + v * along;
  }
  return rectangle;
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
      const dx = ring[next] - ring[at];
      const dy = ring[next + 1] - ring[at + 1];
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      const length = Math.sqrt(square);
      // Twice the double angle, without asking for the angle itself.
      const c2 = (dx * dx - dy * dy) / square;
      const s2 = (2 * dx * dy) / square;
      cosine += length * (c2 * c2 - s2 * s2);
      sine += length * 2 * c2 * s2;
    }
  }
  return [cosine, sine];
}
