import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BlockFiles, writeBlockOfEight } from "./testing/block-of-eight.ts";
import { commandIn, type Ran } from "./testing/run-command.ts";

const FIXTURES = "fixtures/invalid-cities";
let data: string;
let block: BlockFiles;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "stadslens-files-"));
  block = await writeBlockOfEight(join(data, "sources"));
  await mkdir(join(data, "cities"));
});
afterAll(() => rm(data, { recursive: true }));

const command = (...args: string[]): Promise<Ran> => commandIn(data)(...args);

describe("--dry-run", () => {
  test("says what every file is, what is missing and what that means, and writes nothing", async () => {
    const before = await readdir(join(data, "cities"));
    const { code, out } = await command(block.buildings, block.trees, "--city", "dry", "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/dry would come in; nothing was written/);
    expect(out).toMatch(/8 would come in of 8 read/);
    expect(out).toMatch(/buildings\.city\.json: buildings, CityJSON 2\.0 of 8 buildings, EPSG:7415/);
    expect(out).toMatch(/trees\.geojson: trees, 3 points with crownDiameterMetres, EPSG:4326/);
    expect(out).toMatch(/extent +4\.\d{4}, 51\.\d{4}.*of the buildings/);
    expect(out).toMatch(/missing +heights: the ground is coarse/);
    expect(out).not.toMatch(/missing +trees/);
    expect(await readdir(join(data, "cities"))).toEqual(before);
  });

  test.each([
    [join(FIXTURES, "crsMissing.city.json"), "dry", /--crs EPSG:28992/],
    [join(FIXTURES, "noBuildings.city.json"), "../up", /cannot be a city's id/],
  ])("%s is refused with 2, as an import is", async (file, city, line) => {
    const { code, err } = await command(file, "--city", city, "--dry-run");
    expect(code).toBe(2);
    expect(err).toMatch(line);
  });

  test("heights of elsewhere are refused before anything is written", async () => {
    const heights = await readFile(block.heights, "utf8");
    const path = join(data, "sources/elsewhere.asc");
    await writeFile(path, heights.replace(/xllcorner\s+\d+/, "xllcorner 150000"));
    const { code, err } = await command(block.buildings, path, "--city", "dry", "--dry-run");
    expect([code, err]).toEqual([2, expect.stringMatching(/elsewhere\.asc covers none/)]);
  });
});

test("a folder comes in whole, and the report tells what each file was taken for and what was left out", async () => {
  const folder = join(data, "whole");
  await mkdir(folder);
  for (const path of [block.buildings, block.heights, block.trees, block.landUse, block.water]) {
    await copyFile(path, join(folder, path.split("/").at(-1)!));
  }
  const { code, out } = await command(folder, "--city", "whole", "--water", join(folder, "water.geojson"));
  expect(code).toBe(0);
  const report = JSON.parse(await readFile(join(data, "cities/whole/import-report.json"), "utf8"));
  expect(report.taken.map(({ file, as }: { file: string; as: string }) => [file, as])).toEqual([
    ["buildings.city.json", "buildings"],
    ["water.geojson", "water"],
    ["heights.asc", "heights"],
    ["land-use.geojson", "land-use"],
    ["trees.geojson", "trees"],
  ]);
  expect(report).toMatchObject({
    leftOut: [],
    heightsFrom: "height-file",
    trees: { written: 2, outside: 1 },
  });
  expect(out).toMatch(/water\.geojson: water, told by --water/);
});

test("sheets side by side and files that overlap are one city's, and what stood in both is said", async () => {
  const folder = join(data, "sheets");
  await mkdir(folder);
  const heights = await readFile(block.heights, "utf8");
  const east = heights.replace(/xllcorner\s+(\d+)/, (_, x) => `xllcorner ${Number(x) + 60}`);
  await writeFile(join(folder, "heights-east.asc"), east.replace(/cellsize\s+\d+/, "cellsize 12"));
  const paths = [block.buildings, block.heights, block.trees, block.landUse];
  for (const path of paths) await copyFile(path, join(folder, path.split("/").at(-1)!));
  const trees = JSON.parse(await readFile(block.trees, "utf8"));
  trees.features[2].geometry.coordinates[0] += 0.0001;
  await writeFile(join(folder, "trees-2.geojson"), JSON.stringify(trees));
  const { code, out } = await command(folder, "--city", "sheets", "--dry-run");
  expect([code, out]).toEqual([0, expect.stringMatching(/heights-east\.asc: heights, an ASCII grid/)]);
  expect(out).toMatch(/heights\.asc: heights, an ASCII grid/);
  expect(out).toMatch(/trees +4 read/);
  expect(out).toMatch(/note +2 of 3 features in trees\.geojson stood in an earlier file too, and count once/);
});

test("the option --buildings is enough, and what readers changed is said", async () => {
  const features = [2, undefined].map((height, index) => ({
    type: "Feature",
    properties: { id: `h-${index}`, height: 6, TerrainHeight: 1 },
    geometry:
      height === undefined
        ? null
        : {
            type: "Polygon",
            coordinates: [
              [
                [92_010, 436_010],
                [92_020, 436_010],
                [92_020, 436_020],
                [92_010, 436_010],
              ],
            ],
          },
  }));
  const path = join(data, "sources/one.geojson");
  const crs = { type: "name", properties: { name: "EPSG:28992" } };
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", crs, features }));
  const { code, out } = await command("--buildings", path, "--city", "one");
  expect(code).toBe(0);
  expect(out).toMatch(/note +1 of 2 features in one\.geojson have no place/);
  expect(out).toMatch(/system +EPSG:28992/);
});

test("--crs is for footprints, areas and points that do not say their own, and leaves degrees alone", async () => {
  // Swiss, and nothing in a CSV says so.
  const path = join(data, "sources/bern.csv");
  await writeFile(path, "boomsoort,x,y\nTilia,2600000,1200000\n");
  const { err } = await command(path, "--city", "bern", "--dry-run");
  expect(err).toMatch(/bern\.csv does not say its coordinate system/);
  const told = await command(path, "--city", "bern", "--dry-run", "--crs", "EPSG:2056");
  expect(told.err).toMatch(/None of the files holds buildings \(bern\.csv: trees/);
  const { code } = await command(
    block.buildings,
    block.trees,
    "--city",
    "dry",
    "--dry-run",
    "--crs",
    "EPSG:28992",
  );
  expect(code).toBe(0);
});

describe("7 axes of degrees that changed places", () => {
  test("in the Netherlands they would lie in the Indian Ocean", async () => {
    const cityJson = JSON.parse(await readFile(join(FIXTURES, "axesSwapped.city.json"), "utf8"));
    const path = join(data, "sources/degrees.city.json");
    const transform = { scale: [1e-7, 1e-7, 0.001], translate: [51.9, 4.4, 0] };
    await writeFile(
      path,
      JSON.stringify({ ...cityJson, metadata: { referenceSystem: "EPSG:4326" }, transform }),
    );
    const { code, err } = await command(path, "--city", "swapped", "--dry-run");
    expect([code, err]).toEqual([2, expect.stringMatching(/degrees\.city\.json: .*changed places: swap/)]);
  });

  test("trees of latitude first", async () => {
    const path = join(data, "sources/swapped.csv");
    await writeFile(path, "boomsoort,lon,lat\nTilia,51.9,4.4\n");
    const { code, err } = await command(block.buildings, path, "--city", "swapped", "--dry-run");
    expect([code, err]).toEqual([2, expect.stringMatching(/swapped\.csv lies at.*Indian Ocean.*swap/)]);
  });
});
