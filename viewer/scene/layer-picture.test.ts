import { Canvas, ImageData } from "@napi-rs/canvas";
import type { Feature, Polygon } from "geojson";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import type { HeightField, SceneLayer } from "../state/scene-input.ts";
import { colourOf, gridPlacer, type LayerPicture, paintLayers } from "./layer-picture.ts";

// A grid of 2 × 1 cells over a square-cornered piece of degrees: the west half and the east half.
const header = {
  columns: 2,
  rows: 1,
  corners: [
    [4, 52],
    [6, 52],
    [6, 51],
    [4, 51],
  ],
} as unknown as HeightField["header"];

const title = { nl: "Laag", en: "Layer" };
const layerOf = (part: Partial<GeoJsonLayer>): GeoJsonLayer => ({
  type: "geojson",
  id: "reach",
  title,
  source: "layers/reach.geojson",
  role: "area",
  opacity: 1,
  ...part,
});
const box = (west: number, south: number, east: number, north: number): Feature<Polygon> => ({
  type: "Feature",
  properties: { depthMetres: 0.5 },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
const drawn = (layer: GeoJsonLayer, ...features: Feature[]): SceneLayer => ({
  kind: "features",
  key: layer.id,
  layer,
  features: { type: "FeatureCollection", features },
});

test("the grid's corners are the corners of its texture, also when it is turned a little", () => {
  const place = gridPlacer([
    [4.0, 52.0],
    [5.0, 52.1],
    [5.1, 51.1],
    [4.1, 51.0],
  ]);
  const near = (actual: [number, number], u: number, v: number) => {
    expect(actual[0]).toBeCloseTo(u, 9);
    expect(actual[1]).toBeCloseTo(v, 9);
  };
  near(place([4.0, 52.0]), 0, 0);
  near(place([5.0, 52.1]), 1, 0);
  near(place([4.1, 51.0]), 0, 1);
  near(place([5.1, 51.1]), 1, 1);
});

describe("the colour of a feature", () => {
  const legend = {
    title,
    classes: [
      { from: 0.1, colour: "#CBE5EE", label: title },
      { from: 0.5, colour: "#3B7FBE", label: title },
    ],
  };
  const withDepth = (depthMetres: unknown): Feature => ({
    ...box(4, 51, 5, 52),
    properties: { depthMetres },
  });

  test("is that of its legend class, which begins at its break", () => {
    const layer = layerOf({ legend, property: "depthMetres" });
    expect(colourOf(layer, withDepth(0.49))).toBe("#CBE5EE");
    expect(colourOf(layer, withDepth(0.5))).toBe("#3B7FBE");
  });

  test("is none below the first class and where the value is no number", () => {
    const layer = layerOf({ legend, property: "depthMetres" });
    expect(colourOf(layer, withDepth(0.05))).toBeUndefined();
    expect(colourOf(layer, withDepth("deep"))).toBeUndefined();
  });

  test("is the layer's own where it has no legend", () => {
    expect(colourOf(layerOf({ colour: "#112233" }), withDepth(1))).toBe("#112233");
  });
});

describe("painting areas", () => {
  beforeEach(() => {
    vi.stubGlobal("OffscreenCanvas", Canvas);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const pixelAt = ({ pixels, columns, rows }: LayerPicture, u: number, v: number): number[] => {
    const [column, row] = [Math.floor(u * columns), Math.floor((1 - v) * rows)];
    return [...pixels.subarray((row * columns + column) * 4, (row * columns + column) * 4 + 4)];
  };

  test("fills the ground it lies on and no other", () => {
    // The north-west quarter.
    const picture = paintLayers([drawn(layerOf({ colour: "#FF0000" }), box(4, 51.5, 5, 52))], header);
    if (picture === null) throw new Error("nothing painted");
    expect(pixelAt(picture, 0.25, 0.25)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(picture, 0.25, 0.75)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(picture, 0.75, 0.25)).toEqual([0, 0, 0, 0]);
  });

  test("a hole stays open, and opacity is kept", () => {
    const area = box(4, 51, 6, 52);
    const hole = box(4.5, 51.25, 5.5, 51.75).geometry.coordinates[0];
    area.geometry.coordinates.push(hole);
    const picture = paintLayers([drawn(layerOf({ colour: "#FF0000", opacity: 0.5 }), area)], header);
    if (picture === null) throw new Error("nothing painted");
    expect(pixelAt(picture, 0.5, 0.5)[3]).toBe(0);
    expect(pixelAt(picture, 0.05, 0.5)[3]).toBeGreaterThan(125);
    expect(pixelAt(picture, 0.05, 0.5)[3]).toBeLessThan(130);
  });

  test("a grid lies between its own corners, its first row in the north, and shows nothing where nothing is known", () => {
    vi.stubGlobal("ImageData", ImageData);
    const legend = {
      title,
      classes: [
        { from: 1, colour: "#FF0000", label: title },
        { from: 2, colour: "#0000FF", label: title },
      ],
    };
    // The east half of the header's extent: one above, and below it a cell of which nothing is known.
    const shown: SceneLayer = {
      kind: "grid",
      key: "stress",
      layer: { type: "raster", id: "stress", title, source: "layers/stress.tif", legend, opacity: 1 },
      grid: {
        width: 2,
        height: 2,
        extent: { west: 5, south: 51, east: 6, north: 52 },
        values: new Float32Array([1, 2, Number.NaN, 0.5]),
      },
    };
    const picture = paintLayers([shown], header);
    if (picture === null) throw new Error("nothing painted");
    expect(pixelAt(picture, 0.6, 0.25)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(picture, 0.9, 0.25)).toEqual([0, 0, 255, 255]);
    expect(pixelAt(picture, 0.6, 0.75)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(picture, 0.9, 0.75)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(picture, 0.25, 0.25)).toEqual([0, 0, 0, 0]);
  });

  test("a layer is painted once, however often and however faintly it is shown; another legend paints it anew", () => {
    let made = 0;
    vi.stubGlobal("OffscreenCanvas", function make(columns: number, rows: number) {
      made += 1;
      return new Canvas(columns, rows);
    });
    const layer = layerOf({ colour: "#FF0000" });
    const shown = drawn(layer, box(4, 51, 6, 52));
    const again = (part: Partial<GeoJsonLayer>): number => {
      made = 0;
      paintLayers([{ ...shown, layer: { ...layer, ...part } } as SceneLayer], header);
      return made;
    };
    expect(again({})).toBe(2);
    expect(again({ opacity: 0.3 })).toBe(1);
    expect(again({ colour: "#00FF00" })).toBe(2);
  });

  test("lines and places are not painted", () => {
    expect(paintLayers([drawn(layerOf({ role: "barrier" }), box(4, 51, 6, 52))], header)).toBeNull();
    expect(paintLayers([], header)).toBeNull();
  });
});
