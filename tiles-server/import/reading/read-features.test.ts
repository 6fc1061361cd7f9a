import { existsSync } from "node:fs";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Position } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pointGeoPackage } from "../../../scenarios/data-files/testing/point-geopackage.ts";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { readFeatureFile, readFeatures } from "./read-features.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-features-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function firstOf(name: string, content: unknown): Promise<Position> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  const { features } = await readFeatures(path);
  const [{ geometry }] = features;
  if (geometry.type !== "Point") throw new Error(`a ${geometry.type}`);
  return geometry.coordinates;
}

const point = (coordinates: Position, crs?: string): object => ({
  type: "FeatureCollection",
  ...(crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } }),
  features: [
    { type: "Feature", properties: {}, geometry: { type: "Point", coordinates } },
    { type: "Feature", properties: {}, geometry: null },
  ],
});

test("Dutch coordinates are recognised; Swiss ones by what the file says", async () => {
  expect((await firstOf("rd.geojson", point([155_000, 463_000])))[0]).toBeCloseTo(5.3872, 4);
  const [longitude, latitude] = await firstOf(
    "bern.geojson",
    point([2_600_000, 1_200_000], "urn:ogc:def:crs:EPSG::2056"),
  );
  expect(longitude).toBeCloseTo(7.438637, 4);
  expect(latitude).toBeCloseTo(46.951083, 4);
});

test("of several layers the one behind the #, and none of another name", async () => {
  const path = join(folder, "two.gpkg");
  await writeFile(path, await pointGeoPackage([4.5, 51.9], 4326, ["mills", "towers"]));
  const { features } = await readFeatures(`${path}#towers`);
  expect(features.map(({ properties }) => properties?.name)).toEqual(["towers"]);
  await expect(readFeatures(`${path}#barns`)).rejects.toThrow(
    /two\.gpkg holds no layer "barns"; it holds mills, towers/,
  );
});

test("a spreadsheet with coordinates gives points; one without is refused", async () => {
  expect(await firstOf("trees.csv", "soort,x,y\nlinde,4.5,51.9\n")).toEqual([4.5, 51.9]);
  await expect(firstOf("figures.csv", "a,b\n1,2\n")).rejects.toThrow(
    /figures\.csv holds rows without a place/,
  );
});

test.each([
  ["nowhere.geojson", /nowhere\.geojson cannot be read/],
  ["other.docx", /other\.docx has an ending we do not know/],
])("%s is refused by its name", async (name, line) => {
  if (name === "other.docx") await writeFile(join(folder, name), "x");
  await expect(readFeatures(join(folder, name))).rejects.toThrow(line);
});

const addresses = "../shared/data/reprojection/dutch_addresses";
describe.skipIf(!existsSync(`${addresses}_28992.gpkg`))(
  "2,481 addresses in RD and in degrees (skipped without the shared data)",
  () => {
    test.each(["28992.gpkg", "shape_28992.zip"])("%s lies within .25 m of those in degrees", async (name) => {
      const plane = createRdPlane();
      const places = async (file: string): Promise<{ x: number; y: number }[]> => {
        const { features } = await readFeatures(`${addresses}_${file}`);
        return features.map(({ geometry }) => {
          if (geometry.type !== "Point") throw new Error(`a ${geometry.type}`);
          return plane.fromGeodetic(geometry.coordinates[0], geometry.coordinates[1]);
        });
      };
      const [converted, given] = [await places(name), await places("4326.gpkg")];
      expect(converted).toHaveLength(2_481);
      const metresToNearest = converted.map(({ x, y }) =>
        given.reduce((least, other) => Math.min(least, Math.hypot(x - other.x, y - other.y)), Infinity),
      );
      expect(Math.max(...metresToNearest)).toBeLessThan(0.25);
    });
  },
);

test.each([
  ["urn:ogc:def:crs:EPSG::4326", [48.85, 2.35], 1],
  ["http://www.opengis.net/def/crs/EPSG/0/4326", [48.85, 2.35], 1],
  // By no rule but one.
  ["urn:ogc:def:crs:OGC:1.3:CRS84", [48.85, 2.35], 0],
  [undefined, [48.85, 2.35], 0],
  // Where the other order is known to be sea, or no place at all.
  ["urn:ogc:def:crs:EPSG::4326", [4.48, 51.92], 0],
  ["urn:ogc:def:crs:EPSG::4326", [139.7, 35.6], 0],
] as const)("of degrees said as %s at %j the order is told where both may be", async (crs, at, count) => {
  const path = join(folder, "order.geojson");
  await writeFile(path, JSON.stringify(point([...at], crs)));
  const { warnings } = await readFeatureFile(path);
  const told = warnings.filter((line) => /latitude may stand first: x was read as longitude/.test(line));
  expect(told).toHaveLength(count);
});

test("a file of more than can be read at once is refused for that, and not for its name", async () => {
  const path = join(folder, "large.gpkg");
  await writeFile(path, "SQLite format 3");
  // Of three gigabytes nothing stands on the disk.
  await truncate(path, 3 * 1024 ** 3);
  await expect(readFeatures(path)).rejects.toThrow(/large\.gpkg is larger than 2 GiB.*ogr2ogr -spat/);
  await rm(path);
});
