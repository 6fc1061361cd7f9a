/** East, north and up in the plane. */
export interface Vector {
  readonly east: number;
  readonly north: number;
  readonly up: number;
}

/**
 * Upright on a ring, and twice its area long, by Newell: right for concave and slightly bent rings, where three corners alone may
 * mislead. A city has millions of rings: no lists are made.
 *
 * @param ring x, y, z, x, y, z … counter-clockwise as seen from where it points to
 */
export function doubleAreaOf(ring: Float64Array): Vector {
  let [east, north, up] = [0, 0, 0];
  const last = ring.length - 3;
  // From the first corner: coordinates in the hundred thousands would eat the digits.
  let ax = ring[last] - ring[0];
  let ay = ring[last + 1] - ring[1];
  let az = ring[last + 2] - ring[2];
  for (let corner = 0; corner < ring.length; corner += 3) {
    const bx = ring[corner] - ring[0];
    const by = ring[corner + 1] - ring[1];
    const bz = ring[corner + 2] - ring[2];
    east += ay * bz - az * by;
    north += az * bx - ax * bz;
    up += ax * by - ay * bx;
    ax = bx;
    ay = by;
    az = bz;
  }
  return { east, north, up };
}

/** Math.hypot takes ten times as long. */
export const lengthOf = ({ east, north, up }: Vector): number =>
  Math.sqrt(east * east + north * north + up * up);
