import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BlockFiles, writeBlockOfEight } from "./testing/block-of-eight.ts";
import { digestOf } from "./testing/digest-of.ts";
import { commandIn, type Ran } from "./testing/run-command.ts";

const FIXTURES = "fixtures/invalid-cities";
let data: string;
let block: BlockFiles;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "stadslens-command-"));
  block = await writeBlockOfEight(join(data, "sources"));
  expect((await command(block.buildings, "--city", "earlier")).code).toBe(0);
});
afterAll(() => rm(data, { recursive: true }));

const command = (...args: string[]): Promise<Ran> => commandIn(data)(...args);

/** Every byte of every file of it. */
const earlier = (): Promise<string> => digestOf(join(data, "cities/earlier"));

describe("refused with 2 and one line that names file, place and next step; the earlier city stays", () => {
  test.each([
    ["1 cut off", "cutOff.city.json", /at byte 600\b.*again/],
    ["1 cut off, in a sequence", "cutOff.city.jsonl", /at byte 1006\b.*again/],
    ["2 unsupported version", "versionUnsupported.city.json", /"9\.9".*1\.0, 1\.1 and 2\.0.*Upgrade/],
    ["4 transform missing", "transformMissing.city.json", /"transform".*write it out again/],
    ["6 no CRS", "crsMissing.city.json", /x 92010 to 92050, y 436010 to 436020.*--crs EPSG:28992/],
    ["7 axes swapped", "axesSwapped.city.json", /x 436010 to 436050, y 92010 to 92020.*swap/],
    ["9 parts in a loop", "partsInALoop.city.json", /"part-b".*"part-a".*Take one/],
    ["10 duplicate id", "duplicateId.city.json", /"house-1".*own id/],
    ["11 nested too deep", "nestedTooDeep.city.json", /too deep at byte \d+/],
    ["14 a zip that leads outside", "zipSlip.zip", /"\.\.\/\.\.\/\.\.\/escaped\.shp".*outside.*anew/],
    ["14 a zip bomb", "zipBomb.zip", /unpacks to more than 64 MB.*refused/],
    ["16 UTF-16", "utf16.city.json", /UTF-16.*UTF-8/],
    ["no buildings", "noBuildings.city.json", /no building.*type Building/],
    ["no such file", "nowhere.city.json", /cannot be read.*Check/],
  ])("%s", async (_fault, file, line) => {
    const before = await earlier();
    const { code, err } = await command(join(FIXTURES, file), "--city", "earlier");
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err).toContain(file);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(await earlier()).toBe(before);
    expect((await readdir(join(data, "cities"))).filter((name) => name.startsWith("."))).toEqual([]);
  });

  const written = async (name: string, content: unknown): Promise<string> => {
    const path = join(data, "sources", name);
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const area = (coordinates?: unknown) => ({
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { id: "a", name: "A" }, geometry: { type: "Polygon", coordinates } },
    ],
  });

  test.each([
    ["--neighbourhoods", "no-coordinates.geojson", area(), /none of them has a place.*again/],
    [
      "--neighbourhoods",
      "null-place.geojson",
      area([
        [
          [4, 51],
          [5, 51],
          [5, 52],
          [null, null],
        ],
      ]),
      /features\[0\].*not two numbers.*again/,
    ],
    [
      "--heights",
      "columns.asc",
      "ncols -5\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 2\n1 1",
      /"ncols" is -5/,
    ],
    [
      "--heights",
      "cells.asc",
      "ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 0\n1",
      /"cellsize" is 0/,
    ],
  ])("%s %s", async (option, name, content, line) => {
    const path = await written(name, content);
    const { code, err } = await command(block.buildings, "--city", "earlier", option, path);
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err).toContain(name);
  });

  test("objects that are none, and geometry that is none, are no crash", async () => {
    const CityObjects = { a: null, b: { type: "Building", geometry: {}, children: 5 } };
    const header = { type: "CityJSON", version: "2.0", metadata: { referenceSystem: "EPSG:28992" } };
    const transform = { scale: [1, 1, 1], translate: [0, 0, 0] };
    const path = await written("hollow.city.json", { ...header, transform, CityObjects, vertices: [] });
    const { code, err } = await command(path, "--city", "hollow");
    expect(code).toBe(2);
    expect(err).toMatch(/hollow\.city\.json holds no building that can be read|no building/);
  });

  test.each([
    [["--city", "new"], /Name at least one file/],
    [["a.city.json"], /Name at least one file and a city/],
    [["a.city.json", "--city", "../up"], /"\.\.\/up" cannot be a city's id/],
    [["a.city.json", "--city", "new", "--z", "sea"], /--z is "sea"/],
    [["a.city.json", "--city", "new", "--lod", "high"], /--lod is "high"/],
    [["a.city.json", "--city", "new", "--lod", ""], /--lod is ""; write a number/],
    [["a.city.json", "--city", "new", "--colour", "red"], /--colour/],
  ])("%s", async (args, line) => {
    const { code, err } = await command(...args);
    expect(code).toBe(2);
    expect(err).toMatch(line);
  });
});

describe("brought in, and what was wrong is said", () => {
  const bring = (file: string): ReturnType<typeof command> =>
    command(join(FIXTURES, file), "--city", "with-faults");

  test.each([
    [
      "3 vertex index too high",
      "vertexIndexTooHigh.city.json",
      /skipped +house-2: it names vertex 99, and there are 16/,
    ],
    ["5 coordinate null", "coordinateNull.city.json", /skipped +house-2: vertex 9 is not three numbers/],
    ["5 coordinate 1e400", "coordinateTooLarge.city.json", /skipped +house-2: vertex 9 is not three numbers/],
  ])("%s: that building is skipped, the other comes in", async (_fault, file, line) => {
    const { code, out } = await bring(file);
    expect(code).toBe(0);
    expect(out).toMatch(/1 written of 2 read/);
    expect(out).toMatch(line);
  });

  test("8 a roof that crosses itself is reported", async () => {
    const { code, out } = await bring("roofCrossesItself.city.json");
    expect(code).toBe(0);
    expect(out).toMatch(/2 written of 2 read/);
    expect(out).toMatch(/crosses itself in house-2/);
  });

  test("12 an attribute called __proto__ is a plain attribute", async () => {
    expect((await bring("attributeProto.city.json")).code).toBe(0);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const tiles = await readdir(join(data, "cities/with-faults/buildings"));
    const glb = await readFile(
      join(data, "cities/with-faults/buildings", tiles.find((name) => name.endsWith(".glb"))!),
      "latin1",
    );
    expect(glb).toContain('"_proto_"');
    expect(glb).toContain("polluted");
  });

  test("13 textures are counted and never opened", async () => {
    const { code, out } = await bring("textureOutside.city.json");
    expect(code).toBe(0);
    expect(out).toMatch(/2 texture files, never opened/);
  });

  test("16 a byte order mark is accepted", async () => {
    expect((await bring("byteOrderMark.city.json")).code).toBe(0);
  });

  test("6 with --crs the file that does not say its own comes in", async () => {
    const { code } = await command(
      join(FIXTURES, "crsMissing.city.json"),
      "--city",
      "with-faults",
      "--crs",
      "EPSG:28992",
    );
    expect(code).toBe(0);
  });
});

test.each([
  "28992",
  "epsg:28992",
  "urn:ogc:def:crs:EPSG::28992",
  "https://www.opengis.net/def/crs/EPSG/0/28992",
])("--crs may be written as files write it: %s", async (crs) => {
  const file = join(FIXTURES, "crsMissing.city.json");
  const { code, out, err } = await command(file, "--city", "new", "--dry-run", "--crs", crs);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/crsMissing\.city\.json: buildings, CityJSON 2\.0 of 2 buildings, EPSG:28992/);
});

test("the table says what was read, what was assumed and how long it took", async () => {
  const { out } = await command(block.buildings, "--city", "table");
  expect(out).toMatch(/8 written of 8 read/);
  expect(out).toMatch(/attributes +3: TerrainHeight, function, yearOfConstruction/);
  expect(out).toMatch(/map's edge \(an assumption/);
  expect(out).toMatch(/coarse: from the buildings' own ground, in cells of 2 m/);
  expect(out).toMatch(/seconds +[\d.]+ \(Reading/);
});

test("an id that would move the terminal's cursor moves nothing, and takes one line", async () => {
  const city = JSON.parse(await readFile(join(FIXTURES, "vertexIndexTooHigh.city.json"), "utf8"));
  const path = join(data, "sources/cursor.city.json");
  city.CityObjects["\u001b[2Jhouse\n3"] = city.CityObjects["house-2"];
  await writeFile(path, JSON.stringify(city));
  const { out } = await command(path, "--city", "cursor", "--dry-run");
  expect(out).toMatch(/skipped +\ufffd\[2Jhouse\ufffd3: it names vertex 99/);
  city.version = "9\u001b[2J";
  await writeFile(path, JSON.stringify(city));
  const { err } = await command(path, "--city", "cursor", "--dry-run");
  expect(err).toMatch(/^Refused: cursor\.city\.json says "version": "9\ufffd\[2J"/);
});

test("--help lists the options", async () => {
  const { code, out } = await command("--help");
  expect(code).toBe(0);
  expect(out).toContain("--land-use");
});

test("1 when it is our fault, and the earlier city stays", async () => {
  const blocked = join(data, "blocked");
  await mkdir(blocked);
  await copyFile(block.buildings, join(blocked, "cities"));
  const { code, err } = await command(block.buildings, "--city", "new", "--data", blocked);
  expect(code).toBe(1);
  expect(err).toMatch(/what was imported before is still there/);
});

describe("as a process of its own", () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, ["--import", "tsx", "tiles-server/import/main.ts", ...args], {
      env: { ...process.env, STADSLENS_DATA: data },
      stdio: ["ignore", "pipe", "pipe"],
    });

  test("ends with 2 and says why on stderr", async () => {
    const child = start(join(FIXTURES, "crsMissing.city.json"), "--city", "earlier");
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(2);
    expect(err).toContain("crsMissing.city.json");
  });

  test.each(["Light", "Ground", "Compressing"])(
    "15 killed in the stage %s: the earlier city is whole, and the next import clears up",
    async (stage) => {
      const before = await earlier();
      const child = start(block.buildings, "--city", "earlier", "--heights", block.heights);
      // As the command itself says it.
      child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes(stage) && child.kill("SIGKILL"));
      await new Promise((resolve) => child.once("close", resolve));
      expect(child.signalCode).toBe("SIGKILL");
      expect(await earlier()).toBe(before);
      expect((await readdir(join(data, "cities"))).some((name) => name.endsWith(".partial"))).toBe(true);

      expect((await command(block.buildings, "--city", "earlier")).code).toBe(0);
      expect((await readdir(join(data, "cities"))).filter((name) => name.startsWith("."))).toEqual([]);
    },
  );
});
