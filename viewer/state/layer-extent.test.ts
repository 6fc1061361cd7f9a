import { expect, test } from "vitest";
import { extentOfAll, extentOfLayer, isElsewhere } from "./layer-extent.ts";
import type { FeatureLayer, GridLayer } from "./scene-input.ts";

const points = (...coordinates: [number, number][]): FeatureLayer =>
  ({
    kind: "features",
    features: {
      type: "FeatureCollection",
      features: coordinates.map((place) => ({
        type: "Feature",
        properties: {},
        geometry: { type: "Point", coordinates: place },
      })),
    },
  }) as unknown as FeatureLayer;
const city = { extent: { west: 4.4, south: 51.9, east: 4.5, north: 52 } };

test("a layer is elsewhere when nothing of it lies in the city", () => {
  expect(isElsewhere(points([4.45, 51.95], [24, 60]), city)).toBe(false);
  expect(isElsewhere(points([24, 60], [25, 60.2]), city)).toBe(true);
  expect(isElsewhere(points(), city)).toBe(false);
});

test("a region that lies around the city without being in it is elsewhere, though their extents meet", () => {
  expect(isElsewhere(points([4.3, 51.8], [4.6, 52.1]), city)).toBe(true);
});

test("extents are of features and of grids alike, and of all together", () => {
  const grid = { kind: "grid", grid: { extent: city.extent } } as GridLayer;
  expect(extentOfLayer(points([24, 60], [25, 61]))).toEqual({ west: 24, south: 60, east: 25, north: 61 });
  expect(extentOfLayer(points())).toBeUndefined();
  expect(extentOfAll([grid, points([24, 60])])).toEqual({ west: 4.4, south: 51.9, east: 24, north: 60 });
  expect(extentOfAll([points()])).toBeUndefined();
});
