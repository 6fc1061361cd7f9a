import { expect, test } from "vitest";
import { createFaceIndex } from "./face-index.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";

const faced = (...corners: [number, number, number][]): FacetedSurface =>
  triangulate({ kind: "wall", rings: [Float64Array.from(corners.flat())] })!;

/** Looks south: 10 m long, 4 m high, and higher on its western half. */
const wall = faced([0, 0, 0], [10, 0, 0], [10, 0, 4], [5, 0, 4], [5, 0, 8], [0, 0, 8]);
const roof = faced([0, 0, 8], [5, 0, 8], [5, 5, 8], [0, 5, 8]);
const faces = createFaceIndex([wall, roof]);
const none = new Float64Array();

test("a wall passes through the places in it, and through those that it misses by a centimetre", () => {
  expect(faces.isWalled(8, 0, 2, none)).toBe(true);
  expect(faces.isWalled(8, 0.01, 4.01, none)).toBe(true);
  expect(faces.isWalled(2, 0, 6, none)).toBe(true);
});

test("not through those before it, above it or beside it, and a wall is none to itself", () => {
  expect(faces.isWalled(8, 0.1, 2, none)).toBe(false);
  expect(faces.isWalled(8, 0, 6, none)).toBe(false);
  expect(faces.isWalled(10.1, 0, 2, none)).toBe(false);
  expect(faces.isWalled(8, 0, 2, wall.corners)).toBe(false);
});

test("a roof is no wall, and a wall no roof", () => {
  expect(faces.isLaid(2, 2, 8)).toBe(true);
  expect(faces.isWalled(2, 2, 8, none)).toBe(false);
  expect(faces.isLaid(8, 0, 2)).toBe(false);
});

test("a tile without faces has none", () => {
  expect(createFaceIndex([]).isLaid(0, 0, 0)).toBe(false);
  expect(createFaceIndex([]).isWalled(0, 0, 0, none)).toBe(false);
});
