import type { Building } from "../city-model.ts";
import type { FaceIndex } from "./face-index.ts";
import { feetOf } from "./feet-of-building.ts";
import { FINEST, type Fineness } from "./fineness.ts";
import type { ToGltf } from "./frame-lattice.ts";
import { lightFace, UPRIGHT_BELOW } from "./light-of-face.ts";
import { lowSteps } from "./low-steps.ts";
import type { SurfaceModel } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";
import { feetDown, wallsDown } from "./walls-down.ts";

/** The vertices of a tile's buildings, as docs/city-package.md lays them down. */
export interface BuildingMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly bakes: Uint8Array;
  readonly places: Float32Array;
  /** Row of the tile's property table. */
  readonly featureIds: Uint16Array;
  readonly indices: Uint32Array;
  readonly fineness: Fineness;
  /** How far it is filled. */
  vertices: number;
  corners: number;
}

type Faces = readonly Pick<FacetedSurface, "kind" | "corners" | "indices">[];

/** Room for all faces that will be added, for which it must be known how many there are. */
export function createBuildingMesh(faces: Iterable<Faces>, fineness = FINEST): BuildingMesh {
  let vertices = 0;
  let corners = 0;
  for (const own of faces) {
    for (const face of own) {
      if (!isSeen(face)) continue;
      vertices += face.corners.length / 3;
      corners += face.indices.length;
    }
  }
  return {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    bakes: new Uint8Array(vertices * 4),
    places: new Float32Array(vertices * 4),
    featureIds: new Uint16Array(vertices),
    indices: new Uint32Array(corners),
    fineness,
    vertices: 0,
    corners: 0,
  };
}

/** An underside is never seen and is left out. */
const isSeen = ({ kind }: Faces[number]): boolean => kind !== "ground";

/** Spill level that stands for "water never comes": no NaN goes to the graphics card. */
export const NEVER_WET_METRES_NAP = 10_000;
/** Stands for "it floats": a barge rises with the water. */
export const AFLOAT_METRES_NAP = -10_000;

const SURFACE_CODE = { wall: 0, lowStep: 32, pitchedRoof: 64, flatRoof: 128, shed: 192 } as const;

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

/** A building's faces, and what its roof is to the eye where its faces do not show it: a block stands for pitched roofs, too. */
export interface DrawnShape {
  readonly faces: readonly FacetedSurface[];
  readonly roof?: RoofLook;
  /** Its walls reach down to the ground; else they end where the source ends them: under a bridge there is nothing. */
  readonly isGrounded?: boolean;
  /** All faces of its tile, where its walls reach down to the roofs of neighbours, too. */
  readonly others?: FaceIndex | undefined;
}

export type RoofLook = Exclude<keyof typeof SURFACE_CODE, "wall">;

export function isShed(building: DrawnBuilding): boolean {
  return (
    building.footprintSquareMetres < 40 && building.roofHeightMetresNap - building.groundHeightMetresNap < 3.6
  );
}

/** Of the face that is being added; as long as the longest so far. */
let lights = new Float64Array(64);

/** Adds a building's walls and roofs. */
export function addBuilding(
  mesh: BuildingMesh,
  building: DrawnBuilding,
  { faces, roof, isGrounded = false, others }: DrawnShape,
  featureId: number,
  surfaces: SurfaceModel,
  toGltf: ToGltf,
): void {
  const tone = toneOf(building.id);
  const roofLook = roof ?? (isShed(building) ? "shed" : undefined);
  const ground = building.groundHeightMetresNap;
  const spill = building.spillLevelMetresNap ?? NEVER_WET_METRES_NAP;
  const { stepMetres, lightStep, isLitByCorner } = mesh.fineness;
  const isFoot = feetOf(faces, ground);
  const feetMetres = isGrounded ? feetDown(faces, isFoot, surfaces) : 0;
  let axes: Axes | undefined;
  for (const face of faces) {
    if (!isSeen(face)) continue;
    const drops = isGrounded ? wallsDown(face, isFoot, feetMetres, others, surfaces) : undefined;
    const code = SURFACE_CODE[surfaceOf(face, roofLook)];
    const middle = middleOf(face);
    axes ??= axesAt(toGltf, middle);
    const normal = turned(face.normal, axes);
    const steps = lowSteps(face, surfaces.tops);
    const first = mesh.vertices;
    if (lights.length < (face.corners.length / 3) * 2) lights = new Float64Array(face.corners.length);
    lightFace(surfaces, face, middle, isLitByCorner, lights);
    for (let corner = 0; corner < face.corners.length; corner += 3) {
      const x = face.corners[corner];
      const y = face.corners[corner + 1];
      const z = face.corners[corner + 2];
      const vertex = mesh.vertices;
      const drawnAt = z - (drops?.[corner / 3] ?? 0);
      const place = toGltf(x, y, drawnAt);
      mesh.positions[vertex * 3] = inSteps(place[0], stepMetres);
      mesh.positions[vertex * 3 + 1] = inSteps(place[1], stepMetres);
      mesh.positions[vertex * 3 + 2] = inSteps(place[2], stepMetres);
      mesh.normals[vertex * 3] = normal[0];
      mesh.normals[vertex * 3 + 1] = normal[1];
      mesh.normals[vertex * 3 + 2] = normal[2];
      mesh.bakes[vertex * 4] = inSteps(lights[(corner / 3) * 2] * 255, lightStep);
      mesh.bakes[vertex * 4 + 1] = inSteps(lights[(corner / 3) * 2 + 1] * 255, lightStep);
      mesh.bakes[vertex * 4 + 2] = steps?.[corner / 3] ? SURFACE_CODE.lowStep : code;
      mesh.bakes[vertex * 4 + 3] = tone;
      mesh.places[vertex * 4] = inSteps(drawnAt - ground, stepMetres);
      mesh.places[vertex * 4 + 1] = ground;
      mesh.places[vertex * 4 + 2] = spill;
      mesh.places[vertex * 4 + 3] = building.number;
      mesh.featureIds[vertex] = featureId;
      mesh.vertices += 1;
    }
    for (const index of face.indices) {
      mesh.indices[mesh.corners] = first + index;
      mesh.corners += 1;
    }
  }
}

/** Places and heights in the same steps: both then pack to the same few bytes. */
const inSteps = (value: number, step: number): number => Math.round(value / step) * step;

/** Faces a source calls roof may stand upright (a dormer's cheek): then they are walls to the eye. */
function surfaceOf(face: FacetedSurface, roof: RoofLook | undefined): keyof typeof SURFACE_CODE {
  const up = face.normal[2];
  if (up < UPRIGHT_BELOW) return "wall";
  return roof ?? (up > 0.985 ? "flatRoof" : "pitchedRoof");
}

function middleOf({ corners }: FacetedSurface): [number, number, number] {
  const count = corners.length / 3;
  const middle: [number, number, number] = [0, 0, 0];
  for (let corner = 0; corner < corners.length; corner += 3) {
    for (let axis = 0; axis < 3; axis += 1) middle[axis] += corners[corner + axis] / count;
  }
  return middle;
}

type Vector = readonly [number, number, number];

/** East, north and up of the plane, as they lie in glTF's axes, each of length 1. */
type Axes = readonly [Vector, Vector, Vector];

/** Grid north is not true north, and turns with the place; over one building it does not. */
function axesAt(toGltf: ToGltf, [x, y, z]: Vector): Axes {
  const lever = 100;
  const foot = toGltf(x, y, z);
  return [
    towards(foot, toGltf(x + lever, y, z)),
    towards(foot, toGltf(x, y + lever, z)),
    towards(foot, toGltf(x, y, z + lever)),
  ];
}

function towards([x, y, z]: Vector, tip: Vector): Vector {
  const [dx, dy, dz] = [tip[0] - x, tip[1] - y, tip[2] - z];
  const length = Math.hypot(dx, dy, dz);
  return [dx / length, dy / length, dz / length];
}

function turned([nx, ny, nz]: Vector, [east, north, up]: Axes): Vector {
  const x = nx * east[0] + ny * north[0] + nz * up[0];
  const y = nx * east[1] + ny * north[1] + nz * up[1];
  const z = nx * east[2] + ny * north[2] + nz * up[2];
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length];
}

/** The same building keeps the same tone at every import (FNV-1a). */
function toneOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 16) & 255;
}
