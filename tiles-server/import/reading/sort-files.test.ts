import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type SquareLayer,
  squareGeoPackage,
} from "../../../scenarios/data-files/testing/point-geopackage.ts";
import { writeGeoTiff } from "../../../scenarios/data-files/write-geotiff.ts";
import { type BlockFiles, writeBlockOfEight } from "../testing/block-of-eight.ts";
import { createFeatureReader } from "./feature-reader.ts";
import { type GivenFiles, type SortedFiles, sortFiles } from "./sort-files.ts";

let folder: string;
let block: BlockFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-sort-"));
  block = await writeBlockOfEight(join(folder, "block"));
});
afterAll(() => rm(folder, { recursive: true }));

const sort = (given: GivenFiles): Promise<SortedFiles> => sortFiles(given, createFeatureReader(undefined));
const kinds = ({ taken }: SortedFiles): Record<string, string> =>
  Object.fromEntries(taken.map(({ file, as }) => [file, as]));
async function written(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}
const areas = (properties: Record<string, unknown>): object => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [4, 52],
            [4.1, 52],
            [4.1, 52.1],
            [4, 52],
          ],
        ],
      },
    },
  ],
});

test("a whole folder, each file by its content; what is told to be something else is left to that", async () => {
  const sorted = await sort({ files: [join(folder, "block")], elsewhere: [block.context] });
  expect(sorted.cityJson.map((path) => basename(path))).toEqual(["buildings.city.json"]);
  expect(kinds(sorted)).toEqual({
    "heights.asc": "heights",
    "land-use.geojson": "land-use",
    "neighbourhoods.geojson": "neighbourhoods",
    "places.geojson": "places",
    "streets.geojson": "streets",
    "trees.geojson": "trees",
  });
  // Water without a cover says nothing of itself.
  expect(sorted.leftOut).toEqual([
    { file: "water.geojson", reason: expect.stringMatching(/nothing we recognise.*--water/) },
  ]);
});

test("the option decides over the content, and that file is not asked what it is", async () => {
  const sorted = await sort({ files: [block.buildings, block.landUse], water: [block.water] });
  expect(kinds(sorted)).toEqual({ "land-use.geojson": "land-use", "water.geojson": "water" });
  expect(sorted.sources).toEqual({ landUse: [block.landUse], water: [block.water] });
});

test("several of a kind are all taken, and where the option names some, those alone", async () => {
  const other = await written("other-use.geojson", areas({ cover: "grass" }));
  expect((await sort({ files: [block.landUse, other] })).sources.landUse).toEqual([block.landUse, other]);
  const { sources, leftOut, taken } = await sort({ files: [other], landUse: [block.landUse, block.water] });
  expect(sources.landUse).toEqual([block.landUse, block.water]);
  expect(taken.map(({ file }) => file)).toEqual(["land-use.geojson", "water.geojson"]);
  expect(leftOut).toEqual([
    { file: "other-use.geojson", reason: "it looks like land-use, and --land-use names another" },
  ]);
});

test("--buildings makes areas buildings, and refuses a grid", async () => {
  const plain = await written("plain.geojson", areas({ id: "a", cover: "grass", height: 9 }));
  expect((await sort({ files: [], buildings: [plain, block.buildings] })).footprints).toEqual([plain]);
  await expect(sort({ files: [], buildings: [block.heights] })).rejects.toThrow(
    /not buildings.*--heights heights\.asc/,
  );
});

describe("GeoJSON that is called .json", () => {
  test("on many lines, with its features before its type", async () => {
    const { features } = areas({ id: "a", height: 9 }) as { features: unknown };
    const path = join(folder, "late.json");
    await writeFile(path, JSON.stringify({ features, type: "FeatureCollection" }, null, 2));
    expect((await sort({ files: [path] })).footprints).toEqual([path]);
  });

  test("CityJSON with an attribute called features is CityJSON", async () => {
    const path = await written("odd.city.json", { type: "CityJSON", metadata: { features: [] } });
    expect((await sort({ files: [path] })).cityJson).toEqual([path]);
  });
});

describe("what nobody can tell: refused when named, left out of a folder, and the option said", () => {
  const eight = writeGeoTiff({
    width: 2,
    height: 2,
    extent: { west: 4, south: 52, east: 4.1, north: 52.1 },
    values: new Float32Array(4),
  });

  test("areas that may be two things", async () => {
    const both = await written("doubt/both.geojson", areas({ height: 9, cover: "grass" }));
    await written("doubt/package.json", { name: "no city" });
    await written("doubt/notes.txt", {});
    await expect(sort({ files: [both] })).rejects.toThrow(
      /both\.geojson may be buildings or land-use.*--buildings or --land-use/,
    );
    const { leftOut } = await sort({ files: [join(folder, "doubt")] });
    expect(leftOut.map(({ file }) => file)).toEqual(["notes.txt", "both.geojson", "package.json"]);
  });

  test("areas without the height that was named", async () => {
    const path = await written("heightless.geojson", areas({ h: 9 }));
    await expect(sort({ files: [path] })).rejects.toThrow(/another name: --height-attribute <name>/);
    await expect(sort({ files: [path], heightAttribute: "hoogte_m" })).rejects.toThrow(
      /no height above zero in "hoogte_m", which --height-attribute names/,
    );
  });

  test("points of nothing we know", async () => {
    const path = await written("spots.geojson", { type: "FeatureCollection", features: [] });
    await expect(sort({ files: [path] })).rejects.toThrow(/spots\.geojson is nothing we recognise.*--trees/);
  });

  test("a picture is no heights", async () => {
    const heights = await written("ground.tif", new Uint8Array(eight));
    expect(kinds(await sort({ files: [heights] }))).toEqual({ "ground.tif": "heights" });
    const bytes = new Uint8Array(eight);
    const at = bytes.findIndex((_, i) => bytes[i] === 1 && bytes[i + 1] === 2 && bytes[i + 3] === 3);
    expect(at).toBeGreaterThan(0);
    // BitsPerSample (tag 258, big-endian): 8 where 32 stood.
    bytes[at + 9] = 8;
    const picture = await written("picture.tif", bytes);
    await expect(sort({ files: [picture] })).rejects.toThrow(/picture\.tif.*8 bits.*--heights picture\.tif/);
  });
});

test("a tile whose download gave nothing is empty, and no JSON of another kind", async () => {
  const tiles = join(folder, "tiles");
  await mkdir(tiles);
  await copyFile(block.buildings, join(tiles, "whole.city.json"));
  await writeFile(join(tiles, "nothing.city.json"), "");
  expect((await sort({ files: [tiles] })).leftOut).toEqual([
    { file: "nothing.city.json", reason: "nothing.city.json is empty. Fetch it again." },
  ]);
});

test("of a folder is said what each file is that is not read", async () => {
  const others = join(folder, "others");
  await mkdir(others);
  await copyFile(block.buildings, join(others, "a.city.json"));
  for (const name of ["ahn.laz", "city.gml", "notes.docx"]) await writeFile(join(others, name), "x");
  const { leftOut } = await sort({ files: [others] });
  expect(leftOut.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
    expect.stringMatching(/^ahn\.laz: it is a cloud of points\. Make heights/),
    expect.stringMatching(/^city\.gml: it is GML/),
    "notes.docx: it has an ending we do not read",
  ]);
});

test("a grid that is not there is not said to be cut off", async () => {
  await expect(sort({ files: [join(folder, "nowhere.tif")] })).rejects.toThrow(
    /nowhere\.tif cannot be read \(ENOENT\)\. Check its name/,
  );
});

test("links to files in a folder are followed, and other links are told", async () => {
  const links = join(folder, "links");
  await mkdir(links);
  await symlink(block.buildings, join(links, "linked.city.json"));
  await symlink(join(folder, "gone.city.json"), join(links, "gone.city.json"));
  await symlink(links, join(links, "circle"));
  const { cityJson, leftOut } = await sort({ files: [links] });
  expect(cityJson.map((path) => basename(path))).toEqual(["linked.city.json"]);
  expect(leftOut).toEqual([
    { file: "circle", reason: expect.stringMatching(/link to another folder/) },
    { file: "gone.city.json", reason: expect.stringMatching(/not there/) },
  ]);
});

test("an option may name a folder: for heights the grids in it, else what is no grid", async () => {
  const sheets = join(folder, "sheets");
  await mkdir(sheets);
  await copyFile(block.heights, join(sheets, "east.asc"));
  await copyFile(block.heights, join(sheets, "west.asc"));
  await copyFile(block.trees, join(sheets, "trees.geojson"));
  const { sources, leftOut } = await sort({ files: [block.buildings], heights: [sheets], trees: [sheets] });
  expect(sources).toEqual({
    heights: [join(sheets, "east.asc"), join(sheets, "west.asc")],
    trees: [join(sheets, "trees.geojson")],
  });
  expect(leftOut).toEqual([]);
  // What is told is told, though its folder is named plainly too.
  expect((await sort({ files: [sheets], heights: [sheets] })).sources.heights).toHaveLength(2);
  await expect(sort({ files: [block.buildings], heights: [join(folder, "links")] })).rejects.toThrow(
    /folder links holds no heights \(\.tif, \.asc\)/,
  );
});

test.skipIf(process.platform === "win32")(
  "a folder that may not be looked into is refused by its name",
  async () => {
    const closed = join(folder, "closed");
    await mkdir(join(closed, "inside"), { recursive: true });
    await chmod(join(closed, "inside"), 0);
    await chmod(folder, 0o755);
    const isMaster = process.geteuid?.() === 0;
    // Whoever may do everything may look anywhere.
    if (isMaster) process.seteuid?.(65_534);
    try {
      await expect(sort({ files: [closed] })).rejects.toThrow(
        /folder inside cannot be read \(EACCES\)\. Ask/,
      );
    } finally {
      if (isMaster) process.seteuid?.(0);
    }
  },
);

test("a folder in which nothing can be read is refused by its name", async () => {
  await mkdir(join(folder, "empty"));
  await expect(sort({ files: [join(folder, "empty")] })).rejects.toThrow(/folder empty holds no CityJSON/);
});

describe("a file of several layers", () => {
  const layers = (...all: SquareLayer[]): Promise<Uint8Array> => squareGeoPackage([92_000, 436_000], all);
  const land: SquareLayer = { name: "bodem", rows: [{ cover: "grass" }] };
  const odd: SquareLayer = { name: "overig", rows: [{ x: 1 }] };
  const houses = (name: string): SquareLayer => ({ name, rows: [{ identificatie: "a", hoogte: 7 }] });

  test("each layer by what it holds; what is of no use is left out, and of houses drawn twice one layer is taken", async () => {
    const path = await written("city.gpkg", await layers(land, odd, houses("lod12_2d"), houses("lod22_2d")));
    const { footprints, sources, leftOut, taken } = await sort({ files: [path] });
    expect(footprints).toEqual([`${path}#lod12_2d`]);
    expect(sources).toEqual({ landUse: [`${path}#bodem`] });
    expect(taken.map(({ file }) => file)).toEqual(["city.gpkg#bodem", "city.gpkg#lod12_2d"]);
    expect(leftOut).toEqual([
      {
        file: "city.gpkg#lod22_2d",
        reason:
          "it looks like buildings, as lod12_2d does, which is taken. Take it instead: --buildings city.gpkg#lod22_2d",
      },
      { file: "city.gpkg#overig", reason: expect.stringMatching(/nothing we recognise/) },
    ]);
  });

  test("of houses as bodies and as outlines the finest bodies are taken", async () => {
    const all = ["lod12_2d", "lod12_3d", "lod22_2d", "lod22_3d", "pand"].map(houses);
    const path = await written("3dbag.gpkg", await layers(...all));
    expect((await sort({ files: [path] })).footprints).toEqual([`${path}#lod22_3d`]);
  });

  test("packed as 3DBAG sends its tiles, named by itself or in a folder, and by layer", async () => {
    const path = await written("tile/9-444-728.gpkg.gz", gzipSync(await layers(land, houses("lod22_3d"))));
    const taken = { footprints: [`${path}#lod22_3d`], sources: { landUse: [`${path}#bodem`] } };
    expect(await sort({ files: [path] })).toMatchObject(taken);
    expect(await sort({ files: [join(path, "..")] })).toMatchObject(taken);
    expect((await sort({ files: [`${path}#lod22_3d`] })).footprints).toEqual([`${path}#lod22_3d`]);
  });

  test("an option takes the layer it names, or those that look like it", async () => {
    const path = await written("told.gpkg", await layers(land, odd));
    expect((await sort({ files: [], water: [`${path}#overig`] })).sources.water).toEqual([`${path}#overig`]);
    expect((await sort({ files: [path], landUse: [path] })).sources.landUse).toEqual([`${path}#bodem`]);
    expect((await sort({ files: [], buildings: [`${path}#overig`] })).footprints).toEqual([`${path}#overig`]);
    await expect(sort({ files: [], trees: [path] })).rejects.toThrow(
      'told.gpkg holds the layers "bodem", "overig", and none looks like trees. Say which it is: --trees "told.gpkg#bodem".',
    );
  });

  test("where no layer is anything, it is refused with the names of them all", async () => {
    const path = await written("nothing.gpkg", await layers(odd, { ...odd, name: "rest" }));
    await expect(sort({ files: [path] })).rejects.toThrow(
      /nothing\.gpkg holds the layers "overig", "rest", and none looks like anything we recognise\. Say which it is: --trees "nothing\.gpkg#overig"/,
    );
  });
});
