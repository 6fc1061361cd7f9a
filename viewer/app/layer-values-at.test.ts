import { expect, test } from "vitest";
import type { FeatureLayer, GridLayer } from "../state/scene-input.ts";
import { layerValuesAt } from "./layer-values-at.ts";

const title = { nl: "Laag", en: "Layer" };
const legend = { title, classes: [] };
const square = (reach: number, depth: unknown) => ({
  type: "Feature" as const,
  properties: { depth },
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [-reach, -reach],
        [reach, -reach],
        [reach, reach],
        [-reach, reach],
        [-reach, -reach],
      ],
    ],
  },
});
const areas = (layer: object, ...features: unknown[]) =>
  ({
    kind: "features",
    key: "areas",
    layer: { title, ...layer },
    features: { features },
  }) as unknown as FeatureLayer;
const grid = {
  kind: "grid",
  key: "cells",
  layer: { title, legend },
  grid: { width: 2, height: 1, extent: { west: -2, east: 2, south: -1, north: 1 }, values: [7, Number.NaN] },
} as unknown as GridLayer;

test("of areas that lie in each other the topmost speaks, as on the map", () => {
  const layer = areas({ legend, property: "depth" }, square(2, 0.1), square(1, 0.8));
  const at = (longitude: number) =>
    layerValuesAt([layer], { longitude, latitude: 0 }).map(({ value }) => value);
  expect(at(0)).toEqual([0.8]);
  expect(at(1.5)).toEqual([0.1]);
  expect(at(3)).toEqual([]);
});

test("a grid speaks where its cell has a number; a layer of one colour has none to tell", () => {
  const plain = areas({ colour: "#FF0000" }, square(2, 0.1));
  const at = (longitude: number) => layerValuesAt([grid, plain], { longitude, latitude: 0 });
  expect(at(-1)).toEqual([{ key: "cells", title, legend, value: 7 }]);
  expect(at(1)).toEqual([]);
});
