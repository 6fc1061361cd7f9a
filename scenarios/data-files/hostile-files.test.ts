import { spawnSync } from "node:child_process";
import { zipSync } from "fflate";
import { geojson as flatGeobuf } from "flatgeobuf";
import { expect, test, vi } from "vitest";
import { describeData } from "./describe-data.ts";
import { readDataFile } from "./read-data-file.ts";
import { pointShapefile } from "./testing/point-shapefile.ts";
import { writeGeoTiff } from "./write-geotiff.ts";

const read = (name: string, content: string | Uint8Array) =>
  readDataFile({
    name,
    bytes: new Uint8Array(typeof content === "string" ? Buffer.from(content) : content).buffer,
  });
const collection = (geometry: string, properties = "{}"): string =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},"geometry":${geometry}}]}`;
const POINT = '{"type":"Point","coordinates":[5,52]}';
const nested = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);
const kml = (inside: string, before = ""): string => `${before}<kml><Document>${inside}</Document></kml>`;

const TIFF = new Uint8Array(
  writeGeoTiff({
    width: 8,
    height: 8,
    extent: { west: 5, south: 52, east: 5.1, north: 52.1 },
    values: new Float32Array(64),
  }),
);
const FLATGEOBUF = flatGeobuf.serialize({
  type: "FeatureCollection",
  features: [1, 2, 3].map((a) => ({
    type: "Feature",
    properties: { a, name: "x" },
    geometry: { type: "Point", coordinates: [5, 52] },
  })),
});
const LIES_OF_ITS_LENGTH = zipSync({ "a.shp": new Uint8Array(200) });

test.each([
  [
    "properties nested 20,000 deep",
    "a.geojson",
    collection(POINT, `{"a":${nested("[", "]")}}`),
    "NESTED_TOO_DEEP",
  ],
  [
    "coordinates nested 20,000 deep",
    "a.geojson",
    collection(`{"type":"Polygon","coordinates":${nested("[", "]")}}`),
    "NESTED_TOO_DEEP",
  ],
  [
    "a position beyond all numbers",
    "a.geojson",
    collection('{"type":"Point","coordinates":[1e400,52]}'),
    "POSITION_NOT_NUMBERS",
  ],
  ["a KML that is cut off", "a.kml", "<kml><Placemark><name>x</name><Point><coord", "CUT_OFF"],
  [
    "a KML that reads another file by an entity",
    "a.kml",
    kml("&a;", '<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    "NOT_KML",
  ],
  ["a FlatGeobuf of its name alone", "a.fgb", FLATGEOBUF.subarray(0, 4), "CUT_OFF"],
  ["a FlatGeobuf that ends in its header", "a.fgb", FLATGEOBUF.subarray(0, 60), "CUT_OFF"],
  ["a FlatGeobuf that ends in a feature", "a.fgb", FLATGEOBUF.subarray(0, -9), "CUT_OFF"],
  ["a GeoTIFF that is cut off", "a.tif", TIFF.subarray(0, 20), "CUT_OFF"],
  ["a .shp of zeroes", "a.zip", LIES_OF_ITS_LENGTH, "CUT_OFF"],
  [
    "an SQLite that is cut off",
    "a.gpkg",
    Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(900)]),
    "GEOPACKAGE_BROKEN",
  ],
  ["a picture called CSV", "a.csv", Buffer.from([0x89, 0x50, 0, 1, 2, 3]), "NOT_TEXT"],
  ["a part of a Shapefile", "a.shp", "x", "FORMAT_NOT_KNOWN"],
])("%s is refused, in a moment", async (_, name, content, code) => {
  const { data, issues } = await read(name, content);
  expect(data).toBeUndefined();
  expect(issues).toMatchObject([{ code, severity: "error" }]);
  expect(issues[0].message).toContain(name);
});

test("a file that names another one on the network is not followed", async () => {
  const fetch = vi.spyOn(globalThis, "fetch");
  const link = "<NetworkLink><Link><href>http://elsewhere.example/x.kml</href></Link></NetworkLink>";
  const { issues } = await read("a.kml", kml(link));
  expect(issues.map(({ code }) => code)).toEqual(["LINK_NOT_FOLLOWED", "NOTHING_IN_IT"]);
  expect(fetch).not.toHaveBeenCalled();
  fetch.mockRestore();
});

test("names that mean something to JavaScript are names, and change nothing", async () => {
  const hostile =
    '{"__proto__":{"polluted":1},"constructor":5,"toString":3,"<img src=x onerror=alert(1)>":2}';
  const { data } = await read("a.geojson", collection(POINT, hostile));
  expect(data && describeData(data).properties.map(({ name }) => name)).toEqual([
    "__proto__",
    "constructor",
    "toString",
    "<img src=x onerror=alert(1)>",
  ]);
  expect("polluted" in {}).toBe(false);
});

test("of two equal keys the last counts, as JSON has it; numbers beyond all bounds make no legend wrong", async () => {
  const { data } = await read("a.geojson", collection(POINT, '{"a":1,"a":2,"b":1e400}'));
  expect(data && describeData(data).properties).toMatchObject([{ name: "a", lowest: 2 }, { name: "b" }]);
});

test("a Shapefile says how long it is: one that is shorter is cut off", async () => {
  const whole = pointShapefile("a", [5, 52], { name: "N", value: 1 }, "");
  expect((await read("a.zip", whole)).data?.kind).toBe("features");
});

/** Where a reader hangs, the test would too: a thousand damaged files are read in a process that is given half a minute. */
test("no damage to a file makes a reader hang or fall over", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", new URL("read-damaged.fixture.ts", import.meta.url).pathname],
    { encoding: "utf8", timeout: 60_000 },
  );
  expect(status).toBe(0);
  expect(Number(stdout.trim().split("\n").at(-1))).toBeGreaterThan(500);
}, 70_000);
