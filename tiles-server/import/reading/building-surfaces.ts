import type { Surface, SurfaceKind } from "../city-model.ts";
import { doubleAreaOf } from "../double-area.ts";
import type { Geometry } from "./city-json.ts";
import { crossesItself } from "./crosses-itself.ts";
import { STEEPEST_ROOF, turnOutward, upwardness, upwardPart, volumeOf } from "./turn-outward.ts";

/** Rings of vertex numbers: the outer ring first, then holes. */
type Face = readonly (readonly number[])[];

export interface SurfacesFound {
  readonly surfaces: Surface[];
  /** Faces without area, left out. */
  readonly degenerate: number;
  /** Faces whose outline crosses itself: drawn as well as can be, and reported. */
  readonly crossing: number;
}

/** Why a building cannot be read; it is skipped and reported, and the others come in. */
export class UnreadableBuilding extends Error {}

/** A vertex by its number, in the plane: throws UnreadableBuilding where there is none, or none with numbers. */
export type VertexAt = (number: number) => readonly [number, number, number];

const KIND_OF_SEMANTICS: Record<string, SurfaceKind> = {
  RoofSurface: "roof",
  WallSurface: "wall",
  ClosureSurface: "wall",
  GroundSurface: "ground",
  OuterFloorSurface: "roof",
  // The underside of a passage or balcony is not where the building stands.
  OuterCeilingSurface: "wall",
};

/**
 * The faces of one geometry, told apart as roof, wall and ground by its semantics, else by the way they look, and turned
 * outward.
 */
export function buildingSurfaces(geometry: Geometry, vertexAt: VertexAt): SurfacesFound {
  const found: SurfacesFound["surfaces"] = [];
  let degenerate = 0;
  let crossing = 0;
  const isSolid = geometry.type.endsWith("Solid");
  for (const shell of shellsOf(geometry)) {
    const surfaces: Surface[] = [];
    const byLook = new Set<number>();
    const rings = createRings(shell, vertexAt);
    for (const { face, semantics } of shell) {
      const [outer, ...holes] = face.map(rings);
      const doubleArea = outer && doubleAreaOf(outer);
      if (doubleArea !== undefined && crossesItself(outer, doubleArea)) crossing += 1;
      const up = doubleArea && upwardPart(doubleArea);
      if (up === undefined) {
        degenerate += 1;
        continue;
      }
      const kept = [outer, ...holes.filter((hole) => upwardness(hole) !== undefined)];
      const kind = KIND_OF_SEMANTICS[semantics ?? ""];
      if (kind === undefined) byLook.add(surfaces.length);
      surfaces.push({ kind: kind ?? kindByLook(up), rings: kept });
    }
    // Of a solid that was written inside out the roof looks down and the floor up.
    if (isSolid && byLook.size > 0 && volumeOf(surfaces) < 0) {
      for (const index of byLook)
        surfaces[index] = { ...surfaces[index], kind: OPPOSITE[surfaces[index].kind] };
    }
    // One by one: a city's relief is one geometry of a million faces, more than a call takes arguments.
    turnOutward(surfaces, byLook);
    for (const surface of surfaces) found.push(surface);
  }
  return { surfaces: found, degenerate, crossing };
}

interface SemanticFace {
  readonly face: Face;
  readonly semantics: string | undefined;
}

/** Every type of geometry as shells of faces; a surface collection is one shell. A solid's cavities are never seen. */
function shellsOf({ type, boundaries, semantics }: Geometry): SemanticFace[][] {
  const meaning = (value: unknown): string | undefined =>
    typeof value === "number" ? semantics?.surfaces?.[value]?.type : undefined;
  const shell = (faces: unknown, values: unknown): SemanticFace[] =>
    asList(faces).map((face, index) => ({
      face: asList(face).map((ring) => asList(ring) as number[]),
      semantics: meaning(asList(values)[index]),
    }));
  const solid = (shells: unknown, values: unknown): SemanticFace[][] =>
    asList(shells)
      .slice(0, 1)
      .map((faces, index) => shell(faces, asList(values)[index]));
  switch (type) {
    case "Solid":
      return solid(boundaries, semantics?.values);
    case "MultiSolid":
    case "CompositeSolid":
      return asList(boundaries).flatMap((shells, index) => solid(shells, asList(semantics?.values)[index]));
    case "MultiSurface":
    case "CompositeSurface":
      return [shell(boundaries, semantics?.values)];
    default:
      return [];
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Makes rings of numbers out of rings of vertices, all in one run: a hundred small ones a building would each be memory of its
 * own, outside JavaScript's, and cost more than all that is worked out of them.
 */
function createRings(
  shell: readonly SemanticFace[],
  vertexAt: VertexAt,
): (ring: readonly number[]) => Float64Array {
  let length = 0;
  for (const { face } of shell) for (const ring of face) length += ring.length * 3;
  const corners = new Float64Array(length);
  let end = 0;
  return (ring) => {
    const start = end;
    for (const number of ring) {
      const [x, y, z] = vertexAt(number);
      if (end > start && isAt(corners, end - 3, x, y, z)) continue;
      corners[end] = x;
      corners[end + 1] = y;
      corners[end + 2] = z;
      end += 3;
    }
    const isClosed =
      end > start + 3 && isAt(corners, end - 3, corners[start], corners[start + 1], corners[start + 2]);
    if (isClosed) end -= 3;
    return corners.subarray(start, end);
  };
}

const isAt = (corners: Float64Array, at: number, x: number, y: number, z: number): boolean =>
  corners[at] === x && corners[at + 1] === y && corners[at + 2] === z;

const OPPOSITE: Record<SurfaceKind, SurfaceKind> = { roof: "ground", ground: "roof", wall: "wall" };

const kindByLook = (up: number): SurfaceKind =>
  up > STEEPEST_ROOF ? "roof" : up < -STEEPEST_ROOF ? "ground" : "wall";
