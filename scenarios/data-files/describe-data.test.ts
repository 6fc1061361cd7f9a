import { expect, test } from "vitest";
import type { FeatureData } from "./data-file.ts";
import { describeData, numbersOf } from "./describe-data.ts";
import { draftLayer, tellingProperty } from "./draft-layer.ts";

const data: FeatureData = {
  kind: "features",
  collection: {
    type: "FeatureCollection",
    features: [
      [1, "Oost", 12.5, [4, 52]],
      [2, "West", null, [4.5, 51]],
      [3, "Oost", 3, [4.2, 51.5]],
    ].map(([fid, naam, aandeel, coordinates]) => ({
      type: "Feature",
      properties: { fid, naam, aandeel, altijd: 7 },
      geometry: { type: "Point", coordinates: coordinates as number[] },
    })),
  },
};

test("each property is described by what is in it", () => {
  const found = describeData(data);
  expect(found.count).toBe(3);
  expect([...found.geometries]).toEqual([["Point", 3]]);
  expect(found.extent).toEqual({ west: 4, south: 51, east: 4.5, north: 52 });
  expect(found.properties.find(({ name }) => name === "aandeel")).toEqual({
    name: "aandeel",
    type: "number",
    lowest: 3,
    highest: 12.5,
    empty: 1,
    commonest: 1,
    examples: ["12.5", "3"],
  });
  expect(found.properties.find(({ name }) => name === "naam")).toMatchObject({
    type: "text",
    lowest: undefined,
    examples: ["Oost", "West"],
  });
});

test("the property that is shown measures something: it numbers no rows and is not the same everywhere", () => {
  expect(tellingProperty(data, describeData(data))).toBe("aandeel");
  expect(numbersOf(data, "aandeel")).toEqual([12.5, 3]);
});

test("a number that is the same for nearly all gives way to one that differs", () => {
  const features = Array.from({ length: 40 }, (_, at) => ({
    ...data.collection.features[0],
    properties: { kind: at === 7 ? 3 : 1, people: at * 10 },
  }));
  const many: FeatureData = { kind: "features", collection: { type: "FeatureCollection", features } };
  expect(tellingProperty(many, describeData(many))).toBe("people");
  const only = features.map((feature) => ({ ...feature, properties: { kind: feature.properties.kind } }));
  const alike: FeatureData = { kind: "features", collection: { type: "FeatureCollection", features: only } };
  expect(tellingProperty(alike, describeData(alike))).toBe("kind");
});

test("the layer that is drafted has a role by its shapes and a legend over all its values", () => {
  const title = { nl: "Aandeel", en: "Share" };
  const layer = draftLayer(data, { title, unit: "%", ramp: "blues" }, "layers/share.geojson");
  expect(layer).toMatchObject({ kind: "features", role: "places", property: "aandeel" });
  if (layer?.kind !== "features") throw new Error("no features");
  expect(layer.legend?.title.en).toBe("Share (%)");
  expect(layer.legend?.classes[0].from).toBeLessThanOrEqual(3);
  const plain = draftLayer(
    data,
    { title, ramp: "blues", property: null, role: "trees" },
    "layers/share.geojson",
  );
  expect(plain).toEqual({ kind: "features", role: "trees", source: "layers/share.geojson" });
});

test("a table finds its key; one without a number to show is no layer", () => {
  const title = { nl: "Label", en: "Label" };
  const rows = [
    { pand_id: "b-1", score: 3 },
    { pand_id: "b-2", score: 5 },
  ];
  const layer = draftLayer({ kind: "table", rows }, { title, ramp: "blues" }, "layers/labels.json");
  expect(layer).toMatchObject({ kind: "table", key: "pand_id", property: "score" });
  const words = [{ id: "b-1", label: "A" }];
  expect(draftLayer({ kind: "table", rows: words }, { title, ramp: "blues" }, "x.json")).toBeUndefined();
});
