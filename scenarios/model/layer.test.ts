import { describe, expect, test } from "vitest";
import { fileOf, Layer } from "./layer.ts";

const text = { nl: "Diepte", en: "Depth" };
const legend = { title: text, classes: [{ from: 0, colour: "#86BBDD", label: text }] };
const LAYERS = {
  geojson: { source: "layers/reach.geojson", role: "water" },
  raster: { source: "layers/heat.tif", legend },
  "building-style": { table: "layers/labels.csv", property: "score", legend },
  computed: { method: "flood-depth" },
} as const;
const layerOf = (type: keyof typeof LAYERS, change: object = {}): Layer =>
  Layer.parse({ type, id: "one", title: text, ...LAYERS[type], ...change });

test("a layer names the file it reads, and one that needs none names none", () => {
  expect(fileOf(layerOf("geojson"))).toBe("layers/reach.geojson");
  expect(fileOf(layerOf("raster"))).toBe("layers/heat.tif");
  expect(fileOf(layerOf("building-style"))).toBe("layers/labels.csv");
  expect(fileOf(layerOf("building-style", { table: undefined, property: "yearBuilt" }))).toBeUndefined();
  expect(fileOf(layerOf("computed"))).toBeUndefined();
});

describe("a file's name", () => {
  test.each([
    "reach.geojson",
    "layers/reach.geojson",
    "layers/2050/a b.geojson",
    "layers/v1..2.geojson",
    ".hidden",
  ])("%s stays inside the scenario's folder", (source) => {
    expect(fileOf(layerOf("geojson", { source }))).toBe(source);
  });

  test.each([
    "../other/reach.geojson",
    "layers/../../reach.geojson",
    "layers/..",
    "./reach.geojson",
    "/etc/passwd",
    "layers\\reach.geojson",
    "\\\\server\\reach.geojson",
    "C:/reach.geojson",
    "https://example.org/reach.geojson",
    "",
  ])("%j leads outside, or is none", (source) => {
    expect(() => layerOf("geojson", { source })).toThrow("inside the scenario's own folder");
  });
});

test("what is left out is solid and belongs to every case", () => {
  expect(layerOf("geojson")).toMatchObject({ opacity: 1 });
  expect(layerOf("geojson")).not.toHaveProperty("cases");
  expect(() => layerOf("geojson", { opacity: 1.1 })).toThrow();
  expect(() => layerOf("geojson", { cases: [] })).toThrow();
});
