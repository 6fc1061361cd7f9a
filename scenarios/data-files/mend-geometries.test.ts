import type { Geometry } from "geojson";
import { expect, test } from "vitest";
import { surveyLayer } from "../model/survey-layer.ts";
import { mendGeometries } from "./mend-geometries.ts";

const mend = (...geometries: unknown[]) =>
  mendGeometries(
    {
      type: "FeatureCollection",
      features: geometries.map((geometry) => ({
        type: "Feature",
        properties: {},
        geometry: geometry as Geometry,
      })),
    },
    "a.geojson",
  );
const geometriesOf = ({ collection }: ReturnType<typeof mend>) =>
  collection.features.map(({ geometry }) => geometry);

const POINT = { type: "Point", coordinates: [5, 52] };
const OPEN = [
  [5, 52],
  [6, 52],
  [6, 53],
];
const CLOSED = [...OPEN, OPEN[0]];

test("open rings are closed, wherever they stand, and what comes out passes the check", () => {
  const mended = mend(
    { type: "Polygon", coordinates: [OPEN] },
    { type: "MultiPolygon", coordinates: [[OPEN], [CLOSED]] },
    { type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [OPEN] }, POINT] },
  );
  expect(mended.issues).toEqual([]);
  expect(geometriesOf(mended)).toEqual([
    { type: "Polygon", coordinates: [CLOSED] },
    { type: "MultiPolygon", coordinates: [[CLOSED], [CLOSED]] },
    { type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [CLOSED] }, POINT] },
  ]);
  expect(surveyLayer(mended.collection, "a.geojson").faults).toEqual([]);
});

test("what no map can draw is left out and told, and the rest stays", () => {
  const line = { type: "LineString", coordinates: [[5, 52]] };
  const mended = mend(POINT, line, { type: "Circle", radius: 3 }, { type: "Polygon", coordinates: "round" });
  expect(geometriesOf(mended)).toEqual([POINT, null, null, null]);
  expect(mended.issues).toMatchObject([
    {
      code: "LINE_TOO_SHORT",
      severity: "warning",
      message: expect.stringMatching(/features\[1\].*nothing is/),
    },
    { code: "GEOMETRY_NOT_KNOWN", severity: "warning" },
  ]);
});

test.each([
  { type: "Point", coordinates: ["5", "52"] },
  { type: "Point", coordinates: [null, null] },
  { type: "Polygon", coordinates: [[["5", "52"], 3]] },
  { type: "MultiPolygon", coordinates: [3] },
  { type: "Point", coordinates: [Number.POSITIVE_INFINITY, 52] },
])("%j alone is an error, for nothing is left", (geometry) => {
  expect(mend(geometry).issues).toMatchObject([{ code: "POSITION_NOT_NUMBERS", severity: "error" }]);
});

test("coordinates without positions are no place, and no mistake", () => {
  const mended = mend({ type: "Polygon", coordinates: [] }, null);
  expect(geometriesOf(mended)).toEqual([null, null]);
  expect(mended.issues).toEqual([]);
});
