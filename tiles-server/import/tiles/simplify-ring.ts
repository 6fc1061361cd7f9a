/**
 * A ring with fewer corners, none of those left out farther than this from an edge that stays (Douglas-Peucker). turf's does
 * the same to degrees in GeoJSON, one object a corner; here are millions of corners in metres.
 *
 * @param ring x, y, x, y …, without a closing point
 * @returns fewer than three corners where nothing of it is larger than that
 */
export function simplifyRing(ring: Float64Array, withinMetres: number): Float64Array {
  const count = ring.length / 2;
  if (count <= 3) return ring;
  const kept = new Uint8Array(count);
  // From the first corner to the one farthest from it, and back: both surely stay.
  const far = farthest(0, count - 1, (at) =>
    Math.hypot(ring[at * 2] - ring[0], ring[at * 2 + 1] - ring[1]),
  ).at;
  kept[0] = 1;
  kept[far] = 1;
  keepBetween(ring, 0, far, withinMetres, kept);
  keepBetween(ring, far, count, withinMetres, kept);
  return ring.filter((_, index) => kept[index >> 1] === 1);
}

/** @param last may be the count of corners: the first one again */
function keepBetween(
  ring: Float64Array,
  first: number,
  last: number,
  within: number,
  kept: Uint8Array,
): void {
  if (last - first < 2) return;
  const [ax, ay] = [ring[first * 2], ring[first * 2 + 1]];
  const end = (last * 2) % ring.length;
  const [dx, dy] = [ring[end] - ax, ring[end + 1] - ay];
  const square = dx * dx + dy * dy;
  const fromEdge = (at: number): number => {
    const [px, py] = [ring[at * 2] - ax, ring[at * 2 + 1] - ay];
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    return Math.hypot(px - share * dx, py - share * dy);
  };
  const { at, metres } = farthest(first, last - 1, fromEdge);
  if (metres <= within) return;
  kept[at] = 1;
  keepBetween(ring, first, at, within, kept);
  keepBetween(ring, at, last, within, kept);
}

/** Of the corners after the first and up to the last. */
function farthest(
  first: number,
  last: number,
  distance: (at: number) => number,
): { at: number; metres: number } {
  let found = { at: first, metres: -1 };
  for (let at = first + 1; at <= last; at += 1) {
    const metres = distance(at);
    if (metres > found.metres) found = { at, metres };
  }
  return found;
}
