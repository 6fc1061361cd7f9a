import type { GroundModel } from "../city-model.ts";
import type { GroundKind, GroundTriangle, GroundVertex } from "./ground-mesh.ts";
import type { LocalFrame } from "./local-frame.ts";

/** Where a tile's textures lie in the plane. */
export interface TextureFrame {
  readonly westMetres: number;
  readonly northMetres: number;
  readonly widthMetres: number;
  readonly heightMetres: number;
}

export interface GroundVertices {
  readonly positions: number[];
  readonly normals: number[];
  readonly texturePlaces: number[];
  readonly gridPlaces: number[];
  readonly grounds: number[];
  readonly indices: number[];
}

/** What `_GROUND`'s second number says; docs/city-package.md. */
const KIND_CODE: Record<GroundKind, number> = { land: 0, water: 1, "quay-wall": 2, "far-land": 3 };

/** Triangles of the plane as the vertices that docs/city-package.md lays down; land and water share none. */
export function groundVertices(
  triangles: readonly GroundTriangle[],
  textures: TextureFrame,
  grid: GroundModel["grid"],
  frame: LocalFrame,
): GroundVertices {
  const out: GroundVertices = {
    positions: [],
    normals: [],
    texturePlaces: [],
    gridPlaces: [],
    grounds: [],
    indices: [],
  };
  const numbers = new Map<string, number>();
  for (const triangle of triangles) {
    const corners = triangle.corners.map((corner) => numberOf(corner, triangle.kind));
    const [a, b, c] = corners;
    if (a === b || b === c || c === a) continue;
    addNormal(triangle, corners);
    out.indices.push(a, b, c);
  }
  normalise(out.normals);
  return out;

  function numberOf(vertex: GroundVertex, kind: GroundKind): number {
    // A wall's two sides look different ways, so walls share no vertices with each other's neighbours either.
    const key = `${kind},${vertex.x},${vertex.y},${vertex.heightMetresNap}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = out.positions.length / 3;
    numbers.set(key, number);
    out.positions.push(...frame.toGltf(vertex.x, vertex.y, vertex.heightMetresNap));
    out.normals.push(0, 0, 0);
    out.texturePlaces.push(
      clampShare((vertex.x - textures.westMetres) / textures.widthMetres),
      clampShare((textures.northMetres - vertex.y) / textures.heightMetres),
    );
    out.gridPlaces.push(
      clampShare((vertex.x - grid.westMetres) / (grid.columns * grid.cellSizeMetres)),
      clampShare((grid.northMetres - vertex.y) / (grid.rows * grid.cellSizeMetres)),
    );
    out.grounds.push(vertex.heightMetresNap, KIND_CODE[kind]);
    return number;
  }

  /** Weighted by area: the cross product is not made of length 1 before it is added. */
  function addNormal({ kind, corners: [p, q, r] }: GroundTriangle, corners: readonly number[]): void {
    const [ax, ay, az] = [q.x - p.x, q.y - p.y, q.heightMetresNap - p.heightMetresNap];
    const [bx, by, bz] = [r.x - p.x, r.y - p.y, r.heightMetresNap - p.heightMetresNap];
    const [nx, ny, nz] =
      kind === "water" ? [0, 0, 1] : [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
    for (const corner of corners) {
      out.normals[corner * 3] += nx;
      out.normals[corner * 3 + 1] += nz;
      out.normals[corner * 3 + 2] -= ny;
    }
  }
}

const clampShare = (share: number): number => Math.min(1, Math.max(0, share));

function normalise(normals: number[]): void {
  for (let index = 0; index < normals.length; index += 3) {
    const length = Math.hypot(normals[index], normals[index + 1], normals[index + 2]);
    if (length === 0) normals[index + 1] = 1;
    else for (let axis = 0; axis < 3; axis += 1) normals[index + axis] /= length;
  }
}
