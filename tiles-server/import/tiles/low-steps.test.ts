import { expect, test } from "vitest";
import { lowSteps } from "./low-steps.ts";
import { type Tops, topsOver } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

const SIZE_METRES = 60;
const CELL_METRES = 1.5;

/** West of x = 30 stands the house with this wall, 9 m high; east of it a neighbour. */
function beside(neighbourMetres: number, chimneyMetres = 0): Tops {
  const columns = SIZE_METRES / CELL_METRES;
  const heights = Float32Array.from({ length: columns * columns }, (_, cell) => {
    const x = ((cell % columns) + 0.5) * CELL_METRES;
    const y = SIZE_METRES - (Math.floor(cell / columns) + 0.5) * CELL_METRES;
    if (x > 30 && y > 31 && y < 34) return neighbourMetres + chimneyMetres;
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
const SLOPE: FacetedSurface["normal"] = [0, -0.6, 0.8];
const roof: FacetedSurface = {
  kind: "roof",
  normal: SLOPE,
  corners: Float64Array.from([20, 30, 9, 30, 30, 9, 30, 41, 9, 20, 41, 9]),
  indices: [0, 1, 2, 0, 2, 3],
};
const faces = [wall, roof];

test("where a wall ends a hand over its neighbour's roof, its upper corners have the roof's shade", () => {
  expect(lowSteps(wall, faces, beside(8.8))).toEqual([undefined, undefined, SLOPE, SLOPE]);
  expect(lowSteps(wall, faces, beside(9.2))).toEqual([undefined, undefined, SLOPE, SLOPE]);
});

test("a neighbour's chimney changes nothing of that", () => {
  expect(lowSteps(wall, faces, beside(8.8, 2))).toEqual([undefined, undefined, SLOPE, SLOPE]);
});

test("a step that is seen as one, and a wall beside nothing, are walls to their tops", () => {
  expect(lowSteps(wall, faces, beside(8))).toBeUndefined();
  expect(lowSteps(wall, faces, beside(0))).toBeUndefined();
});

test("a roof is none, nor a wall whose ring hides a hole", () => {
  expect(lowSteps(roof, faces, beside(9))).toBeUndefined();
  const holed = { ...wall, indices: [...wall.indices, 0, 1, 2, 0, 2, 3] };
  expect(lowSteps(holed, faces, beside(8.8))).toBeUndefined();
});
