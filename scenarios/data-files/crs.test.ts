import { expect, test } from "vitest";
import { crsOf } from "./crs.ts";
import { readDataFile } from "./read-data-file.ts";
import { WKT_PLACES } from "./testing/wkt-places.ts";

const METRES_A_DEGREE = 111_320;

test.each(WKT_PLACES)("%s brings a place to within two metres", (_what, wkt, x, y, longitude, latitude) => {
  const crs = crsOf(wkt)!;
  const [foundLongitude, foundLatitude] = crs.toDegrees!([x, y]);
  const east = (foundLongitude - longitude) * Math.cos((latitude * Math.PI) / 180);
  expect(Math.hypot(east, foundLatitude - latitude) * METRES_A_DEGREE).toBeLessThan(2);
  expect(crs.hasUnknownShift).not.toBe(true);
});

test("a WKT that says its own code is that code, where somebody knows it", () => {
  const wkt = WKT_PLACES.find(([what]) => what === "a compound with heights")![1];
  expect(crsOf(wkt, (code) => (code === "25832" ? "+proj=utm +zone=32 +ellps=GRS80" : undefined))?.name).toBe(
    "EPSG:25832",
  );
});

test.each([
  ["urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", "EPSG:25832"],
  ["EPSG:28992+5709", "EPSG:28992"],
  ["https://www.opengis.net/def/crs/EPSG/0/28992", "EPSG:28992"],
])("of places and heights said together, %s, the places count", (said, name) => {
  expect(crsOf(said)?.name).toBe(name);
});

const fileIn = (said: string, x: number, y: number) => {
  const collection = {
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: said } },
    features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [x, y] } }],
  };
  return { name: "a.geojson", bytes: new TextEncoder().encode(JSON.stringify(collection)).buffer };
};

test("of a system of which nobody knows how it lies to WGS84, that is said", async () => {
  const definitionOf = (): string => "+proj=utm +zone=18 +datum=NAD27 +units=m +no_defs";
  const { issues } = await readDataFile(fileIn("EPSG:26718", 585_000, 4_511_000), { definitionOf });
  expect(issues).toMatchObject([{ code: "SHIFT_UNKNOWN", severity: "warning" }]);
  expect(issues[0].message).toMatch(/a\.geojson is in EPSG:26718.*some hundred metres/);
});

test("degrees of another datum are brought to WGS84, not taken for it", async () => {
  const definitionOf = (): string =>
    "+proj=longlat +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +no_defs";
  const { data, issues } = await readDataFile(fileIn("EPSG:4314", 9, 50), { definitionOf });
  expect(issues).toEqual([]);
  expect(data).toMatchObject({
    collection: { features: [{ geometry: { coordinates: [8.9989605, 49.9988531] } }] },
  });
});
