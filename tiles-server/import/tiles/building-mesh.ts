import type { Building } from "../city-model.ts";
import type { BakedLight } from "./bake-light.ts";
import { lampShare, skyShare, topAt } from "./horizon.ts";
import type { LocalFrame } from "./local-frame.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** The vertices of a tile's buildings, as docs/city-package.md lays them down. */
export interface BuildingMesh {
  readonly positions: number[];
  readonly normals: number[];
  readonly bakes: number[];
  readonly places: number[];
  /** Row of the tile's property table. */
  readonly featureIds: number[];
  readonly indices: number[];
}

export const createBuildingMesh = (): BuildingMesh => ({
  positions: [],
  normals: [],
  bakes: [],
  places: [],
  featureIds: [],
  indices: [],
});

/** Spill level that stands for "water never comes": no NaN goes to the graphics card. */
export const NEVER_WET_METRES_NAP = 10_000;
/** Stands for "it floats": a barge rises with the water. */
export const AFLOAT_METRES_NAP = -10_000;

const SURFACE_CODE = { wall: 0, pitchedRoof: 64, flatRoof: 128, shed: 192 } as const;
const WALL_SAMPLE_METRES = 2.4;
/** A neighbour that rises this far above a point of a wall stands against it. */
const AGAINST_METRES = 1;
const ROOF_INSET_METRES = 1;

/** What the eye needs of a building. */
export type DrawnBuilding = Pick<
  Building,
  | "id"
  | "number"
  | "groundHeightMetresNap"
  | "roofHeightMetresNap"
  | "footprintSquareMetres"
  | "spillLevelMetresNap"
>;

/** Adds a building's walls and roofs; its underside is never seen and is left out. */
export function addBuilding(
  mesh: BuildingMesh,
  building: DrawnBuilding,
  featureId: number,
  bake: Pick<BakedLight, "surfaces"> & { facesOf(building: DrawnBuilding): readonly FacetedSurface[] },
  frame: LocalFrame,
): void {
  const tone = toneOf(building.id);
  const isShed =
    building.footprintSquareMetres < 40 &&
    building.roofHeightMetresNap - building.groundHeightMetresNap < 3.6;
  for (const face of bake.facesOf(building)) {
    if (face.kind === "ground") continue;
    const code = SURFACE_CODE[surfaceOf(face, isShed)];
    const middle = middleOf(face);
    const normal = turned(face.normal, middle, frame);
    const first = mesh.positions.length / 3;
    for (let corner = 0; corner < face.corners.length; corner += 3) {
      const [x, y, z] = [face.corners[corner], face.corners[corner + 1], face.corners[corner + 2]];
      const light = lightAt(bake, face, x, y, z, middle);
      mesh.positions.push(...frame.toGltf(x, y, z));
      mesh.normals.push(...normal);
      mesh.bakes.push(Math.round(light.sky * 255), Math.round(light.lamp * 255), code, tone);
      mesh.places.push(
        z - building.groundHeightMetresNap,
        building.groundHeightMetresNap,
        building.spillLevelMetresNap ?? NEVER_WET_METRES_NAP,
        building.number,
      );
      mesh.featureIds.push(featureId);
    }
    for (const index of face.indices) mesh.indices.push(first + index);
  }
}

/** Faces a source calls roof may stand upright (a dormer's cheek): then they are walls to the eye. */
function surfaceOf(face: FacetedSurface, isShed: boolean): keyof typeof SURFACE_CODE {
  const up = face.normal[2];
  if (up < 0.2) return "wall";
  if (isShed) return "shed";
  return up > 0.985 ? "flatRoof" : "pitchedRoof";
}

function lightAt(
  bake: Pick<BakedLight, "surfaces">,
  face: FacetedSurface,
  x: number,
  y: number,
  z: number,
  middle: readonly [number, number, number],
): { sky: number; lamp: number } {
  const [nx, ny, nz] = face.normal;
  const across = Math.hypot(nx, ny);
  if (nz < 0.2 && across > 0) {
    const faced = { east: nx / across, north: ny / across };
    // Of a wall between two houses only the strip shows by which one front stands before the other. It has the light of
    // the street it ends in; with that of the neighbour's inside it would be a black line down every joint.
    const ending = endingOf(x - middle[0], y - middle[1], faced);
    const [outward = faced] = [faced, ...ending].filter(
      ({ east, north }) =>
        topAt(bake.surfaces, x + east * WALL_SAMPLE_METRES, y + north * WALL_SAMPLE_METRES) <
        z + AGAINST_METRES,
    );
    const [sx, sy] = [x + outward.east * WALL_SAMPLE_METRES, y + outward.north * WALL_SAMPLE_METRES];
    return { sky: skyShare(bake.surfaces, sx, sy, z, outward), lamp: lampShare(bake.surfaces, sx, sy, z) };
  }
  // A corner of a roof lies on the raster cell of its neighbour as often as on its own: look from a metre inside.
  const inward = Math.hypot(middle[0] - x, middle[1] - y);
  const step = inward > 0 ? Math.min(ROOF_INSET_METRES, inward / 2) / inward : 0;
  const [dx, dy] = [(middle[0] - x) * step, (middle[1] - y) * step];
  const height = z - (nx * dx + ny * dy) / nz + 0.4;
  return {
    sky: skyShare(bake.surfaces, x + dx, y + dy, height),
    lamp: lampShare(bake.surfaces, x + dx, y + dy, height),
  };
}

interface Direction {
  readonly east: number;
  readonly north: number;
}

/** The direction along a wall, from its middle out past a corner of it; none for a corner in its middle. */
function endingOf(fromMiddleEast: number, fromMiddleNorth: number, { east, north }: Direction): Direction[] {
  const across = fromMiddleEast * east + fromMiddleNorth * north;
  const [alongEast, alongNorth] = [fromMiddleEast - across * east, fromMiddleNorth - across * north];
  const length = Math.hypot(alongEast, alongNorth);
  return length < 0.01 ? [] : [{ east: alongEast / length, north: alongNorth / length }];
}

function middleOf({ corners }: FacetedSurface): [number, number, number] {
  const count = corners.length / 3;
  const middle: [number, number, number] = [0, 0, 0];
  for (let corner = 0; corner < corners.length; corner += 3) {
    for (let axis = 0; axis < 3; axis += 1) middle[axis] += corners[corner + axis] / count;
  }
  return middle;
}

/** Grid north is not true north: the normal turns with its place. */
function turned(
  normal: readonly [number, number, number],
  [x, y, z]: readonly [number, number, number],
  frame: LocalFrame,
): [number, number, number] {
  const lever = 100;
  const foot = frame.toGltf(x, y, z);
  const tip = frame.toGltf(x + normal[0] * lever, y + normal[1] * lever, z + normal[2] * lever);
  const [dx, dy, dz] = [tip[0] - foot[0], tip[1] - foot[1], tip[2] - foot[2]];
  const length = Math.hypot(dx, dy, dz);
  return [dx / length, dy / length, dz / length];
}

/** The same building keeps the same tone at every import (FNV-1a). */
function toneOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 16) & 255;
}
