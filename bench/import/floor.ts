import { readFile, writeFile } from "node:fs/promises";
import earcut from "earcut";

interface Model {
  readonly CityObjects: Readonly<
    Record<string, { readonly geometry?: readonly { readonly boundaries: unknown }[] }>
  >;
  readonly vertices: readonly (readonly [number, number, number])[];
}

/** What cannot be left out: the text parsed, every face cut into triangles, and the numbers written to one file. */
export async function runFloor(source: string, to: string): Promise<{ readonly triangles: number }> {
  const { CityObjects, vertices } = JSON.parse(await readFile(source, "utf8")) as Model;
  const positions: number[] = [];
  let triangles = 0;
  for (const { geometry = [] } of Object.values(CityObjects)) {
    for (const { boundaries } of geometry) {
      for (const face of facesIn(boundaries)) triangles += cut(face, vertices, positions);
    }
  }
  await writeFile(to, new Uint8Array(Float32Array.from(positions).buffer));
  return { triangles };
}

type Face = readonly (readonly number[])[];

/** Faces of a solid or a surface alike: lists of rings, however deep they lie. */
function facesIn(boundaries: unknown): Face[] {
  const list = boundaries as readonly unknown[];
  const isFace = Array.isArray(list[0]) && typeof list[0][0] === "number";
  return isFace ? [list as Face] : list.flatMap(facesIn);
}

function cut(face: Face, vertices: Model["vertices"], positions: number[]): number {
  const corners = face.flat().map((number) => vertices[number]);
  const holes = face.slice(1).map((_, index) => face.slice(0, index + 1).flat().length);
  const [u, v] = axesOf(corners);
  const indices = earcut(
    corners.flatMap((corner) => [corner[u], corner[v]]),
    holes,
  );
  for (const index of indices) positions.push(...corners[index]);
  return indices.length / 3;
}

/** The two axes along which the face is widest. */
function axesOf(corners: Model["vertices"]): [number, number] {
  let [nx, ny, nz] = [0, 0, 0];
  for (const [index, [ax, ay, az]] of corners.entries()) {
    const [bx, by, bz] = corners[(index + 1) % corners.length];
    nx += (ay - by) * (az + bz);
    ny += (az - bz) * (ax + bx);
    nz += (ax - bx) * (ay + by);
  }
  const [x, y, z] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  if (z >= x && z >= y) return [0, 1];
  return x >= y ? [1, 2] : [0, 2];
}
