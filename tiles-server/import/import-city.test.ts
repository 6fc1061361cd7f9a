import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, LineString } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { depthMetres } from "../../scenarios/methods/flooding/depth.ts";
import { type BuildingRow, buildingsFrom, City } from "../../scenarios/model/city.ts";
import { treesFrom } from "../../scenarios/model/tree.ts";
import { type ImportOptions, importCity } from "./import-city.ts";
import type { ImportReport } from "./import-report.ts";
import { BLOCK_GROUND, type BlockFiles, writeBlockOfEight } from "./testing/block-of-eight.ts";

let folder: string;
let block: BlockFiles;
let aboveGround: BlockFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-import-"));
  block = await writeBlockOfEight(join(folder, "nap"));
  aboveGround = await writeBlockOfEight(join(folder, "above-ground"), "above-ground");
});
afterAll(() => rm(folder, { recursive: true }));

const bring = (cityId: string, files: string[], more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importCity({ files, cityId, dataFolder: folder, ...more });

const read = async <T>(cityId: string, name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, "cities", cityId, name), "utf8")) as T;

const cityOf = async (cityId: string): Promise<City> =>
  City.parse(JSON.parse(await readFile(join(folder, "cities", cityId, "city.json"), "utf8")));
const rowsOf = async (cityId: string): Promise<BuildingRow[]> =>
  buildingsFrom(await read(cityId, "inventory.json"));

async function gridOf(cityId: string, name: "ground" | "spill"): Promise<Float32Array> {
  const bytes = await readFile(join(folder, "cities", cityId, "heights", `${name}.f32`));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** As docs/city-package.md tells a stranger to count, in five lines. */
async function countWet(cityId: string, level: number): Promise<number> {
  const inventory = await read<{ columns: string[]; rows: (number | null)[][] }>(cityId, "inventory.json");
  const spill = inventory.columns.indexOf("spillLevelMetresNap");
  return inventory.rows.filter((row) => row[spill] !== null && level > Number(row[spill])).length;
}

describe("the block of eight, with everything given", () => {
  beforeAll(async () => {
    await bring("block", [block.buildings], {
      name: "Block of eight",
      heights: [block.heights],
      landUse: [block.landUse],
      neighbourhoods: [block.neighbourhoods],
      places: [block.places],
      trees: [block.trees],
      streets: [block.streets],
      context: block.context,
    });
  });

  test("city.json is a City and names the files that are there", async () => {
    const city = City.parse(await read("block", "city.json"));
    expect(city).toMatchObject({
      name: { nl: "Block of eight", en: "Block of eight" },
      zMeaning: "nap",
      heightsFrom: "height-file",
      waterFrom: "land-use",
      buildingCount: 8,
      crsOfOrigin: "EPSG:7415",
      groundHeightMetresNap: { lowest: expect.closeTo(0.4), highest: 3 },
    });
    for (const file of Object.values(city.files)) {
      expect(existsSync(join(folder, "cities", "block", file)), file).toBe(true);
    }
    expect(city.viewpoints.map(({ id }) => id)).toEqual(["whole-city", "from-above"]);
    expect(city.extent.west).toBeLessThan(city.extent.east);
    expect(city.extent.south).toBeLessThan(city.extent.north);
  });

  test("the inventory has the figures one checks by hand", async () => {
    const rows = await rowsOf("block");
    expect(rows).toHaveLength(8);
    expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const south = rows.find(({ id }) => id === "south-2");
    expect(south).toMatchObject({
      groundHeightMetresNap: 1,
      roofHeightMetresNap: 7,
      footprintSquareMetres: 100,
      function: "house",
      yearBuilt: 1901,
      storeys: null,
      neighbourhood: "quay",
      spillLevelMetresNap: 1,
    });
    const north = rows.find(({ id }) => id === "north-2");
    expect(north).toMatchObject({
      groundHeightMetresNap: 0.5,
      neighbourhood: "polder",
      spillLevelMetresNap: 3,
    });
  });

  test("trees stand on their ground; those beyond the heights and those of assumed size are counted", async () => {
    const trees = treesFrom(await read("block", "trees.json"));
    expect(trees).toMatchObject([
      { number: 0, id: "t-1", species: "Tilia", groundHeightMetresNap: 1, heightMetres: 12 },
      { number: 1, id: "t-2", species: null, groundHeightMetresNap: 0.5, crownDiameterMetres: 4.8 },
    ]);
    expect(City.parse(await read("block", "city.json"))).toMatchObject({ treeCount: 2, treeSizesAssumed: 1 });
    const report = await read<ImportReport>("block", "import-report.json");
    expect(report.trees).toEqual({ read: 3, written: 2, sizesAssumed: 1, outside: 1, notPoints: [] });
  });

  test("what stands around is drawn and never counted", async () => {
    expect((await read<ImportReport>("block", "import-report.json")).context).toEqual({
      blocks: 2,
      skipped: [],
    });
    expect((await rowsOf("block")).map(({ id }) => id)).not.toContain("far-1");
    const streets = await read<FeatureCollection<LineString>>("block", "streets.geojson");
    const source = JSON.parse(await readFile(block.streets, "utf8")) as typeof streets;
    expect(streets.features.map(({ properties }) => properties)).toEqual([{ name: "Dijkstraat" }]);
    const [end, given] = [streets, source].map(({ features }) => features[0].geometry.coordinates[1]);
    // Kept to the centimetre.
    expect(end[0]).toBeCloseTo(given[0], 6);
    expect(end[1]).toBeCloseTo(given[1], 6);
  });

  test("wet buildings: a script's count from the package is the method's", async () => {
    for (const [level, expected] of [
      [0.9, 0],
      [1.0, 0],
      [2.6, 4],
      [3.0, 4],
      [3.01, 8],
    ]) {
      const byMethod = (await rowsOf("block")).filter(
        ({ groundHeightMetresNap, spillLevelMetresNap }) =>
          depthMetres(level, groundHeightMetresNap, spillLevelMetresNap ?? Number.NaN) > 0,
      );
      expect(await countWet("block", level), `at ${level}`).toBe(expected);
      expect(byMethod).toHaveLength(expected);
    }
  });

  test("in the height grid water lies at its everyday level, and the dike keeps the polder dry", async () => {
    const [ground, spill] = [await gridOf("block", "ground"), await gridOf("block", "spill")];
    expect(ground).toHaveLength(50 * 40);
    expect(ground[39 * 50]).toBeCloseTo(0.4);
    expect(ground[0]).toBe(0.5);
    expect(spill[0]).toBe(3);
    expect(spill[39 * 50 + 25]).toBeCloseTo(0.4);
  });

  test("every file that gains by it stands compressed beside itself, and nothing half is left", async () => {
    const files = await readdir(join(folder, "cities", "block"), { recursive: true });
    for (const file of ["city.json", "inventory.json", "import-report.json", "heights/ground.f32"]) {
      expect(files).toContain(`${file}.br`);
      expect(files).toContain(`${file}.gz`);
    }
    expect((await readdir(join(folder, "cities"))).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("what is not given is said, never guessed", () => {
  test("without heights the ground comes from the buildings, and water from the map's edge", async () => {
    const report = await bring("bare", [block.buildings]);
    expect(report).toMatchObject({ heightsFrom: "buildings", waterFrom: "map-edge", zMeaning: "nap" });
    expect(report.cellSizeMetres).toBe(2);
    const city = City.parse(await read("bare", "city.json"));
    expect(city).toMatchObject({ heightsFrom: "buildings", waterFrom: "map-edge" });
    expect(city.files).not.toHaveProperty("landUse");
    expect(city.files).not.toHaveProperty("neighbourhoods");
    for (const file of ["trees", "treeInventory", "context", "streets"]) {
      expect(city.files).not.toHaveProperty(file);
    }
    // Not nought: nothing is known of trees.
    expect(city).not.toHaveProperty("treeCount");
    expect(report).not.toHaveProperty("trees");
  });

  test("z above each building's own ground is seen, said and lifted", async () => {
    const report = await bring("lifted", [aboveGround.buildings]);
    expect(report).toMatchObject({ zMeaning: "above-ground", zMeaningDetected: true });
    const grounds = (await rowsOf("lifted")).map(({ groundHeightMetresNap }) => groundHeightMetresNap);
    expect(grounds.slice(0, 4)).toEqual(Array(4).fill(BLOCK_GROUND.south));
    expect(grounds.slice(4)).toEqual(Array(4).fill(BLOCK_GROUND.north));
  });

  test("--z decides over what is seen", async () => {
    const report = await bring("told", [aboveGround.buildings], { z: "nap" });
    expect(report).toMatchObject({ zMeaning: "nap", zMeaningDetected: false });
    expect((await rowsOf("told"))[0].groundHeightMetresNap).toBe(0);
  });

  test("a water file is where water comes from when the land use has none", async () => {
    const report = await bring("water", [block.buildings], {
      heights: [block.heights],
      water: [block.water],
    });
    expect(report.waterFrom).toBe("water-file");
    expect(await countWet("water", 2.6)).toBe(4);
  });
});

test("heights of another place are refused; of part of it, said", async () => {
  const asc = await readFile(block.heights, "utf8");
  const elsewhere = join(folder, "elsewhere.asc");
  await writeFile(elsewhere, asc.replace("xllcorner 92000", "xllcorner 99000"));
  await expect(bring("elsewhere", [block.buildings], { heights: [elsewhere] })).rejects.toThrow(
    /elsewhere\.asc covers none of the buildings/,
  );
  const half = join(folder, "half.asc");
  // The grid begins 50 m further east: two houses of four in either row lie outside.
  await writeFile(half, asc.replace("xllcorner 92000", "xllcorner 92050"));
  const report = await bring("half", [block.buildings], { heights: [half] });
  expect(report.buildingsOutsideHeights).toBe(4);
});

const delfshaven = "../shared/data/cityjson/rotterdam-delfshaven.city.json";
describe.skipIf(!existsSync(delfshaven))("Delfshaven (skipped without the shared data)", () => {
  beforeAll(() => bring("delfshaven", [delfshaven]), 60_000);

  test("853 buildings stand on their TerrainHeight", async () => {
    const source = JSON.parse(await readFile(delfshaven, "utf8")) as {
      CityObjects: Record<string, { attributes: { TerrainHeight: number } }>;
    };
    const rows = await rowsOf("delfshaven");
    expect(rows).toHaveLength(853);
    for (const { id, groundHeightMetresNap } of rows) {
      const { TerrainHeight } = source.CityObjects[id].attributes;
      expect(Math.abs(groundHeightMetresNap - TerrainHeight), id).toBeLessThan(0.01);
    }
  });

  test("between 1.0 and 4.5 m NAP no cell is wet below its spill level", async () => {
    const ground = await gridOf("delfshaven", "ground");
    const spill = await gridOf("delfshaven", "spill");
    for (let level = 1; level <= 4.5; level += 0.25) {
      const wrong = spill.findIndex((at, cell) => depthMetres(level, ground[cell], at) > 0 && level <= at);
      expect(wrong).toBe(-1);
    }
    expect(spill.every((at, cell) => at >= ground[cell] - 0.01)).toBe(true);
  });

  test("the wet count at 2.6 m is the method's at each building's own ground and spill", async () => {
    const byMethod = (await rowsOf("delfshaven")).filter(
      ({ groundHeightMetresNap, spillLevelMetresNap }) =>
        depthMetres(2.6, groundHeightMetresNap, spillLevelMetresNap ?? Number.NaN) > 0,
    );
    expect(await countWet("delfshaven", 2.6)).toBe(byMethod.length);
    expect(byMethod.length).toBeGreaterThan(0);
  });
});

const sequence = "../shared/data/cityjson/cjdb_tile_901_trimmed.city.jsonl";
test.skipIf(!existsSync(sequence))(
  "a 3DBAG sequence of 52 buildings comes in (skipped without the shared data)",
  async () => {
    const report = await bring("tile-901", [sequence]);
    expect(report).toMatchObject({ buildingsWritten: 52, zMeaning: "nap", skipped: [] });
  },
);

const euromast = "../shared/data/cityjson/euromast.city.json";
test.skipIf(!existsSync(euromast))(
  "CityJSON 1.0: the Euromast is 175.1 m high (skipped without the shared data)",
  async () => {
    const report = await bring("euromast", [euromast]);
    expect(report).toMatchObject({ buildingsWritten: 1, skipped: [], objectsNotRead: {} });
    expect((await rowsOf("euromast"))[0].roofHeightMetresNap).toBeCloseTo(175.1, 1);
  },
);

const zurich = "../shared/data/cityjson/zurich-subset.city.json";
test.skipIf(!existsSync(zurich))(
  "Zurich, in its own plane and with its heights as they are (skipped without the shared data)",
  async () => {
    const report = await bring("zurich", [zurich]);
    expect(report).toMatchObject({
      buildingsWritten: 49,
      skipped: [],
      crsOfOrigin: "EPSG:2056",
      plane: "EPSG:2056",
      heights: "as-given",
    });
    // "EPSG:2056" says nothing of heights, and nobody guesses whether they are LN02's.
    expect((await cityOf("zurich")).verticalDatum).toBeNull();
    const rows = await rowsOf("zurich");
    for (const { longitude, latitude, groundHeightMetresNap } of rows) {
      expect(longitude).toBeGreaterThan(8.4);
      expect(longitude).toBeLessThan(8.63);
      expect(latitude).toBeGreaterThan(47.3);
      expect(latitude).toBeLessThan(47.44);
      expect(groundHeightMetresNap).toBeGreaterThan(390);
    }
  },
  120_000,
);
