import { area } from "@turf/turf";
import type { Feature, FeatureCollection, Position } from "geojson";
import { expect, test } from "vitest";
import type { GeoJsonLayer } from "../model/layer.ts";
import { gridAreaByClass, layerFigures } from "./layer-figures.ts";

/** On the equator a thousandth of a degree is 111.2 m both ways. */
const square = (west: number, properties: object = {}): Feature => ({
  type: "Feature",
  properties: { ...properties },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 0],
        [west + 0.001, 0],
        [west + 0.001, 0.001],
        [west, 0.001],
        [west, 0],
      ] as Position[],
    ],
  },
});
const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const layer = (part: object): GeoJsonLayer => part as GeoJsonLayer;
const SQUARE_METRES = 111.195 ** 2;

test("areas are measured on the Earth, and by the class of their value", () => {
  const legend = { classes: [{ from: 0 }, { from: 0.5 }] };
  const figures = layerFigures(
    layer({ role: "water", property: "depth", legend }),
    collection([square(0, { depth: 0.2 }), square(1, { depth: 0.6 }), square(2, { depth: "deep" })]),
  );
  if (figures.kind !== "areas") throw new Error(figures.kind);
  expect(figures.squareMetres / SQUARE_METRES).toBeCloseTo(3, 1);
  expect(figures.byClass.map((inClass) => inClass / SQUARE_METRES)).toEqual([
    expect.closeTo(1, 1),
    expect.closeTo(1, 1),
  ]);
});

test("trees are counted with the crowns they say they have", () => {
  const tree = (properties: object): Feature => ({
    type: "Feature",
    properties: { ...properties },
    geometry: { type: "Point", coordinates: [4, 52] },
  });
  expect(
    layerFigures(layer({ role: "trees" }), collection([tree({ crownDiameterMetres: 4 }), tree({})])),
  ).toEqual({ kind: "trees", count: 2, crownSquareMetres: expect.closeTo(12.566, 3) });
});

test("lines have a length", () => {
  const line: Feature = {
    type: "Feature",
    properties: null,
    geometry: {
      type: "LineString",
      coordinates: [
        [0, 0],
        [0.001, 0],
      ],
    },
  };
  expect(layerFigures(layer({ role: "barrier" }), collection([line]))).toEqual({
    kind: "lines",
    metres: expect.closeTo(111.2, 0),
  });
});

test("a raster's ground is counted by class, as large as turf would measure it, and what is not known in none", () => {
  const extent = { west: 4, east: 4.002, south: 52, north: 52.001 };
  const values = new Float32Array([1, 6]);
  const byClass = gridAreaByClass(
    { width: 2, height: 1, extent, values },
    { classes: [{ from: 5 }] as never },
  );
  const { properties, geometry } = square(4);
  const cell = { type: "Feature" as const, properties, geometry };
  const ring = (geometry as { coordinates: Position[][] }).coordinates[0];
  for (const position of ring) position[1] += 52;
  expect(byClass[0] / area(cell)).toBeCloseTo(1, 4);
  const unknown = new Float32Array([Number.NaN, 1]);
  expect(
    gridAreaByClass({ width: 2, height: 1, extent, values: unknown }, { classes: [{ from: 5 }] as never }),
  ).toEqual([0]);
});
