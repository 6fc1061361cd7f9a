import { describe, expect, test } from "vitest";
import type { Surface, SurfaceKind } from "../city-model.ts";
import { doubleAreaOf } from "../double-area.ts";
import { boxCorners, boxFaces } from "../testing/block-of-eight.ts";
import { buildingSurfaces, UnreadableBuilding, type VertexAt } from "./building-surfaces.ts";
import type { Geometry } from "./city-json.ts";
import { upwardness } from "./turn-outward.ts";

const box = boxCorners(0, 0, 0).map((corner) => corner.map((millimetres) => millimetres / 1000));
const vertexAt: VertexAt = (number) => {
  const vertex = [...box, [5, 0, 0], [10, 10, 6.0000000001]][number];
  if (vertex === undefined) throw new UnreadableBuilding(`no vertex ${number}`);
  return [vertex[0], vertex[1], vertex[2]];
};
const faces = boxFaces(0);
const insideOut = faces.map((face) => face.map((ring) => [...ring].reverse()));
const KINDS: SurfaceKind[] = ["ground", "roof", "wall", "wall", "wall", "wall"];

/** Six times the volume that the faces enclose: positive when they look outward. */
function volume(surfaces: readonly Surface[]): number {
  return surfaces.reduce((sum, { rings: [ring] }) => {
    for (let at = 3; at + 5 < ring.length; at += 3) {
      const [a, b, c] = [ring.subarray(0, 3), ring.subarray(at, at + 3), ring.subarray(at + 3, at + 6)];
      sum +=
        a[0] * (b[1] * c[2] - b[2] * c[1]) -
        a[1] * (b[0] * c[2] - b[2] * c[0]) +
        a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
    return sum;
  }, 0);
}

describe.each([
  ["Solid", [faces], [insideOut]],
  ["MultiSolid", [[faces]], [[insideOut]]],
  ["CompositeSolid", [[faces]], [[insideOut]]],
  ["MultiSurface", faces, insideOut],
  ["CompositeSurface", faces, insideOut],
])("%s", (type, outward, inward) => {
  test("faces are told apart by their look where nothing says what they are", () => {
    const { surfaces } = buildingSurfaces({ type, boundaries: outward }, vertexAt);
    expect(surfaces.map(({ kind }) => kind)).toEqual(KINDS);
    expect(volume(surfaces)).toBeCloseTo(6 * 600);
  });

  test("what is inside out is turned, by what the faces are", () => {
    const semantics = semanticsFor(type);
    const { surfaces } = buildingSurfaces({ type, boundaries: inward, semantics }, vertexAt);
    expect(surfaces.map(({ kind }) => kind)).toEqual(KINDS);
    expect(volume(surfaces)).toBeCloseTo(6 * 600);
  });
});

test.each([
  ["one wall", [2]],
  ["two walls and the roof", [1, 3, 4]],
  ["all walls", [2, 3, 4, 5]],
])("in a body of which %s looks inward, each face is turned by those it meets", (_, wrong) => {
  const boundaries = faces.map((face, index) => (wrong.includes(index) ? insideOut[index] : face));
  const semantics = semanticsFor("Solid");
  const { surfaces } = buildingSurfaces({ type: "Solid", boundaries: [boundaries], semantics }, vertexAt);
  for (const [index, { rings }] of surfaces.entries()) {
    const alone = buildingSurfaces({ type: "Solid", boundaries: [faces], semantics }, vertexAt).surfaces[
      index
    ];
    expect(doubleAreaOf(rings[0])).toEqual(doubleAreaOf(alone.rings[0]));
  }
  expect(volume(surfaces)).toBeCloseTo(6 * 600);
});

describe("a party wall that rises over its own house, and looks in over its roof, where alone it is seen", () => {
  // The box's western wall goes on up to 15 m; it is written to look east.
  const corners = [...box, [0, 0, 15], [0, 10, 15], [0.001, 5, 15]] as const;
  const at: VertexAt = (number) => [corners[number][0], corners[number][1], corners[number][2]];
  const WEST = faces.findIndex(([ring]) => ring.every((number) => box[number][0] === 0));
  const [a, b] = faces[WEST][0].filter((number) => box[number][2] === 0);
  const [south, north] = box[a][1] < box[b][1] ? [a, b] : [b, a];
  const party = [[south, north, 9, 8]];

  test.each([
    ["meets no roof", faces, 0],
    ["meets a sliver of one", [...faces, [[8, 10, 9]]], 1],
  ])("stays as it is where it %s", (_, ownFaces, slivers) => {
    const boundaries = [...ownFaces, party];
    const semantics = {
      surfaces: [{ type: "GroundSurface" }, { type: "RoofSurface" }, { type: "WallSurface" }],
      values: [0, 1, 2, 2, 2, 2, ...(slivers === 1 ? [1] : []), 2],
    };
    const geometry = { type: "MultiSurface", boundaries, semantics };
    const { surfaces } = buildingSurfaces(geometry, at);
    expect(doubleAreaOf(surfaces.at(-1)!.rings[0]).east).toBeGreaterThan(0);
  });
});

test("a wall that runs rightly along one roof, and wrongly along another, stays as it is", () => {
  // A floor that is called a roof lies at the walls' feet.
  const boundaries = [...faces, [[...faces[0][0]].reverse()]];
  const semantics = {
    surfaces: [{ type: "GroundSurface" }, { type: "RoofSurface" }, { type: "WallSurface" }],
    values: [0, 1, 2, 2, 2, 2, 1],
  };
  const { surfaces } = buildingSurfaces({ type: "MultiSurface", boundaries, semantics }, vertexAt);
  expect(volume(surfaces.slice(0, 6))).toBeCloseTo(6 * 600);
});

test("of many faces each is not held against all others: the shell as a whole decides", () => {
  const boundaries = [...faces.slice(0, 5), insideOut[5], ...Array.from({ length: 300 }, () => faces[1])];
  const semantics = {
    surfaces: [{ type: "GroundSurface" }, { type: "RoofSurface" }, { type: "WallSurface" }],
    values: [0, 1, 2, 2, 2, 2, ...Array.from({ length: 300 }, () => 1)],
  };
  const { surfaces } = buildingSurfaces({ type: "MultiSurface", boundaries, semantics }, vertexAt);
  const few = buildingSurfaces({ type: "MultiSurface", boundaries: faces, semantics }, vertexAt).surfaces;
  const [asWritten, right] = [surfaces, few].map((all) => doubleAreaOf(all[5].rings[0]));
  expect(asWritten.east * right.east + asWritten.north * right.north).toBeLessThan(0);
});

test("of an open shell whose roofs look up walls stay as they are, though its volume is less than zero", () => {
  // As a house in a terrace has it: a low roof, a wall over it and the narrow high roof behind; its other walls are left out.
  const corners = [
    [10, 0, 3],
    [10, 8, 3],
    [0, 8, 3],
    [0, 0, 3],
    [0, 8, 9],
    [0, 0, 9],
    [-1, 8, 9],
    [-1, 0, 9],
  ] as const;
  const boundaries = [[[0, 1, 2, 3]], [[3, 2, 4, 5]], [[5, 4, 6, 7]]];
  const semantics = { surfaces: [{ type: "RoofSurface" }, { type: "WallSurface" }], values: [0, 1, 0] };
  const geometry = { type: "MultiSurface", boundaries, semantics };
  const { surfaces } = buildingSurfaces(geometry, (number) => corners[number]);
  expect(surfaces.map(({ rings }) => upwardness(rings[0]))).toEqual([1, 0, 1]);
  expect(doubleAreaOf(surfaces[1].rings[0]).east).toBe(96);
});

function semanticsFor(type: string): Geometry["semantics"] {
  const values = [0, 1, 2, 2, 2, 2];
  return {
    surfaces: [{ type: "GroundSurface" }, { type: "RoofSurface" }, { type: "WallSurface" }],
    values: type === "Solid" ? [values] : type.endsWith("Solid") ? [[values]] : values,
  };
}

test("the cavities of a solid are never seen: left out", () => {
  const { surfaces } = buildingSurfaces({ type: "Solid", boundaries: [faces, insideOut] }, vertexAt);
  expect(surfaces).toHaveLength(6);
});

test("holes stay with their face; a closing or repeated corner goes", () => {
  const ring = [4, 5, 5, 6, 7, 4];
  const hole = [4, 6, 5];
  const { surfaces } = buildingSurfaces({ type: "MultiSurface", boundaries: [[ring, hole]] }, vertexAt);
  expect(surfaces[0].rings.map(({ length }) => length / 3)).toEqual([4, 3]);
});

test("a face without an area is dropped and counted", () => {
  const flat = [[0, 8, 1]];
  const { surfaces, degenerate } = buildingSurfaces(
    { type: "MultiSurface", boundaries: [...faces, flat] },
    vertexAt,
  );
  expect(surfaces).toHaveLength(6);
  expect(degenerate).toBe(1);
});

test("an outline that crosses itself is counted; one that only touches itself is not", () => {
  const bow = [[4, 6, 5, 7]];
  expect(buildingSurfaces({ type: "MultiSurface", boundaries: [bow] }, vertexAt).crossing).toBe(1);
  expect(buildingSurfaces({ type: "Solid", boundaries: [faces] }, vertexAt).crossing).toBe(0);
});

test("a vertex that is not there makes the building unreadable", () => {
  expect(() => buildingSurfaces({ type: "MultiSurface", boundaries: [[[0, 1, 99]]] }, vertexAt)).toThrow(
    UnreadableBuilding,
  );
});

test("a geometry of hundreds of thousands of faces, as a city's relief is", () => {
  const corners = [
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
  ] as const;
  const boundaries = Array.from({ length: 300_000 }, () => [[0, 1, 2]]);
  const { surfaces } = buildingSurfaces(
    { type: "CompositeSurface", boundaries },
    (number) => corners[number],
  );
  expect(surfaces).toHaveLength(300_000);
});
