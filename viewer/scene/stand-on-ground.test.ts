import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import type { HeightField } from "../state/scene-input.ts";
import { standOnGround } from "./stand-on-ground.ts";

const heights = {
  header: {
    columns: 2,
    rows: 1,
    corners: [
      [4, 52],
      [6, 52],
      [6, 51],
      [4, 51],
    ],
  },
  groundMetresNap: Float32Array.of(-2, Number.NaN),
} as unknown as HeightField;

const at = (...places: [number, number][]): FeatureCollection => ({
  type: "FeatureCollection",
  features: places.map((coordinates) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates },
  })),
});
const heightOf = (features: FeatureCollection, index: number): number => {
  const { geometry } = features.features[index];
  return geometry.type === "Point" ? geometry.coordinates[2] : Number.NaN;
};

test("a place stands 3 m above its ground, in metres above the ellipsoid; above 0 m NAP where none is known", () => {
  const placed = standOnGround(at([4.5, 51.5], [5.5, 51.5], [9, 51.5]), heights, 43);
  expect(heightOf(placed, 0)).toBe(-2 + 43 + 3);
  expect(heightOf(placed, 1)).toBe(43 + 3);
  // Beyond the grid the nearest cell speaks.
  expect(heightOf(placed, 2)).toBe(43 + 3);
  expect(heightOf(standOnGround(at([4.5, 51.5]), null, 43), 0)).toBe(43 + 3);
});
