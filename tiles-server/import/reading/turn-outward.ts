import type { Surface } from "../city-model.ts";
import { doubleAreaOf, lengthOf, type Vector } from "../double-area.ts";

/** Of slopes between these two, up counts as roof and down as underside; in between stands a wall. */
export const STEEPEST_ROOF = 0.26;

/** The upward part of the ring's unit normal, -1 to 1; undefined for a ring without area. */
export const upwardness = (ring: Float64Array): number | undefined => upwardPart(doubleAreaOf(ring));

export function upwardPart(doubleArea: Vector): number | undefined {
  const length = lengthOf(doubleArea);
  return length < 1e-6 ? undefined : doubleArea.up / length;
}

/**
 * Roofs look up and undersides down. A wall is turned by the roofs it meets, and one that meets none with the shell as a whole: as a
 * party wall that rises over its own house, and is seen from there alone.
 */
export function turnOutward(surfaces: readonly Surface[], byLook: ReadonlySet<number>): void {
  const isInsideOut = volumeOf(surfaces) < 0 && !looksAsToldIn(surfaces, byLook);
  const roofs: Surface[] = [];
  const upright: Surface[] = [];
  for (const surface of surfaces) {
    const up = upwardness(surface.rings[0]) ?? 0;
    if (surface.kind === "wall" || Math.abs(up) < STEEPEST_ROOF) upright.push(surface);
    else {
      if (surface.kind === "roof" ? up < 0 : up > 0) surface.rings.forEach(reverse);
      if (surface.kind === "roof" && lengthOf(doubleAreaOf(surface.rings[0])) > SLIVER_DOUBLE_SQUARE_METRES)
        roofs.push(surface);
    }
  }
  // Everybody's edges are held against everybody's: of a relief of a million faces, the shell as a whole must do.
  const areFew = surfaces.length <= MOST_FACES_BY_EDGE;
  for (const wall of upright) {
    const isWrong = (areFew ? meetsWrongly(wall, roofs) : undefined) ?? isInsideOut;
    if (isWrong) wall.rings.forEach(reverse);
  }
}

const MOST_FACES_BY_EDGE = 300;
/** A roof of a hand's width is what a cut left over, and lies on top of a party wall as often as not. */
const SLIVER_DOUBLE_SQUARE_METRES = 0.2;

/**
 * Two faces that both look outward run along their common edge in opposite directions. A wall is wrong that does so with none of the
 * roofs it meets; undefined where it meets none.
 */
function meetsWrongly({ rings: [wall] }: Surface, roofs: readonly Surface[]): boolean | undefined {
  let isWrong: true | undefined;
  for (let a = 0; a < wall.length; a += 3) {
    const b = a + 3 < wall.length ? a + 3 : 0;
    // No roof ends in an upright edge: half of a wall's need not be looked for.
    if (wall[a] === wall[b] && wall[a + 1] === wall[b + 1]) continue;
    for (const { rings } of roofs) {
      for (const ring of rings) {
        for (let c = 0; c < ring.length; c += 3) {
          if (!isSame(wall, a, ring, c)) continue;
          const before = c > 0 ? c - 3 : ring.length - 3;
          if (isSame(wall, b, ring, before)) return false;
          const after = c + 3 < ring.length ? c + 3 : 0;
          if (isSame(wall, b, ring, after)) isWrong = true;
        }
      }
    }
  }
  return isWrong;
}

/** To the bit: it is one vertex of the source. */
const isSame = (one: Float64Array, a: number, other: Float64Array, b: number): boolean =>
  one[a] === other[b] && one[a + 1] === other[b + 1] && one[a + 2] === other[b + 2];

/**
 * Whether most of what its semantics call roof looks up, and ground down. Where a terrace's house leaves out the walls to its
 * neighbours, its volume may be less than zero though every wall that it has looks outward.
 */
function looksAsToldIn(surfaces: readonly Surface[], byLook: ReadonlySet<number>): boolean {
  let right = 0;
  for (const [index, { kind, rings }] of surfaces.entries()) {
    if (kind === "wall" || byLook.has(index)) continue;
    const { up } = doubleAreaOf(rings[0]);
    right += kind === "roof" ? up : -up;
  }
  return right > 0;
}

export function volumeOf(surfaces: readonly Surface[]): number {
  if (surfaces.length === 0) return 0;
  const [ox, oy, oz] = surfaces[0].rings[0];
  let volume = 0;
  for (const { rings } of surfaces) {
    const ring = rings[0];
    const { east, north, up } = doubleAreaOf(ring);
    volume += ((ring[0] - ox) * east + (ring[1] - oy) * north + (ring[2] - oz) * up) / 6;
  }
  return volume;
}

function reverse(ring: Float64Array): void {
  for (let one = 0, other = ring.length - 3; one < other; one += 3, other -= 3) {
    for (let axis = 0; axis < 3; axis += 1) {
      const kept = ring[one + axis];
      ring[one + axis] = ring[other + axis];
      ring[other + axis] = kept;
    }
  }
}
