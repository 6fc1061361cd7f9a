import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { recogniseFeatures } from "./recognise-features.ts";

const POINT: Geometry = { type: "Point", coordinates: [4, 52] };
const LINE: Geometry = {
  type: "LineString",
  coordinates: [
    [4, 52],
    [4.1, 52],
  ],
};
const AREA: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [4, 52],
      [4.1, 52],
      [4.1, 52.1],
      [4, 52],
    ],
  ],
};

const of = (geometry: Geometry, ...all: Record<string, unknown>[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: all.map((properties) => ({ type: "Feature", properties, geometry })),
});
const kindsOf = (collection: FeatureCollection, heightName?: string): readonly string[] =>
  recogniseFeatures(collection, heightName).kinds;

describe("one sign tells what it is", () => {
  test.each([
    ["footprints by their height", of(AREA, { id: "a", hoogte: 9 }), ["buildings"]],
    ["3DBAG's roof over its ground", of(AREA, { b3_h_dak_70p: 9, b3_h_maaiveld: 1 }), ["buildings"]],
    ["land use by its cover", of(AREA, { cover: "grass" }, { cover: "water" }), ["land-use"]],
    ["the base map's own words", of(AREA, { bgt_fysiekvoorkomen: "erf" }), ["land-use"]],
    ["OpenStreetMap's words", of(AREA, { landuse: "meadow" }), ["land-use"]],
    ["nothing but water", of(AREA, { cover: "water" }, { cover: "waterdeel" }), ["water"]],
    ["CBS's own names", of(AREA, { BU_CODE: "BU05", BU_NAAM: "Noord" }), ["neighbourhoods"]],
    ["areas with id and name", of(AREA, { id: "a", name: "Noord" }), ["neighbourhoods"]],
    ["trees by their species", of(POINT, { boomsoort: "Tilia" }), ["trees"]],
    ["trees by their crown", of(POINT, { id: "a", kroondiameter: 4 }), ["trees"]],
    ["places by their kind", of(POINT, { id: "a", name: "School", kind: "school" }), ["places"]],
    ["streets by their name", of(LINE, { straatnaam: "Dijk" }), ["streets"]],
  ])("%s", (_name, collection, kinds) => {
    expect(kindsOf(collection)).toEqual(kinds);
  });

  test("buildings have names too: their height goes before them", () => {
    expect(kindsOf(of(AREA, { id: "a", name: "Town hall", height: 20 }))).toEqual(["buildings"]);
  });

  test("half of the houses may lack their height, and a file in which most lack it is none of houses", () => {
    expect(kindsOf(of(AREA, { height: 9 }, { height: null }))).toEqual(["buildings"]);
    expect(kindsOf(of(AREA, { height: 9 }, {}, {}))).toEqual([]);
  });

  test("a height by the name that is told", () => {
    expect(kindsOf(of(AREA, { upass_h: 6 }))).toEqual([]);
    expect(kindsOf(of(AREA, { upass_h: 6 }), "upass_h")).toEqual(["buildings"]);
  });

  test("a few stray lines among the areas change nothing", () => {
    const { features } = of(AREA, { BU_CODE: "a" }, { BU_CODE: "b" });
    const stray = of(LINE, { name: "x" }).features;
    expect(kindsOf({ type: "FeatureCollection", features: [...stray, ...features] })).toEqual([
      "neighbourhoods",
    ]);
  });
});

describe("nobody can tell", () => {
  test.each([
    ["areas with a height and a cover", of(AREA, { height: 9, cover: "grass" }), ["buildings", "land-use"]],
    ["points with a species and a kind", of(POINT, { soort: "Tilia", kind: "school" }), ["trees", "places"]],
    ["points with a height alone, as lamp posts have", of(POINT, { height: 6 }), []],
    ["points with a name alone", of(POINT, { id: "a", name: "x" }), []],
    ["lines without a name", of(LINE, { typespoorb: "trein" }), []],
    ["areas with figures alone", of(AREA, { index: 1, averageheatexposure: 0.4 }), []],
    ["nothing at all", of(AREA), []],
  ])("%s", (_name, collection, kinds) => {
    expect(kindsOf(collection)).toEqual(kinds);
  });
});

test("it is said by which sign, or which attributes there are", () => {
  expect(recogniseFeatures(of(POINT, { x: 1, boomsoort: "Tilia" })).seen).toBe("1 points with boomsoort");
  expect(recogniseFeatures(of(LINE, { a: 1, b: 2 })).seen).toBe("1 lines with a, b");
});
