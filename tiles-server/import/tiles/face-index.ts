import Flatbush from "flatbush";
import { isUpright } from "./light-of-face.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** The faces of a tile's buildings, by where they are. */
export interface FaceIndex {
  /** Whether a roof or an underside passes through a place. */
  isLaid(x: number, y: number, z: number): boolean;
  /** Whether a wall does, other than the one with these corners. */
  isWalled(x: number, y: number, z: number, except: Float64Array): boolean;
}

/** What a source's faces that should meet are off by, at most. */
const MEETS_METRES = 0.03;

export function createFaceIndex(faces: readonly FacetedSurface[]): FaceIndex {
  if (faces.length === 0) return { isLaid: () => false, isWalled: () => false };
  const index = new Flatbush(faces.length);
  for (const { corners } of faces) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < corners.length; at += 3) {
      west = Math.min(west, corners[at]);
      east = Math.max(east, corners[at]);
      south = Math.min(south, corners[at + 1]);
      north = Math.max(north, corners[at + 1]);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  const isAny = (x: number, y: number, z: number, isMeant: (face: FacetedSurface) => boolean): boolean =>
    index
      .search(x - MEETS_METRES, y - MEETS_METRES, x + MEETS_METRES, y + MEETS_METRES)
      .some((number) => isMeant(faces[number]) && isOn(faces[number], x, y, z));
  return {
    isLaid: (x, y, z) => isAny(x, y, z, (face) => !isUpright(face)),
    isWalled: (x, y, z, except) => isAny(x, y, z, (face) => isUpright(face) && face.corners !== except),
  };
}

function isOn({ corners, indices, normal }: FacetedSurface, x: number, y: number, z: number): boolean {
  const off = (x - corners[0]) * normal[0] + (y - corners[1]) * normal[1] + (z - corners[2]) * normal[2];
  if (Math.abs(off) > MEETS_METRES) return false;
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at] * 3, indices[at + 1] * 3, indices[at + 2] * 3];
    if (
      isWithin(corners, a, b, normal, x, y, z) &&
      isWithin(corners, b, c, normal, x, y, z) &&
      isWithin(corners, c, a, normal, x, y, z)
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a place lies to the left of one edge of a triangle, or hardly to the right. */
function isWithin(
  corners: Float64Array,
  from: number,
  to: number,
  normal: FacetedSurface["normal"],
  x: number,
  y: number,
  z: number,
): boolean {
  const [ex, ey, ez] = [
    corners[to] - corners[from],
    corners[to + 1] - corners[from + 1],
    corners[to + 2] - corners[from + 2],
  ];
  const [px, py, pz] = [x - corners[from], y - corners[from + 1], z - corners[from + 2]];
  const left =
    (ey * pz - ez * py) * normal[0] + (ez * px - ex * pz) * normal[1] + (ex * py - ey * px) * normal[2];
  return left >= -MEETS_METRES * Math.sqrt(ex * ex + ey * ey + ez * ez);
}
