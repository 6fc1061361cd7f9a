import { lampShare, lampShares, type Shares, skyShare, skyShares } from "./horizon.ts";
import { type SurfaceModel, type Tops, topAt } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** What rises less than this is no roof to the eye. */
export const UPRIGHT_BELOW = 0.2;

export const isUpright = ({ normal }: Pick<FacetedSurface, "normal">): boolean =>
  Math.abs(normal[2]) < UPRIGHT_BELOW;

const WALL_SAMPLE_METRES = 2.4;
/** A neighbour that rises this far above a point of a wall stands against it. */
const AGAINST_METRES = 1;
const ROOF_INSET_METRES = 1;

/**
 * Of a wall with something higher all about it: a tower's shaft under its own platform, or a wall between two houses, which nobody
 * sees. The raster knows the highest thing of a cell alone and takes both for walled in; black, the shaft would look burnt.
 */
const UNDER_COVER = 0.5;

type Point = readonly [number, number, number];

/**
 * The light of each of a face's corners: sky, lamp, sky, lamp …, each 0 to 1.
 *
 * @param middle of the face
 * @param isByCorner false: a wall's corners have the light that its middle has at their heights
 * @param into with room for all corners; a list a face would be a tenth of all memory that an import throws away
 */
export function lightFace(
  { tops }: SurfaceModel,
  { normal, corners }: Pick<FacetedSurface, "normal" | "corners">,
  middle: Point,
  isByCorner: boolean,
  into: Float64Array,
): void {
  const count = corners.length / 3;
  const across = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1]);
  if (normal[2] >= UPRIGHT_BELOW || across === 0) {
    for (let corner = 0; corner < count; corner += 1) lightRoof(tops, normal, corners, corner, middle, into);
    return;
  }
  const faced = { east: normal[0] / across, north: normal[1] / across };
  into.fill(NOT_YET, 0, count * 2);
  for (let corner = 0; corner < count; corner += 1) {
    if (!Number.isNaN(into[corner * 2])) continue;
    const z = corners[corner * 3 + 2];
    const otherZ = corners[otherEnd(corners, corner, isByCorner) * 3 + 2];
    const x = isByCorner ? corners[corner * 3] : middle[0];
    const y = isByCorner ? corners[corner * 3 + 1] : middle[1];
    lightWall(tops, faced, x, y, Math.min(z, otherZ), Math.max(z, otherZ), middle);
    for (let same = corner; same < count; same += 1) {
      const sameZ = corners[same * 3 + 2];
      if ((sameZ !== z && sameZ !== otherZ) || !isSamePlace(corners, corner, same, isByCorner)) continue;
      const end = sameZ > Math.min(z, otherZ) ? 1 : 0;
      into[same * 2] = sky[end];
      into[same * 2 + 1] = lamp[end];
    }
  }
}

const NOT_YET = Number.NaN;

/** The corner over or under another: foot and top of a wall are lit at once. The same one where there is none. */
function otherEnd(corners: Float64Array, corner: number, isByCorner: boolean): number {
  for (let other = corner + 1; other * 3 < corners.length; other += 1) {
    const isElsewhere = !isSamePlace(corners, corner, other, isByCorner);
    if (!isElsewhere && corners[other * 3 + 2] !== corners[corner * 3 + 2]) return other;
  }
  return corner;
}

const isSamePlace = (corners: Float64Array, one: number, other: number, isByCorner: boolean): boolean =>
  !isByCorner || (corners[one * 3] === corners[other * 3] && corners[one * 3 + 1] === corners[other * 3 + 1]);

function lightRoof(
  tops: Tops,
  normal: Point,
  corners: Float64Array,
  corner: number,
  middle: Point,
  into: Float64Array,
): void {
  const x = corners[corner * 3];
  const y = corners[corner * 3 + 1];
  // A corner of a roof lies on the raster cell of its neighbour as often as on its own: look from a metre inside.
  const inward = Math.sqrt((middle[0] - x) ** 2 + (middle[1] - y) ** 2);
  const step = inward > 0 ? Math.min(ROOF_INSET_METRES, inward / 2) / inward : 0;
  const dx = (middle[0] - x) * step;
  const dy = (middle[1] - y) * step;
  const height = corners[corner * 3 + 2] - (normal[0] * dx + normal[1] * dy) / normal[2] + 0.4;
  into[corner * 2] = skyShare(tops, x + dx, y + dy, height);
  into[corner * 2 + 1] = lampShare(tops, x + dx, y + dy, height);
}

interface Direction {
  readonly east: number;
  readonly north: number;
}

/** The light of a wall at two heights of one place, low and high. */
const sky: Shares = new Float64Array(2);
const lamp: Shares = new Float64Array(2);

function lightWall(
  tops: Tops,
  faced: Direction,
  x: number,
  y: number,
  low: number,
  high: number,
  middle: Point,
): void {
  const outLow = outOf(tops, faced, x, y, low, middle);
  const outHigh = outOf(tops, faced, x, y, high, middle);
  lightBeside(tops, x, y, low, high, outHigh);
  if (outLow === outHigh) return;
  const [skyHigh, lampHigh] = [sky[1], lamp[1]];
  lightBeside(tops, x, y, low, low, outLow);
  sky[1] = skyHigh;
  lamp[1] = lampHigh;
}

/** The direction from which light comes to a point of a wall; undefined under cover. */
function outOf(
  tops: Tops,
  faced: Direction,
  x: number,
  y: number,
  z: number,
  middle: Point,
): Direction | undefined {
  if (isOpen(tops, x, y, z, faced)) return faced;
  // Of a wall between two houses only the strip shows by which one front stands before the other. It has the light of
  // the street it ends in; with that of the neighbour's inside it would be a black line down every joint.
  const ending = endingOf(x - middle[0], y - middle[1], faced);
  return ending !== undefined && isOpen(tops, x, y, z, ending) ? ending : undefined;
}

const isOpen = (tops: Tops, x: number, y: number, z: number, { east, north }: Direction): boolean =>
  topAt(tops, x + east * WALL_SAMPLE_METRES, y + north * WALL_SAMPLE_METRES) < z + AGAINST_METRES;

function lightBeside(
  tops: Tops,
  x: number,
  y: number,
  low: number,
  high: number,
  outward: Direction | undefined,
): void {
  if (outward === undefined) {
    sky.fill(UNDER_COVER);
    lamp.fill(UNDER_COVER);
    return;
  }
  const sx = x + outward.east * WALL_SAMPLE_METRES;
  const sy = y + outward.north * WALL_SAMPLE_METRES;
  skyShares(tops, sx, sy, low, high, outward, sky);
  lampShares(tops, sx, sy, low, high, lamp);
}

/** The direction along a wall, from its middle out past a corner of it; none for a corner in its middle. */
function endingOf(
  fromMiddleEast: number,
  fromMiddleNorth: number,
  { east, north }: Direction,
): Direction | undefined {
  const across = fromMiddleEast * east + fromMiddleNorth * north;
  const [alongEast, alongNorth] = [fromMiddleEast - across * east, fromMiddleNorth - across * north];
  const length = Math.hypot(alongEast, alongNorth);
  return length < 0.01 ? undefined : { east: alongEast / length, north: alongNorth / length };
}
