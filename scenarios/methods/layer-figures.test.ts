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

test("without a legend, or without the property it goes by, there are areas and no classes", () => {
  const legend = { classes: [{ from: 0 }] };
  for (const part of [{ legend }, { property: "depth" }, {}]) {
    const figures = layerFigures(layer({ role: "area", ...part }), collection([square(0, { depth: 1 })]));
    expect(figures).toMatchObject({ kind: "areas", byClass: [] });
    expect(figures.kind === "areas" && figures.squareMetres / SQUARE_METRES).toBeCloseTo(1, 1);
  }
});

test("what lies below the first class, and what says nothing at all, is area of no class", () => {
  const figures = layerFigures(
    layer({ role: "area", property: "depth", legend: { classes: [{ from: 0.5 }] } }),
    collection([square(0, { depth: 0.2 }), { ...square(1), properties: null }]),
  );
  expect(figures).toMatchObject({ kind: "areas", byClass: [0] });
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
  for (const role of ["barrier", "line"]) {
    expect(layerFigures(layer({ role }), collection([line, line]))).toEqual({
      kind: "lines",
      metres: expect.closeTo(222.4, 0),
    });
  }
});

test("places are counted, whatever they are", () => {
  expect(layerFigures(layer({ role: "places" }), collection([square(0), square(1)]))).toEqual({
    kind: "places",
    count: 2,
  });
});

test("a tree of which nothing is said, or whose crown is no number, has no crown", () => {
  const tree: Feature = {
    type: "Feature",
    properties: null,
    geometry: { type: "Point", coordinates: [4, 52] },
  };
  const wide = { ...tree, properties: { crownDiameterMetres: "wide" } };
  expect(layerFigures(layer({ role: "trees" }), collection([tree, wide]))).toEqual({
    kind: "trees",
    count: 2,
    crownSquareMetres: 0,
  });
});

test("a raster of several rows has cells as large as its middle row's, and each class its own", () => {
  // On the equator a degree is 111.2 km both ways: six cells of a sixth of 2 by 3 thousandths.
  const extent = { west: -0.001, east: 0.001, south: -0.0015, north: 0.0015 };
  const values = Float32Array.of(1, 2, 2, 5, 5, 5);
  const byClass = gridAreaByClass(
    { width: 2, height: 3, extent, values },
    { classes: [{ from: 1 }, { from: 2 }, { from: 4 }] as never },
  );
  expect(byClass.map((squareMetres) => squareMetres / SQUARE_METRES)).toEqual([
    expect.closeTo(1, 4),
    expect.closeTo(2, 4),
    expect.closeTo(3, 4),
  ]);
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
