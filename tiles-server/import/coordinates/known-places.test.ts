import { expect, test } from "vitest";
import { crsOf } from "../reading/crs-of.ts";
import { createFilePlacing } from "./place-files.ts";

/** A degree of latitude in metres. */
const METRES_A_DEGREE = 111_320;

/** A place of each city in the system of its own office, by PROJ 9.5. */
const PLACES: readonly (readonly [
  city: string,
  said: string,
  x: number,
  y: number,
  longitude: number,
  latitude: number,
  metresPerUnitOfHeight: number,
])[] = [
  ["Munich", "EPSG:25832+7837", 691641.72, 5334736.82, 11.576, 48.137, 1],
  ["Hamburg", "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", 565788.14, 5934026.18, 9.993, 53.551, 1],
  ["Zurich", "EPSG:2056+5728", 2683303.89, 1247925.63, 8.5417, 47.3769, 1],
  ["Luxembourg", "EPSG:2169+5774", 77215.88, 75230.96, 6.1296, 49.6117, 1],
  ["Vienna", "EPSG:31256+5778", 3096.8, 341089.37, 16.3738, 48.2082, 1],
  ["Prague", "urn:ogc:def:crs:EPSG::5514", -742805.88, -1043009.48, 14.4213, 50.0875, 1],
  ["Bratislava", "EPSG:8353", -573686.61, -1280322.13, 17.1077, 48.1486, 1],
  ["Brussels in 1972", "EPSG:6190", 148799.08, 170699.69, 4.3517, 50.8467, 1],
  ["Brussels in 2008", "EPSG:8370", 648798.7, 670699.95, 4.3517, 50.8467, 1],
  ["Helsinki", "EPSG:3879+3900", 25496746.9, 6673003.46, 24.9414, 60.1699, 1],
  [
    "New York, in feet",
    "https://www.opengis.net/def/crs/EPSG/0/2263",
    988212.24,
    211939.28,
    -73.9857,
    40.7484,
    1200 / 3937,
  ],
  [
    "Tokyo, longitude first",
    "http://www.opengis.net/def/crs/EPSG/0/6697",
    139.6917,
    35.6895,
    139.6917,
    35.6895,
    1,
  ],
  ["Singapore", "EPSG:3414+6916", 26495.53, 37133.87, 103.8198, 1.3521, 1],
  ["Sydney", "EPSG:7856+5711", 334368.63, 6250948.35, 151.2093, -33.8688, 1],
  ["London", "EPSG:27700+5701", 530043.19, 180358.21, -0.1276, 51.5072, 1],
  ["Montréal", "EPSG:32188", 299540.65, 5040199.78, -73.5673, 45.5017, 1],
  ["Montréal, CSRS", "EPSG:2950", 299540.76, 5040198.77, -73.5673, 45.5017, 1],
  ["Tallinn", "EPSG:3301+9663", 542763.37, 6589036.28, 24.7536, 59.437, 1],
  ["Lyon", "EPSG:3946+5720", 1842779.11, 5175416.43, 4.8357, 45.764, 1],
  ["Bucharest", "EPSG:3844", 587904.32, 325824.39, 26.1025, 44.4268, 1],
  ["Sofia", "EPSG:7801", 321559.18, 4731436.07, 23.3219, 42.6977, 1],
  ["Dresden", "EPSG:5669", 5411596.28, 5658005.68, 13.7373, 51.0504, 1],
  ["Nicosia", "EPSG:6312", 234822.6, 395056.04, 33.3823, 35.1856, 1],
];

test.each(PLACES)(
  "%s in %s comes within a metre of its place, in metres",
  (_city, said, x, y, longitude, latitude, metres) => {
    const placing = createFilePlacing(undefined);
    const place = placing.forFile("a.city.json", crsOf(said));
    const [px, py, pz] = place(x, y, 100);
    const { plane } = placing.settled();
    const found = plane.toGeodetic(px, py, pz);
    const east = (found.longitude - longitude) * Math.cos((latitude * Math.PI) / 180);
    expect(Math.hypot(east, found.latitude - latitude) * METRES_A_DEGREE).toBeLessThan(1.1);
    expect(pz).toBeCloseTo(100 * metres, 6);
    // A hundred metres northward on the Earth are a hundred in the plane.
    const north = plane.fromGeodetic(longitude, latitude + 100 / METRES_A_DEGREE);
    expect(Math.hypot(north.x - px, north.y - py)).toBeGreaterThan(98);
    expect(Math.hypot(north.x - px, north.y - py)).toBeLessThan(102);
  },
);

test.each([
  ["Tokyo", "http://www.opengis.net/def/crs/EPSG/0/6697", 35.6895, 139.6917],
  ["Berlin", "urn:ogc:def:crs:EPSG::4258", 52.52, 13.405],
  ["Perth", "EPSG:7844", -31.9523, 115.8613],
  ["New York", "EPSG:4269", 40.7484, -73.9857],
])(
  "%s with latitude first in %s is refused with its extent, though both orders are places",
  (_city, said, x, y) => {
    const placing = createFilePlacing(undefined);
    placing.forFile("a.city.json", crsOf(said))(x, y, 0);
    expect(() => placing.settled()).toThrow(
      new RegExp(`a\\.city\\.json: the buildings lie at x ${x.toFixed(4)}.*changed places: swap them`),
    );
  },
);

test.each([
  ["Krovak counted southward", "EPSG:5513"],
  ["a South African zone, counted westward", "EPSG:2053"],
])("%s is refused, for a place in it comes out on another side of the Earth", (_system, code) => {
  expect(() => createFilePlacing(undefined).forFile("a.city.json", code)).toThrow(
    new RegExp(`a\\.city\\.json is in ${code}.*--crs EPSG:<code>`),
  );
});

test("what --crs says goes before a code that is refused", () => {
  expect(() => createFilePlacing("EPSG:5514").forFile("a.city.json", "EPSG:5513")).not.toThrow();
});

test("of a system of which nobody knows how it lies to WGS 84, that is said", () => {
  const placing = createFilePlacing(undefined);
  placing.forFile("a.city.json", "EPSG:26718")(585_000, 4_511_000, 0);
  expect(placing.settled().warnings).toEqual([
    expect.stringMatching(/a\.city\.json is in EPSG:26718.*some hundred metres beside its place/),
  ]);
});
