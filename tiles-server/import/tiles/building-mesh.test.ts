import { expect, test } from "vitest";
import { addBuilding, createBuildingMesh } from "./building-mesh.ts";
import { finenessWithin } from "./fineness.ts";
import { type SurfaceModel, topsOver } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

const SIZE_METRES = 60;
const CELL_METRES = 1.5;

/** Level ground at 0 with what stands on it, given by its height at the middle of each cell. */
function placeWith(heightAt: (x: number, y: number) => number): SurfaceModel {
  const columns = SIZE_METRES / CELL_METRES;
  const frame = {
    columns,
    rows: columns,
    cellSizeMetres: CELL_METRES,
    westMetres: 0,
    northMetres: SIZE_METRES,
  };
  const groundMetresNap = new Float32Array(columns * columns);
  const heights = groundMetresNap.map((_, cell) =>
    heightAt(
      ((cell % columns) + 0.5) * CELL_METRES,
      SIZE_METRES - (Math.floor(cell / columns) + 0.5) * CELL_METRES,
    ),
  );
  return { ...frame, groundMetresNap, tops: topsOver(frame, heights) };
}

/** With one house of 9 m, where asked: 10 m wide from x = 30, its front at y = 30.4. */
const street = (hasNeighbour: boolean): SurfaceModel =>
  placeWith((x, y) => (hasNeighbour && x > 30 && x < 40 && y > 30.4 && y < 41 ? 9 : 0));

/** The wall at x = 30 that a house shares with it, from its own front at y = 30 to the back at y = 41. */
const sharedWall: FacetedSurface = {
  kind: "wall",
  normal: [1, 0, 0],
  corners: Float64Array.from([30, 30, 0, 30, 41, 0, 30, 41, 9, 30, 30, 9]),
  indices: [0, 1, 2, 0, 2, 3],
};

const toGltf = (x: number, y: number, z: number): [number, number, number] => [x, z, -y];

const HOUSE = {
  id: "h",
  number: 0,
  groundHeightMetresNap: 0,
  roofHeightMetresNap: 9,
  footprintSquareMetres: 100,
  spillLevelMetresNap: null,
};

/** How much sky reaches the foot of the shared wall at its front corner, 0 to 255. */
function skyAtFrontFoot(surfaces: SurfaceModel): number {
  const mesh = createBuildingMesh([[sharedWall]]);
  addBuilding(mesh, HOUSE, { faces: [sharedWall] }, 0, surfaces, toGltf);
  return mesh.bakes[0];
}

test("the strip of a shared wall that shows beside a neighbour's front has the light of the street", () => {
  expect(skyAtFrontFoot(street(false))).toBe(255);
  expect(skyAtFrontFoot(street(true))).toBeGreaterThan(120);
});

test("a shaft under its own platform is in half light, not black: only the platform is known there", () => {
  const underPlatform = placeWith(() => 9);
  expect(skyAtFrontFoot(underPlatform)).toBeGreaterThan(100);
  expect(skyAtFrontFoot(underPlatform)).toBeLessThan(160);
});

test("seen from afar, a roof under the ridge that it stands for is light at its corners", () => {
  // The raster knows the ridge, 3 m over the block's own roof of 9 m.
  const ridged = placeWith((_, y) => (Math.abs(y - 30) < 2 ? 12 : Math.abs(y - 30) < 7 ? 7 : 0));
  const roof: FacetedSurface = {
    kind: "roof",
    normal: [0, 0, 1],
    corners: Float64Array.from([20, 23, 9, 40, 23, 9, 40, 37, 9, 20, 37, 9]),
    indices: [0, 1, 2, 0, 2, 3],
  };
  const mesh = createBuildingMesh([[roof]], finenessWithin(8));
  addBuilding(mesh, HOUSE, { faces: [roof] }, 0, ridged, toGltf);
  for (let corner = 0; corner < 4; corner += 1) expect(mesh.bakes[corner * 4]).toBeGreaterThan(150);
});

test("a wall that ends a hand over its neighbour's roof is said to, at its upper corners, and stays a wall", () => {
  const mesh = createBuildingMesh([[sharedWall]]);
  const surfaces = placeWith((x) => (x > 30 ? 8.8 : 9));
  addBuilding(mesh, HOUSE, { faces: [sharedWall] }, 0, surfaces, toGltf);
  expect([0, 1, 2, 3].map((corner) => mesh.bakes[corner * 4 + 2])).toEqual([0, 0, 32, 32]);
  expect([...mesh.normals.slice(6, 9)]).toEqual([1, 0, 0]);
});
