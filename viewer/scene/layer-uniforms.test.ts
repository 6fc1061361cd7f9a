import { Canvas } from "@napi-rs/canvas";
import type { Feature, Polygon } from "geojson";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import type { FeatureLayer, HeightField } from "../state/scene-input.ts";
import { showLayers } from "./layer-uniforms.ts";

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

const triangle: Feature<Polygon> = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [4, 51],
        [6, 51],
        [6, 52],
        [4, 51],
      ],
    ],
  },
};
const areas = (id: string): FeatureLayer => ({
  kind: "features",
  key: id,
  layer: {
    type: "geojson",
    id,
    title: { nl: "Laag", en: "Layer" },
    source: `layers/${id}.geojson`,
    role: "area",
    opacity: 1,
  },
  features: { type: "FeatureCollection", features: [triangle] },
});
const at = (shown: FeatureLayer, opacity: number, part: Partial<GeoJsonLayer> = {}): FeatureLayer => ({
  ...shown,
  layer: { ...shown.layer, ...part, opacity },
});

/** A ground program that remembers what it was given. */
function ground() {
  let textures = 0;
  let opacity = Number.NaN;
  const shader = {
    setUniform(name: string, value: unknown) {
      if (name === "u_layers") textures += 1;
      if (name === "u_layersOpacity") opacity = Number(value);
    },
  };
  return { shader, textures: () => textures, opacity: () => opacity };
}

beforeEach(() => {
  vi.stubGlobal("OffscreenCanvas", function make(columns: number, rows: number) {
    return new Canvas(columns, rows);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("switching off, on again and fading are one number; the texture is sent once", () => {
  const { shader, textures, opacity } = ground();
  const shown = areas("reach");
  showLayers(shader, [shown], header);
  expect([textures(), opacity()]).toEqual([1, 1]);
  showLayers(shader, [], header);
  expect([textures(), opacity()]).toEqual([1, 0]);
  showLayers(shader, [at(shown, 0.3)], header);
  expect([textures(), opacity()]).toEqual([1, 0.3]);
  showLayers(shader, [at(shown, 0)], header);
  expect([textures(), opacity()]).toEqual([1, 0]);
});

test("two layers that fade together stay as they are to each other; one that fades alone is laid anew", () => {
  const { shader, textures, opacity } = ground();
  const [one, other] = [areas("one"), areas("other")];
  showLayers(shader, [at(one, 0.9), at(other, 0.3)], header);
  for (const share of [0.77, 0.5, 0.21, 0.1]) {
    showLayers(shader, [at(one, 0.9 * share), at(other, 0.3 * share)], header);
    expect(opacity()).toBeCloseTo(0.9 * share);
  }
  expect(textures()).toBe(1);
  showLayers(shader, [at(one, 0.9), at(other, 0.2)], header);
  expect(textures()).toBe(2);
});

test("other data, another colour, another order or another ground make the texture anew", () => {
  const { shader, textures } = ground();
  const [one, other] = [areas("one"), areas("other")];
  showLayers(shader, [one, other], header);
  showLayers(shader, [other, one], header);
  expect(textures()).toBe(2);
  showLayers(shader, [other, at(one, 1, { colour: "#00FF00" })], header);
  expect(textures()).toBe(3);
  showLayers(shader, [areas("one")], header);
  expect(textures()).toBe(4);
  showLayers(shader, [], null);
  expect(textures()).toBe(4);
  const again = ground();
  showLayers(again.shader, [one], header);
  expect(again.textures()).toBe(1);
});
