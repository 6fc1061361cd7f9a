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
  let [far, farthestSquare] = [0, -1];
  for (let at = 1; at < count; at += 1) {
    const square = (ring[at * 2] - ring[0]) ** 2 + (ring[at * 2 + 1] - ring[1]) ** 2;
    if (square > farthestSquare) [far, farthestSquare] = [at, square];
  }
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
  const ax = ring[first * 2];
  const ay = ring[first * 2 + 1];
  const end = (last * 2) % ring.length;
  const dx = ring[end] - ax;
  const dy = ring[end + 1] - ay;
  const square = dx * dx + dy * dy;
  let [farthest, farthestSquare] = [first, -1];
  for (let at = first + 1; at < last; at += 1) {
    const px = ring[at * 2] - ax;
    const py = ring[at * 2 + 1] - ay;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
    const fromEdge = (px - share * dx) ** 2 + (py - share * dy) ** 2;
    if (fromEdge > farthestSquare) [farthest, farthestSquare] = [at, fromEdge];
  }
  if (farthestSquare <= within * within) return;
  kept[farthest] = 1;
  keepBetween(ring, first, farthest, within, kept);
  keepBetween(ring, farthest, last, within, kept);
}
