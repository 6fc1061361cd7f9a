import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { distance } from "@turf/turf";
import { zipSync } from "fflate";
import { geojson as flatGeobuf } from "flatgeobuf";
import type { Position } from "geojson";
import { writeArrayBuffer } from "geotiff";
import { describe, expect, test } from "vitest";
import { collectionOf, isTower, placeOf, read, TOWER } from "./read-bytes.fixture.ts";
import { pointGeoPackage } from "./testing/point-geopackage.ts";
import { pointShapefile } from "./testing/point-shapefile.ts";
import { writeGeoTiff } from "./write-geotiff.ts";

const point = (coordinates: Position, properties: object | null = { depth: 1 }): object => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
});
const collection = (features: readonly object[], others: object = {}): string =>
  JSON.stringify({ type: "FeatureCollection", ...others, features });

describe("GeoJSON", () => {
  test("in WGS84 stays where it is, to a centimetre, without heights", async () => {
    const found = await read("a.geojson", collection([point([4.123456789, 51.9, 3.2])]));
    expect(placeOf(found)).toEqual([4.1234568, 51.9]);
    expect(found).toMatchObject({ format: "GeoJSON", crs: "EPSG:4326", issues: [] });
  });

  test("in RD is recognised by its numbers, and by what it says", async () => {
    const silent = await read("a.geojson", collection([point([...TOWER.rd])]));
    const said = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } } };
    const telling = await read("a.json", collection([point([...TOWER.rd])], said));
    for (const found of [silent, telling]) {
      expect(found.crs).toBe("EPSG:28992");
      expect(isTower(placeOf(found))).toBe(true);
    }
  });

  test("in another plane is brought over, and in one nobody knows is refused with the next step", async () => {
    const web = await read("a.geojson", collection([point([599_700, 6_817_500])]), { crs: "EPSG:3857" });
    expect(placeOf(web)[0]).toBeCloseTo(5.387, 2);
    const unknown = await read("a.geojson", collection([point([1, 2])]), { crs: "EPSG:1234" });
    expect(unknown.data).toBeUndefined();
    expect(unknown.issues[0]).toMatchObject({ code: "CRS_UNKNOWN", message: expect.stringMatching(/--crs/) });
    const neither = await read("a.geojson", collection([point([2_000_000, 30])]));
    expect(neither.issues[0].message).toMatch(/neither WGS84 nor RD.*--crs/);
  });

  test("may be one feature, a bare geometry, empty, or hold features without a place", async () => {
    expect(placeOf(await read("a.geojson", JSON.stringify(point([4, 52]))))).toEqual([4, 52]);
    expect(placeOf(await read("a.geojson", '{ "type": "Point", "coordinates": [4, 52] }'))).toEqual([4, 52]);
    const empty = await read("a.geojson", collection([]));
    expect(collectionOf(empty).features).toEqual([]);
    expect(empty.issues).toMatchObject([{ code: "NOTHING_IN_IT", severity: "warning" }]);
    const nowhere = await read(
      "a.geojson",
      collection([{ type: "Feature", properties: null, geometry: null }]),
    );
    expect(collectionOf(nowhere).features).toHaveLength(1);
    expect(nowhere.issues).toMatchObject([{ code: "NO_PLACE_IN_SOME", severity: "warning" }]);
  });

  test("with rings the wrong way round comes out by the rule", async () => {
    const clockwise = [
      [4, 52],
      [4, 52.1],
      [4.1, 52.1],
      [4.1, 52],
      [4, 52],
    ];
    const area = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [clockwise] } };
    const { geometry } = collectionOf(await read("a.geojson", collection([area]))).features[0];
    expect(geometry).toEqual({ type: "Polygon", coordinates: [clockwise.toReversed()] });
  });

  test("keeps hostile names as names", async () => {
    const text = '{"type":"Feature","properties":{"__proto__":{"a":1}},"geometry":null}';
    const { properties } = collectionOf(await read("a.geojson", text)).features[0];
    expect(Object.keys(properties)).toEqual(["__proto__"]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

test("numbers that stand for 'not known' are left empty, and a measurement below zero is not", async () => {
  const rows = [
    { people: -99999999, metres: -9999 },
    { people: 12, metres: -3 },
    { people: 0, metres: 2 },
  ];
  const found = await read("a.json", JSON.stringify(rows));
  expect(found.data).toMatchObject({
    rows: [{ people: null, metres: -9999 }, { people: 12 }, { people: 0 }],
  });
  expect(found.issues).toMatchObject([{ code: "NO_DATA_CODES" }]);
  expect(found.issues[0].message).toMatch(/^1 numbers .* in people\.$/);
});

test("JSON that does not parse is told with its line and column, in words", async () => {
  const { issues } = await read("a.geojson", '{\n  "type": "FeatureCollection"\n  "features": []\n}');
  expect(issues[0].message).toMatch(/^a\.geojson is not JSON: a comma is missing, in line 3, column 3\./);
});

test("GeoJSON that says RD and holds degrees is read as degrees, and told of; who names the system is believed", async () => {
  const said = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } } };
  const text = collection([point([4.48, 51.91])], said);
  const found = await read("a.geojson", text);
  expect(placeOf(found)).toEqual([4.48, 51.91]);
  expect(found.issues).toMatchObject([{ code: "CRS_BELIED", severity: "warning" }]);
  expect(found.issues[0]?.message).toMatch(/says that it is in EPSG:28992.*degrees.*--crs/);
  const named = await read("a.geojson", text, { crs: "EPSG:28992" });
  expect(named.issues).toEqual([]);
  expect(placeOf(named)[0]).toBeLessThan(4);
});

test("degrees with latitude first are refused for that where only one order is on Earth", async () => {
  const tokyo = [point([35.6, 139.7]), point([35.7, 139.8])];
  const said = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4326" } } };
  for (const text of [collection(tokyo), collection(tokyo, said)]) {
    const { data, issues } = await read("tokyo.geojson", text);
    expect(data).toBeUndefined();
    expect(issues[0].message).toMatch(
      /tokyo\.geojson.*(?:latitude before longitude|changed places).*[Ss]wap them/,
    );
  }
  const { issues } = await read("a.geojson", collection([point([200, 52])], said));
  expect(issues[0].message).toMatch(/nowhere on Earth\. Check its coordinate system/);
});

test("a Feature on each line is GeoJSON too, with the marks of RFC 8142 or without", async () => {
  const lines = [point([4.4, 51.9]), point([4.5, 51.8])].map((one) => JSON.stringify(one));
  for (const text of [`${lines.join("\n")}\n`, lines.map((line) => `\u001e${line}`).join("\n")]) {
    const found = await read("a.geojson", text);
    expect(found.issues).toEqual([]);
    expect(collectionOf(found).features).toHaveLength(2);
  }
  const broken = await read("a.geojson", `${lines[0]}\n{"type": "Feat`);
  expect(broken.issues).toMatchObject([{ code: "NOT_JSON" }]);
});

test("JSON of another kind is called by its name", async () => {
  const city = await read("a.json", JSON.stringify({ type: "CityJSON", version: "2.0", CityObjects: {} }));
  expect(city.issues[0]?.message).toMatch(/is a city model \(CityJSON\).* npm run import/);
  const topology = await read("a.json", JSON.stringify({ type: "Topology", objects: {} }));
  expect(topology.issues[0]?.message).toMatch(/is TopoJSON\. Export it as GeoJSON/);
});

test("numbers written as text in GeoJSON are numbers", async () => {
  const written = { ...point([5, 52]), properties: { share: "12,5 %" } };
  const { features } = collectionOf(await read("a.geojson", collection([written])));
  expect(features[0].properties).toEqual({ share: 12.5 });
});

test("KML has its places and its names", async () => {
  const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Tower</name>
    <Point><coordinates>5.3872,52.1552,0</coordinates></Point></Placemark></Document></kml>`;
  const found = await read("a.kml", kml);
  expect(placeOf(found)).toEqual([5.3872, 52.1552]);
  expect(collectionOf(found).features[0].properties).toMatchObject({ name: "Tower" });
});

test("FlatGeobuf says its own coordinate system", async () => {
  const made = flatGeobuf.serialize(JSON.parse(collection([point([...TOWER.rd])])), 28992);
  const found = await read("a.fgb", made);
  expect(found.crs).toBe("EPSG:28992");
  expect(isTower(placeOf(found))).toBe(true);
  expect(collectionOf(found).features[0].properties).toMatchObject({ depth: 1 });
});

test("a Shapefile in a zip is joined with its table, and its .prj is believed", async () => {
  const prj = 'PROJCS["RD_New",GEOGCS["GCS_Amersfoort"]]';
  const zip = pointShapefile("towers", [...TOWER.rd], { name: "HEIGHT", value: 98 }, prj);
  const found = await read("a.zip", zip);
  expect(found).toMatchObject({ format: "Shapefile", crs: "EPSG:28992" });
  expect(isTower(placeOf(found))).toBe(true);
  expect(collectionOf(found).features[0].properties).toEqual({ HEIGHT: 98 });
});

describe("GeoPackage", () => {
  const geoPackage = (layers: readonly string[]): Promise<Uint8Array> =>
    pointGeoPackage(TOWER.rd, 28992, layers);

  test("has its features, with and without a place", async () => {
    const found = await read("a.gpkg", await geoPackage(["towers"]));
    expect(isTower(placeOf(found))).toBe(true);
    expect(collectionOf(found).features.map(({ properties }) => properties.name)).toEqual([
      "towers",
      "nowhere",
    ]);
  });

  test("of several layers the first is read and all are named; one asks for another by name", async () => {
    const file = await geoPackage(["churches", "towers"]);
    const first = await read("a.gpkg", file);
    expect(first.issues[0]).toMatchObject({
      code: "SEVERAL_LAYERS",
      message: expect.stringMatching(/churches, towers/),
    });
    const towers = await read("a.gpkg", file, { layer: "towers" });
    expect(collectionOf(towers).features[0].properties.name).toBe("towers");
    const none = await read("a.gpkg", file, { layer: "mills" });
    expect(none.issues[0]).toMatchObject({ code: "LAYER_NOT_IN_FILE" });
  });
});

describe("GeoTIFF", () => {
  const extent = { west: 4, south: 51, east: 4.2, north: 51.1 };

  test("written by us is read back cell for cell, and what is not known stays so", async () => {
    const values = new Float32Array([1, 2.5, Number.NaN, -4]);
    const tiff = new Uint8Array(writeGeoTiff({ width: 2, height: 2, extent, values }));
    const { data, crs } = await read("a.tif", tiff);
    if (data?.kind !== "grid") throw new Error("no grid was read");
    expect(crs).toBe("EPSG:4326");
    expect([...data.grid.values]).toEqual([1, 2.5, Number.NaN, -4]);
    for (const side of ["west", "south", "east", "north"] as const) {
      expect(data.grid.extent[side]).toBeCloseTo(extent[side], 9);
    }
  });

  test("in RD lies where it should, its north-west cell in the north-west", async () => {
    const tiff = writeArrayBuffer([1, 2, 3, 4], {
      width: 2,
      height: 2,
      ProjectedCSTypeGeoKey: 28992,
      GTModelTypeGeoKey: 1,
      GTRasterTypeGeoKey: 1,
      ModelPixelScale: [100, 100, 0],
      ModelTiepoint: [0, 0, 0, TOWER.rd[0] - 100, TOWER.rd[1] + 100, 0],
    } as never);
    const { data, crs } = await read("a.tiff", new Uint8Array(tiff));
    if (data?.kind !== "grid") throw new Error("no grid was read");
    expect(crs).toBe("EPSG:28992");
    expect(data.grid.values[0]).toBe(1);
    const { west, east, south, north } = data.grid.extent;
    expect(isTower([(west + east) / 2, (south + north) / 2])).toBe(true);
  });

  test("in a plane that nobody here knows is refused; a picture without a place too", async () => {
    const keys = { width: 2, height: 2, ProjectedCSTypeGeoKey: 32661, GTModelTypeGeoKey: 1 };
    const tiff = new Uint8Array(writeArrayBuffer([1, 2, 3, 4], keys as never));
    const { data, issues } = await read("a.tif", tiff);
    expect(data).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "CRS_UNKNOWN", message: expect.stringMatching(/EPSG:32661.*--crs/) },
    ]);
    // And then it turns out to be a plain picture.
    expect((await read("a.tif", tiff, { crs: "EPSG:4326" })).issues).toMatchObject([{ code: "NO_PLACE" }]);
  });
});

describe("what is packed", () => {
  test("with gzip is opened", async () => {
    const packed = gzipSync(collection([point([4, 52])]));
    expect(placeOf(await read("a.geojson.gz", packed))).toEqual([4, 52]);
    expect(placeOf(await read("a.geojson", packed))).toEqual([4, 52]);
    expect(placeOf(await read("a.geojson.gz", collection([point([4, 52])])))).toEqual([4, 52]);
    expect((await read("a.geojson.gz", packed.subarray(0, 30))).issues).toMatchObject([
      { code: "ZIP_BROKEN" },
    ]);
  });

  test.each(["../evil.shp", "/etc/evil.shp", "a/../../evil.shp", "c:\\evil.shp"])(
    "a zip with %s is refused, and nothing of it is read",
    async (name) => {
      const { data, issues } = await read("a.zip", zipSync({ [name]: new Uint8Array(8) }));
      expect(data).toBeUndefined();
      expect(issues).toMatchObject([{ code: "ZIP_LEADS_OUTSIDE" }]);
    },
  );

  test("a zip that is far larger than it looks is refused before it is unpacked", async () => {
    const bomb = zipSync({ "a.shp": new Uint8Array(40 * 1024 ** 2) }, { level: 9 });
    expect((await read("a.zip", bomb)).issues).toMatchObject([{ code: "ZIP_TOO_LARGE" }]);
  });

  test("a zip without a shape, or one that is cut off, says so", async () => {
    expect((await read("a.zip", zipSync({ "a.txt": new Uint8Array(3) }))).issues[0].message).toMatch(
      /no \.shp/,
    );
    const whole = pointShapefile("a", [5, 52], { name: "N", value: 1 }, "");
    expect((await read("a.zip", whole.subarray(0, 90))).issues).toMatchObject([{ code: "ZIP_BROKEN" }]);
  });
});

test.each([
  ["a.doc", "hello", "FORMAT_NOT_KNOWN"],
  ["a.geojson", "", "EMPTY"],
  ["a.geojson", "  \n", "EMPTY"],
  ["a.geojson", '{"type":', "NOT_JSON"],
  ["a.geojson", '{"type":"Topology"}', "NOT_GEOJSON"],
  ["a.csv", "id,score\n", "EMPTY"],
  ["a.kml", "<html></html>", "NOT_KML"],
  ["a.fgb", "nothing", "NOT_FLATGEOBUF"],
  ["a.gpkg", "nothing", "NOT_GEOPACKAGE"],
  ["a.tif", "nothing", "NOT_GEOTIFF"],
  [
    "a.geojson",
    collection([point([5, 52]), point([500, 52])], { crs: { properties: { name: "CRS84" } } }),
    "PLACE_NOT_ON_EARTH",
  ],
])("%s with %j is told as %s, and nothing is thrown", async (name, content, code) => {
  const { data, issues } = await read(name, content);
  expect(data).toBeUndefined();
  expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([[code, "error"]]);
  expect(issues[0].message).toContain(name);
});

const real = "../shared/data/reprojection/dutch_addresses_28992.gpkg";
test.skipIf(!existsSync(real))(
  "real addresses in RD lie within a metre of the same ones in WGS84 (needs real data)",
  async () => {
    const places = async (name: string): Promise<Position[]> =>
      collectionOf(await read(name, readFileSync(`../shared/data/reprojection/${name}`))).features.map(
        ({ geometry }) => (geometry?.type === "Point" ? geometry.coordinates : []),
      );
    const [rd, degrees] = [
      await places("dutch_addresses_28992.gpkg"),
      await places("dutch_addresses_4326.gpkg"),
    ];
    expect(rd).toHaveLength(2481);
    expect(
      Math.max(...rd.map((place, index) => distance(place, degrees[index], { units: "meters" }))),
    ).toBeLessThan(1);
  },
);
