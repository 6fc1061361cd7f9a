type Ring = readonly (readonly number[])[];

/** Testing each edge against each other is cheap up to here; a longer ring is left to a tool for it. */
const MOST_POSITIONS_TESTED = 100;

export const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first.length === last.length && first.every((value, axis) => value === last[axis]);
};

/** RFC 7946: an outer ring goes counterclockwise, a hole clockwise. A ring without a surface has no direction, and is never wrong. */
export function isWoundWrong(ring: Ring, isHole: boolean): boolean {
  // From the first position, for products of whole degrees leave too few digits for the area of a house.
  const [[originX, originY]] = ring;
  let doubleArea = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1];
    const [x2, y2] = ring[index];
    doubleArea += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return isHole ? doubleArea > 0 : doubleArea < 0;
}

/** Whether two edges truly cross; rings that touch themselves at a point are common and draw well. */
export function crossesItself(ring: Ring): boolean {
  if (ring.length > MOST_POSITIONS_TESTED) return false;
  const edges = ring.length - 1;
  for (let one = 0; one < edges; one += 1) {
    for (let other = one + 2; other < edges; other += 1) {
      if (edgesCross(ring[one], ring[one + 1], ring[other], ring[other + 1])) return true;
    }
  }
  return false;
}

type Position = readonly number[];

function edgesCross(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Positive where `c` lies left of the line from `a` to `b`. Only its sign counts: the product of two can be too small for a number. */
const side = (a: Position, b: Position, c: Position): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
