import type { Feature, FeatureCollection, Polygon } from "geojson";
import { expect, test } from "vitest";
import { withNames } from "./name-by-street.ts";

/** Some 7 by 11 metres round a place. */
const square = (longitude: number, latitude: number, areaSquareMetres: number): Feature<Polygon> => ({
  type: "Feature",
  properties: { areaSquareMetres },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ].map(([east, north]) => [longitude + east * 0.00005, latitude + north * 0.00005]),
    ],
  },
});
const street = (name: string, latitude: number): Feature => ({
  type: "Feature",
  properties: { name },
  geometry: {
    type: "LineString",
    coordinates: [
      [4.48, latitude],
      [4.49, latitude],
    ],
  },
});
const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});
const streets = collection([street("Singel", 51.92), street("Kade", 51.921)]);
const namesOf = (areas: readonly Feature[]): unknown[] =>
  withNames(collection(areas), streets).features.map(({ properties }) => properties?.name);

test("an area takes the name of the street beside it, and none of one far off", () => {
  expect(
    namesOf([square(4.484, 51.9201, 300), square(4.484, 51.9208, 300), square(4.484, 51.93, 900)]),
  ).toEqual(["Singel", "Kade", undefined]);
});

test("of several beside one street the largest has its name", () => {
  expect(namesOf([square(4.483, 51.9201, 300), square(4.486, 51.9201, 700)])).toEqual([undefined, "Singel"]);
});

test("a web of many streets has none of their names", () => {
  expect(namesOf([square(4.484, 51.9201, 30_000)])).toEqual(["Singel"]);
  expect(namesOf([square(4.484, 51.9201, 30_001)])).toEqual([undefined]);
});

test("what else is said of an area stays", () => {
  const [named] = withNames(collection([square(4.484, 51.9201, 300)]), streets).features;
  expect(named.properties).toEqual({ name: "Singel", areaSquareMetres: 300 });
});
