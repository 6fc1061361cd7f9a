import { lampShare, skyShare, topAt } from "./horizon.ts";
import type { SurfaceModel } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** What rises less than this is no roof to the eye. */
export const UPRIGHT_BELOW = 0.2;
const WALL_SAMPLE_METRES = 2.4;
/** A neighbour that rises this far above a point of a wall stands against it. */
const AGAINST_METRES = 1;
const ROOF_INSET_METRES = 1;

/** Sky and lamp, each 0 to 1. */
export interface Light {
  readonly sky: number;
  readonly lamp: number;
}

/**
 * Of a wall with something higher all about it: a tower's shaft under its own platform, or a wall between two houses, which nobody
 * sees. The raster knows the highest thing of a cell alone and takes both for walled in; black, the shaft would look burnt.
 */
const UNDER_COVER: Light = { sky: 0.5, lamp: 0.5 };

/**
 * The light of a face's corner, sky and lamp each 0 to 1.
 *
 * @param middle of the face
 */
export function lightAt(
  surfaces: SurfaceModel,
  face: Pick<FacetedSurface, "normal">,
  x: number,
  y: number,
  z: number,
  middle: readonly [number, number, number],
): Light {
  const [nx, ny, nz] = face.normal;
  const across = Math.sqrt(nx * nx + ny * ny);
  if (nz < UPRIGHT_BELOW && across > 0) {
    const faced = { east: nx / across, north: ny / across };
    if (isOpen(surfaces, x, y, z, faced)) return lightBeside(surfaces, x, y, z, faced);
    // Of a wall between two houses only the strip shows by which one front stands before the other. It has the light of
    // the street it ends in; with that of the neighbour's inside it would be a black line down every joint.
    const ending = endingOf(x - middle[0], y - middle[1], faced);
    if (ending === undefined || !isOpen(surfaces, x, y, z, ending)) return UNDER_COVER;
    return lightBeside(surfaces, x, y, z, ending);
  }
  // A corner of a roof lies on the raster cell of its neighbour as often as on its own: look from a metre inside.
  const inward = Math.sqrt((middle[0] - x) ** 2 + (middle[1] - y) ** 2);
  const step = inward > 0 ? Math.min(ROOF_INSET_METRES, inward / 2) / inward : 0;
  const dx = (middle[0] - x) * step;
  const dy = (middle[1] - y) * step;
  const height = z - (nx * dx + ny * dy) / nz + 0.4;
  return {
    sky: skyShare(surfaces, x + dx, y + dy, height),
    lamp: lampShare(surfaces, x + dx, y + dy, height),
  };
}

interface Direction {
  readonly east: number;
  readonly north: number;
}

const isOpen = (
  surfaces: SurfaceModel,
  x: number,
  y: number,
  z: number,
  { east, north }: Direction,
): boolean =>
  topAt(surfaces, x + east * WALL_SAMPLE_METRES, y + north * WALL_SAMPLE_METRES) < z + AGAINST_METRES;

function lightBeside(surfaces: SurfaceModel, x: number, y: number, z: number, outward: Direction): Light {
  const sx = x + outward.east * WALL_SAMPLE_METRES;
  const sy = y + outward.north * WALL_SAMPLE_METRES;
  return { sky: skyShare(surfaces, sx, sy, z, outward), lamp: lampShare(surfaces, sx, sy, z) };
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
