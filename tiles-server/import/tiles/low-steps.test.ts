import { expect, test } from "vitest";
import { lowSteps } from "./low-steps.ts";
import { type Tops, topsOver } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

const SIZE_METRES = 60;
const CELL_METRES = 1.5;

/** West of x = 30 stands the house with this wall, 9 m high; east of it a neighbour. */
function beside(neighbourMetres: number, morePartlyMetres = 0): Tops {
  const columns = SIZE_METRES / CELL_METRES;
  const heights = Float32Array.from({ length: columns * columns }, (_, cell) => {
    const x = ((cell % columns) + 0.5) * CELL_METRES;
    const y = SIZE_METRES - (Math.floor(cell / columns) + 0.5) * CELL_METRES;
    if (x > 30 && y > 33 && y < 38) return neighbourMetres + morePartlyMetres;
    return x > 30 ? neighbourMetres : 9;
  });
  return topsOver(
    { columns, rows: columns, cellSizeMetres: CELL_METRES, westMetres: 0, northMetres: SIZE_METRES },
    heights,
  );
}

const wall: FacetedSurface = {
  kind: "wall",
  normal: [1, 0, 0],
  corners: Float64Array.from([30, 30, 0, 30, 41, 0, 30, 41, 9, 30, 30, 9]),
  indices: [0, 1, 2, 0, 2, 3],
};
const roof: FacetedSurface = {
  kind: "roof",
  normal: [0, 0, 1],
  corners: Float64Array.from([20, 30, 9, 30, 30, 9, 30, 41, 9, 20, 41, 9]),
  indices: [0, 1, 2, 0, 2, 3],
};
const AT_THE_TOP = Uint8Array.of(0, 0, 1, 1);

test("where a wall ends a hand or two over or under its neighbour's roof, its upper corners are shaded as a roof", () => {
  expect(lowSteps(wall, beside(8.8))).toEqual(AT_THE_TOP);
  expect(lowSteps(wall, beside(9.2))).toEqual(AT_THE_TOP);
});

test("a strip between two roofs of one house is shaded so at its foot, too", () => {
  const strip = { ...wall, corners: wall.corners.map((value) => (value === 0 ? 8.8 : value)) };
  expect(lowSteps(strip, beside(8.8))).toEqual(Uint8Array.of(1, 1, 1, 1));
});

test("a step that is seen as one, and a wall beside nothing, are walls to their tops", () => {
  expect(lowSteps(wall, beside(8))).toBeUndefined();
  expect(lowSteps(wall, beside(0))).toBeUndefined();
});

test("so is a wall that rises over its neighbour on part of its length: there it would be white", () => {
  expect(lowSteps(wall, beside(8.8, -3))).toBeUndefined();
});

test("a roof is none, nor a wall whose ring hides a hole", () => {
  expect(lowSteps(roof, beside(9))).toBeUndefined();
  expect(lowSteps({ ...wall, indices: [...wall.indices, 0, 1, 2, 0, 2, 3] }, beside(8.8))).toBeUndefined();
});
