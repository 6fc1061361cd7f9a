import { describe, expect, test } from "vitest";
import type { CityRead } from "./read-city.ts";
import { readingAsTable } from "./report-table.ts";
import { epsg, first, RD, RIGHT, readWritten } from "./testing/read-written.ts";
import { threeBoxes } from "./testing/three-boxes.ts";

const { read } = readWritten();

describe("a city's own system, wherever it lies", () => {
  test.each([
    ["Vienna", "31256", [2_500, 340_000, 160], [16.3658, 48.1984]],
    ["Montréal", "32188", [299_000, 5_040_000, 30], [-73.5742, 45.4999]],
    ["Helsinki", "3879", [25_496_000, 6_673_000, 10], [24.9279, 60.1699]],
    ["Singapore", "3414", [29_000, 30_000, 10], [103.8423, 1.2876]],
    ["Ingolstadt", "25832", [678_000, 5_403_000, 370], [11.4218, 48.7545]],
    ["Antwerp", "31370", [152_000, 212_000, 10], [4.3974, 51.2179]],
    ["Paris", "2154", [652_000, 6_862_000, 35], [2.3458, 48.8562]],
    ["Bologna", "7791", [686_000, 4_928_000, 50], [11.3389, 44.4814]],
    ["London", "27700", [530_000, 180_000, 10], [-0.1284, 51.504]],
  ] as const)("%s in EPSG:%s", async (_, code, at, [west, south]) => {
    const city = await read(threeBoxes({ at, referenceSystem: epsg(code) }));
    expect(first(city)).toEqual([3, 0, at[2], at[2] + 9, 100]);
    const { buildingsExtent, plane, heights } = city.report;
    expect([buildingsExtent.west, buildingsExtent.south]).toEqual([
      expect.closeTo(west, 3),
      expect.closeTo(south, 3),
    ]);
    expect([plane, heights]).toEqual([`EPSG:${code}`, "as-given"]);
    expect(readingAsTable("a", city.report)).toMatch(/heights +taken as they are, as if above the ellipsoid/);
  });

  test.each(["2263", "2263+6360"])(
    "New York in EPSG:%s: feet become metres, upward too, and it is said",
    async (code) => {
      const feet = { at: [985_000, 200_000, 30], size: [30, 30, 30] } as const;
      const city = await read(threeBoxes({ ...feet, referenceSystem: `EPSG:${code}` }));
      expect(first(city)).toEqual([3, 0, 9.144, 18.288, 84]);
      expect(city.report.warnings).toEqual([
        `a.city.json is in feet (EPSG:${code}): its heights are taken to be in feet too, and are kept in metres.`,
      ]);
    },
  );

  test("heights that are said to be in metres stay so beside a plan in feet", async () => {
    const feet = { at: [985_000, 200_000, 30], size: [30, 30, 9] } as const;
    const city = await read(threeBoxes({ ...feet, referenceSystem: "EPSG:2263+5703" }));
    expect(first(city)).toEqual([3, 0, 30, 39, 84]);
    expect(city.report.warnings).toEqual([]);
  });

  test("NAP that is said apart is NAP", async () => {
    const city = await read(threeBoxes({ ...RD, referenceSystem: "EPSG:28992+5709" }));
    expect(first(city)).toEqual(RIGHT);
    expect(city.report).toMatchObject({ crsOfOrigin: "EPSG:28992+5709", heights: "nap" });
  });
});

describe("degrees", () => {
  const small = { size: [0.0001, 0.0001, 9], scale: [1e-8, 1e-8, 0.001] } as const;

  test.each(["https://www.opengis.net/def/crs/OGC/0/CRS84", epsg("4326")])(
    "in the Netherlands, as %s",
    async (said) => {
      const { report } = await read(threeBoxes({ ...small, at: [4.48, 51.92, 1], referenceSystem: said }));
      expect(report).toMatchObject({ plane: "EPSG:28992", heights: "nap", warnings: [] });
    },
  );

  test("with a height above the ellipsoid", async () => {
    const city = await read(
      threeBoxes({ ...small, at: [4.48, 51.92, 45], referenceSystem: "urn:ogc:def:crs:OGC::CRS84h" }),
    );
    expect(city.buildings[0].groundHeightMetresNap).toBeCloseTo(1.5, 1);
  });

  test("latitude first is refused where only one order can be, and elsewhere the order is said", async () => {
    const swapped = (at: readonly [number, number, number]): Promise<CityRead> =>
      read(threeBoxes({ ...small, at, referenceSystem: epsg("4326") }));
    await expect(swapped([35.68, 139.76, 5])).rejects.toThrow(/changed places: swap them/);
    await expect(swapped([51.92, 4.48, 5])).rejects.toThrow(/changed places: swap them/);
    expect((await swapped([48.85, 2.35, 5])).report.warnings).toEqual([
      expect.stringMatching(/x was read as longitude and y as latitude \(x 48\.8500/),
    ]);
  });
});

describe("a system that cannot be read", () => {
  test("is shown, and --crs says it again", async () => {
    const said = { ...RD, referenceSystem: 'PROJCS["Amersfoort / RD New"]' };
    await expect(read(threeBoxes(said))).rejects.toThrow(/is in PROJCS\["Amersfoort.*--crs EPSG:<code>/);
    expect(first(await read(threeBoxes(said), "b.city.json", { crs: "EPSG:7415" }))).toEqual(RIGHT);
  });

  test("counts from the middle of the Earth: refused with a way out", async () => {
    const city = threeBoxes({ at: [3_920_000, 300_000, 5_000_000], referenceSystem: epsg("4978") });
    await expect(read(city)).rejects.toThrow(/middle of the Earth.*crs_reproject/);
  });

  test("a drawing in metres of its own is not taken for degrees", async () => {
    await expect(read(threeBoxes({ at: [0, 0, 0] }))).rejects.toThrow(
      /x 0\.0000 to 50\.0000.*Name it with --crs/,
    );
  });

  test("an older file has it as a number of its own", async () => {
    const city = { ...threeBoxes({ ...RD, version: "1.0", scale: null }), metadata: { crs: { epsg: 7415 } } };
    expect(first(await read(city))).toEqual(RIGHT);
  });
});
