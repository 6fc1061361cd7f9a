import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import type { FeatureLayer } from "../state/scene-input.ts";
import { labelsFrom, layerLabels } from "./map-labels.ts";

const collection = (...features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const named = (name: unknown, geometry: Feature["geometry"], rest: object = {}): Feature => ({
  type: "Feature",
  properties: { name, ...rest },
  geometry,
});
const NONE = { neighbourhoods: null, streets: null, places: null };

test("a long street carries its name again and again, a short one once", () => {
  const line = (metres: number): Feature["geometry"] => ({
    type: "LineString",
    coordinates: [
      [0, 0],
      [metres / 111_195, 0],
    ],
  });
  const streets = collection(
    named("Kerkstraat", line(660), { kind: "street" }),
    named("Kerkgracht", line(50), { kind: "canal" }),
  );
  const labels = labelsFrom({ ...NONE, streets });
  expect(labels.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    "street Kerkstraat",
    "street Kerkstraat",
    "street Kerkstraat",
    "water Kerkgracht",
  ]);
  expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
});

test("a neighbourhood's name stands in its middle, a landmark's where it is; what has no name has no label", () => {
  const square: Feature["geometry"] = {
    type: "Polygon",
    coordinates: [
      [
        [4, 52],
        [4.2, 52],
        [4.2, 52.2],
        [4, 52.2],
        [4, 52],
      ],
    ],
  };
  const labels = labelsFrom({
    ...NONE,
    neighbourhoods: collection(named("Westkade", square), named(undefined, square)),
    places: collection(named("Stationsplein", { type: "Point", coordinates: [4.5, 51.9] })),
  });
  expect(new Set(labels.map(({ text }) => text))).toEqual(new Set(["Westkade", "Stationsplein"]));
  expect(labels[0]).toMatchObject({ longitude: expect.closeTo(4.1, 2), latitude: expect.closeTo(52.1, 2) });
  expect(labels.at(-1)).toMatchObject({ kind: "landmark", longitude: 4.5, latitude: 51.9 });
});

test("a crescent's name stands in it, wherever it stands", () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 3],
    [3, 3],
    [3, 7],
    [10, 7],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const coordinates = [ring.map(([east, north]) => [4 + east / 1000, 52 + north / 1000])];
  const crescent = { type: "Polygon" as const, coordinates };
  const labels = labelsFrom({ ...NONE, neighbourhoods: collection(named("Singel", crescent)) });
  expect(labels.length).toBeGreaterThan(1);
  expect(labels.map(({ choice }) => choice)).toEqual(labels.map((_, index) => index));
  for (const { longitude, latitude } of labels) {
    expect(booleanPointInPolygon([longitude, latitude], crescent)).toBe(true);
  }
});

test("a layer names its features in the language of the page, in their middle, and one without a name is not named", () => {
  const square = (name?: string): Feature => ({
    type: "Feature",
    properties: name === undefined ? {} : { name },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [4, 51],
          [6, 51],
          [6, 53],
          [4, 53],
          [4, 51],
        ],
      ],
    },
  });
  const shown = (names?: FeatureLayer["layer"]["names"]) =>
    ({
      kind: "features",
      key: "hot-day/cool-places",
      layer: { names },
      features: { type: "FeatureCollection", features: [square("Park"), square()] },
    }) as unknown as FeatureLayer;
  const names = { nl: "{name}: koele plek", en: "{name}: cool place" };
  const [park, ...others] = layerLabels([shown(names)], "nl");
  expect(park).toMatchObject({ text: "Park: koele plek", kind: "area" });
  expect(park.longitude).toBeCloseTo(5, 6);
  expect(park.latitude).toBeCloseTo(52, 6);
  expect(others).toEqual([]);
  expect(layerLabels([shown(names)], "en")[0].text).toBe("Park: cool place");
  expect(layerLabels([shown()], "en")).toEqual([]);
});
