import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createFilePlacing } from "../coordinates/place-files.ts";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { openAsciiGrid } from "../ground/read-ascii-grid.ts";
import { openGeoTiffHeights } from "../ground/read-geotiff-heights.ts";
import { readNeighbourhoods } from "./read-areas.ts";
import { readBuildings } from "./read-buildings.ts";
import { readCityJson } from "./read-city-json.ts";
import { readFeatureFile, readFeatures } from "./read-features.ts";
import { readFootprints } from "./read-footprints.ts";

const DATA = "../shared/data";

/** What the shared README lets one expect of files that nobody here wrote. */
describe.skipIf(!existsSync(DATA))("the shared data (skipped without it)", () => {
  test.each([
    ["rotterdam-delfshaven.city.json", 853, "EPSG:28992"],
    ["delft-multi-theme.city.json", 160, "EPSG:7415"],
    ["cjdb_tile_901_trimmed.city.jsonl", 52, "EPSG:7415"],
    ["cjdb_5870_ext.city.jsonl", 54, "EPSG:7415"],
    ["duckdb_delft_subset.city.jsonl", 10, "EPSG:7415"],
    ["3dbag_9-444-728_sm.city.jsonl", 2, "EPSG:7415"],
    ["fcb_small.city.jsonl", 3, "EPSG:7415"],
    ["euromast.city.json", 1, "EPSG:28992"],
    ["zurich-subset.city.json", 49, "EPSG:2056"],
    ["rotterdam-centre-derived.city.jsonl.gz", 2_713, "EPSG:28992"],
  ] as [name: string, count: number, crs: string][])(
    "cityjson/%s: %s buildings in %s",
    async (name, count, crs) => {
      const placing = createFilePlacing(undefined);
      const file = await readCityJson(`${DATA}/cityjson/${name}`);
      const { buildings, skipped } = await readBuildings([file], placing);
      expect(buildings.length + skipped.length).toBe(count);
      // One 3DBAG building has an outline and no height: said by its id.
      expect(skipped.map(({ id }) => id)).toEqual(
        name.includes("5870") ? ["NL.IMBAG.Pand.0518100001762206"] : [],
      );
      expect(placing.settled().crsOfOrigin).toBe(crs);
    },
  );

  test.each(["polder-dem.tif", "depth_test.tif", "landuse_test.tif", "zstd-unsupported.tif"])(
    "elevation/%s comes in",
    async (name) => {
      const file = await openGeoTiffHeights(`${DATA}/elevation/${name}`, createRdPlane());
      const { metresNap } = await file.read();
      expect(metresNap.some((height) => !Number.isNaN(height))).toBe(true);
    },
  );

  test("elevation/meuse.asc comes in", async () => {
    const raster = await (await openAsciiGrid(`${DATA}/elevation/meuse.asc`)).read();
    expect(raster).toMatchObject({ columns: 80, rows: 115, cellSizeMetres: 40 });
    // Its 1e31 stands for nothing known.
    expect(Math.max(...raster.metresNap.filter((height) => !Number.isNaN(height)))).toBeLessThan(2_000);
  });

  test.each(["haaglanden-buurt", "haaglanden-wijk"])(
    "geojson/%s: neighbourhoods by CBS's names",
    async (name) => {
      const path = `${DATA}/geojson/${name}.geojson.gz`;
      const { collection } = readNeighbourhoods([await readFeatureFile(path)], createRdPlane());
      expect(collection.features.length).toBeGreaterThan(10);
    },
  );

  test.each([
    "haaglanden-ziekenhuis.geojson.gz",
    "haaglanden-vvt.geojson.gz",
    "haaglanden-scholenonderwijs_bo.geojson.gz",
    "haaglanden-spoorwegen.geojson.gz",
    "bologna_3-30-300-index.geojson.gz",
    "helsinki_hsy_populationgrid.json.gz",
  ])("geojson/%s is read", async (name) => {
    expect((await readFeatures(`${DATA}/geojson/${name}`)).features.length).toBeGreaterThan(0);
  });

  test("geojson/rotterdam-underpasses.geojson: 239 areas in RD, with the height one names", async () => {
    const path = `${DATA}/geojson/rotterdam-underpasses.geojson`;
    await expect(readFootprints(path, createFilePlacing(undefined))).rejects.toThrow(
      /--height-attribute.*building_h/,
    );
    const { buildings, skipped } = await readFootprints(path, createFilePlacing(undefined), "building_h");
    expect(buildings.length + skipped.length).toBe(239);
  });
});
