import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choosePlane } from "./choose-plane.ts";
import { coordinateSystemOf } from "./coordinate-system.ts";
import { createFilePlacing } from "./place-files.ts";

const planeOf = (crs: string, x: number, y: number) => choosePlane(coordinateSystemOf(crs)!, [x, y]);

describe("the plane a city is kept in", () => {
  test.each([
    ["RD is RD", "EPSG:28992", 92_000, 436_000, "EPSG:28992", "nap"],
    ["RD with NAP too", "EPSG:7415", 92_000, 436_000, "EPSG:28992", "nap"],
    ["degrees in the Netherlands", "EPSG:4326", 4.47, 51.92, "EPSG:28992", "nap"],
    ["UTM in the Netherlands", "EPSG:25831", 600_000, 5_750_000, "EPSG:28992", "nap"],
    ["Swiss", "EPSG:2056", 2_682_000, 1_246_000, "EPSG:2056", "as-given"],
    ["French", "EPSG:2154", 652_000, 6_862_000, "EPSG:2154", "as-given"],
    [
      "Antwerp: in RD's extent, but its heights are not NAP",
      "EPSG:31370",
      152_000,
      212_000,
      "EPSG:31370",
      "as-given",
    ],
    ["UTM elsewhere", "EPSG:25832", 565_000, 5_934_000, "EPSG:25832", "as-given"],
    ["degrees elsewhere: UTM", "EPSG:4979", 13.4, 52.52, "EPSG:32633", "as-given"],
    ["degrees in the south: UTM of the south", "EPSG:4326", 151.2, -33.87, "EPSG:32756", "as-given"],
    ["Web Mercator, whose metre is none", "EPSG:3857", 1_492_000, 6_894_000, "EPSG:32633", "as-given"],
    ["feet", "EPSG:2263", 987_000, 211_000, "EPSG:32618", "as-given"],
  ])("%s", (_name, crs, x, y, plane, heights) => {
    expect(planeOf(crs, x, y)).toMatchObject({ crs: plane, heights });
  });
});

test("a definition told as proj4 writes it is a system", () => {
  const told = "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs";
  expect(planeOf(told, 565_000, 5_934_000).crs).toBe(told);
  expect(coordinateSystemOf("+proj=nowhere +units=m")).toBeUndefined();
  expect(coordinateSystemOf("EPSG:9999999")).toBeUndefined();
  expect(coordinateSystemOf("constructor")).toBeUndefined();
});

/** swisstopo's own example (REFRAME): the old observatory of Bern is the origin of LV95. */
test("Bern, the origin of LV95", () => {
  const { longitude, latitude, height } = planeOf("EPSG:2056", 2_600_000, 1_200_000).toGeodetic(
    2_600_000,
    1_200_000,
    550,
  );
  expect(longitude).toBeCloseTo(7.438637, 4);
  expect(latitude).toBeCloseTo(46.951083, 4);
  expect(height).toBe(550);
});

test("Paris in Lambert-93: its central meridian and parallel", () => {
  const { longitude, latitude } = planeOf("EPSG:2154", 700_000, 6_600_000).toGeodetic(700_000, 6_600_000, 0);
  expect(longitude).toBeCloseTo(3, 8);
  expect(latitude).toBeCloseTo(46.5, 8);
});

const points = "../shared/data/reprojection/rdnaptrans-points.csv";
describe.skipIf(!existsSync(points))(
  "the official points of RDNAPTRANS in degrees above the ellipsoid (skipped without the shared data)",
  () => {
    const rows = existsSync(points) ? readFileSync(points, "utf8").trim().split("\n").slice(1) : [];
    for (const row of rows) {
      const [name, latitude, longitude, heightEllipsoid, x, y, heightNap] = row.split(",");
      test(`${name}: EPSG:4979 comes to RD within .25 m, to NAP within .1 m`, () => {
        const placing = createFilePlacing(undefined);
        const place = placing.forFile("a.city.json", "EPSG:4979");
        const [px, py, pz] = place(Number(longitude), Number(latitude), Number(heightEllipsoid));
        expect(Math.hypot(px - Number(x), py - Number(y))).toBeLessThan(0.25);
        expect(Math.abs(pz - Number(heightNap))).toBeLessThan(0.1);
        expect(placing.settled()).toMatchObject({ plane: { crs: "EPSG:28992" }, crsOfOrigin: "EPSG:4979" });
      });
    }
  },
);

describe("what cannot be placed is refused with its extent", () => {
  const placed = (crs: string | undefined, told: string | undefined, ...places: [number, number][]) => {
    const placing = createFilePlacing(told);
    const place = placing.forFile("a.city.json", crs);
    for (const [x, y] of places) place(x, y, 0);
    return placing.settled();
  };

  test.each([
    [
      "no system, by its numbers Dutch",
      [[92_000, 436_000]],
      /x 92000 to 92000, y 436000 to 436000.*Dutch RD \(--crs EPSG:28992\)/,
    ],
    ["no system, by its numbers Swiss", [[2_682_000, 1_246_000]], /Swiss LV95 \(--crs EPSG:2056\)/],
    ["no system, two it may be", [[652_000, 6_862_000]], /Lambert-93 \(--crs EPSG:2154\), or .*EPSG:25831/],
    ["no system, in degrees", [[4.47, 51.92]], /x 4\.4700 to 4\.4700.*--crs EPSG:4326/],
    ["no system, and nothing we know", [[9e7, 9e7]], /Name it with --crs EPSG:<code>/],
  ] as [string, [number, number][], RegExp][])("%s", (_name, places, line) => {
    expect(() => placed(undefined, undefined, ...places)).toThrow(line);
  });

  test.each([
    [
      "Swiss axes swapped",
      "EPSG:2056",
      [[1_246_000, 2_682_000]],
      /outside where EPSG:2056 is used.*swap them/,
    ],
    ["metres called degrees", "EPSG:4326", [[92_000, 436_000]], /outside where EPSG:4326 is used/],
    [
      "a Dutch place in the sea of numbers",
      "EPSG:28992",
      [
        [92_000, 436_000],
        [9e6, 436_000],
      ],
      /outside the Netherlands in RD/,
    ],
  ] as [string, string, [number, number][], RegExp][])("%s", (_name, crs, places, line) => {
    expect(() => placed(crs, undefined, ...places)).toThrow(line);
  });

  test("a code nobody knows: with --crs, and in the file", () => {
    expect(() => placed(undefined, "EPSG:9999999")).toThrow(/--crs is "EPSG:9999999"/);
    expect(() => placed("EPSG:9999999", undefined)).toThrow(/a\.city\.json is in EPSG:9999999.*proj4/);
  });

  test("the file's own system goes before --crs", () => {
    expect(placed("EPSG:2056", "EPSG:28992", [2_682_000, 1_246_000]).crsOfOrigin).toBe("EPSG:2056");
  });
});
