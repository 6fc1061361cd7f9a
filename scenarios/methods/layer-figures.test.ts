import type { Feature, FeatureCollection, Position } from "geojson";
import { expect, test } from "vitest";
import type { GeoJsonLayer } from "../model/layer.ts";
import { layerFigures } from "./layer-figures.ts";

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
