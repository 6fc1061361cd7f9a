import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readCity } from "./read-city.ts";
import { epsg, first, RD, RIGHT, readWritten } from "./testing/read-written.ts";
import { sequenceOf, threeBoxes } from "./testing/three-boxes.ts";

const { folder, read } = readWritten();

describe("shapes as programs write them", () => {
  const solid = (more: object) => (faces: readonly number[][][]) => [
    { type: "Solid", lod: "2", boundaries: [faces], ...more },
  ];
  const turned = (faces: readonly number[][][]): number[][][] =>
    faces.map((face) => face.map((ring) => [...ring].reverse()));
  const surfaces = [{ type: "RoofSurface" }];

  test.each([
    ["no semantics but null", solid({ semantics: null })],
    [
      "null where a face has none",
      solid({ semantics: { surfaces, values: [[null, 0, null, null, null, null]] } }),
    ],
    ["null for a whole shell", solid({ semantics: { surfaces, values: [null] } })],
    [
      "semantics one level too shallow",
      solid({ semantics: { surfaces, values: [null, 0, null, null, null, null] } }),
    ],
    ["a level as a number", solid({ lod: 1 })],
    ["a level as words", solid({ lod: "LOD2" })],
    ["no level", solid({ lod: undefined })],
    ["inside out", (faces: readonly number[][][]) => solid({})(turned(faces))],
  ])("%s", async (_, geometry) => {
    expect(first(await read(threeBoxes({ ...RD, geometry })))).toEqual(RIGHT);
  });

  test.each([
    ["empty", []],
    ["a shell without faces", [[]]],
    ["a face without corners", [[[[]]]]],
  ])("a finer solid that is %s leaves the coarser one", async (_, boundaries) => {
    const geometry = (faces: readonly number[][][]) => [
      { type: "Solid", lod: "2.2", boundaries },
      ...solid({ lod: "1.2" })(faces),
    ];
    expect(first(await read(threeBoxes({ ...RD, geometry })))).toEqual(RIGHT);
  });

  test("an outline with measuredHeight is a block on it, and it is said; without a height it is left out", async () => {
    const outline = (faces: readonly number[][][]): object[] => [
      { type: "MultiSurface", lod: "0.1", boundaries: [faces[0]] },
    ];
    const city = await read(threeBoxes({ ...RD, geometry: outline, attributes: { measuredHeight: "7,5" } }));
    expect(first(city)).toEqual([3, 0, 1, 8.5, 100]);
    expect(city.report.warnings).toEqual([
      expect.stringMatching(/^3 buildings have an outline and no faces/),
    ]);
    await expect(read(threeBoxes({ ...RD, geometry: outline }))).rejects.toThrow(/no measuredHeight/);
  });

  test.each([
    ["the building names its part", { children: ["part"] }, {}],
    ["the part names its building", {}, { parents: ["box-0"] }],
    ["the part names it in plain text", {}, { parents: "box-0" }],
    ["each names the other", { children: ["part"] }, { parents: ["box-0"] }],
  ])("parts: %s", async (_, building, part) => {
    const city = threeBoxes(RD);
    const { geometry, ...whole } = city.CityObjects["box-0"];
    city.CityObjects["box-0"] = { ...whole, ...building };
    city.CityObjects.part = { type: "BuildingPart", geometry, ...part };
    expect(first(await read(city))).toEqual(RIGHT);
  });

  test.each(["2.0.1", "1.0.1", 2, 1.1])("version %j", async (version) => {
    expect(first(await read(threeBoxes({ ...RD, version })))).toEqual(RIGHT);
  });

  test("objects in a list have no ids: refused", async () => {
    const city = threeBoxes(RD);
    await expect(read({ ...city, CityObjects: Object.values(city.CityObjects) })).rejects.toThrow(
      /"CityObjects" in a list/,
    );
  });
});

describe("sequences as they are sent", () => {
  const lines = sequenceOf(threeBoxes(RD));
  const name = "a.city.jsonl";

  test.each([
    ["Windows lines and blank ones behind", `${lines.join("\r\n")}\r\n\r\n  \r\n`],
    ["a byte order mark, and blank lines between", `\ufeff${lines.join("\n\n")}\n\n`],
    ["a blank line before", `\n${lines.join("\n")}`],
  ])("%s", async (_, text) => {
    expect(first(await read(text, name))).toEqual(RIGHT);
  });

  test.each([name, "a.ndjson", "a.city.json"])(
    "with the mark of RFC 8142 before each line, in %s",
    async (file) => {
      const marked = lines.map((line) => `\u001e${line}\n`);
      expect(first(await read(marked.join(""), file))).toEqual(RIGHT);
      const broken = [...marked.slice(0, 2), '\u001e{"type": oops}'].join("");
      await expect(read(broken, file)).rejects.toThrow(
        `at byte ${Buffer.byteLength(broken) - "oops}".length}`,
      );
    },
  );

  test.each([".ndjson", ".ndjson.gz", ".JSONL"])("in %s", async (ending) => {
    const text = lines.join("\n");
    expect(first(await read(ending.endsWith("gz") ? gzipSync(text) : text, `b${ending}`))).toEqual(RIGHT);
  });

  describe("as 3DBAG's API answers, a header beside the features", () => {
    const [metadata, ...features] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const links = [{ href: "https://api.3dbag.nl/collections/pand/items", rel: "self" }];

    test.each([
      ["a page", { features, links, metadata, numberMatched: 3, numberReturned: 3 }],
      ["a page that says it is a collection", { type: "FeatureCollection", features, links, metadata }],
    ])("%s", async (_, page) => {
      expect(first(await read(page, "page.json"))).toEqual(RIGHT);
    });

    test("one building", async () => {
      const [feature] = features;
      const { buildings, report } = await read({ id: feature.id, feature, links, metadata }, "item.json");
      expect(buildings.map(({ id }) => id)).toEqual(["box-0"]);
      expect(report.crsOfOrigin).toBe("EPSG:7415");
    });
  });

  test("a line with a transform of its own", async () => {
    const own = (line: string, index: number): string => {
      const { vertices, ...feature } = JSON.parse(line) as { vertices: number[][] };
      if (index === 0) return line;
      const transform = { scale: [0.01, 0.01, 0.01], translate: [92_000, 437_000, 1] };
      return JSON.stringify({
        ...feature,
        transform,
        vertices: vertices.map((at) => at.map((one) => one / 10)),
      });
    };
    expect(first(await read(lines.map(own).join("\n"), name))).toEqual(RIGHT);
  });

  test("whole files put behind each other: the first one's buildings too", async () => {
    const city = threeBoxes(RD);
    const alone = (id: string): string =>
      JSON.stringify({ ...city, CityObjects: { [id]: city.CityObjects[id] } });
    const { buildings } = await read(["box-0", "box-1", "box-2"].map(alone).join("\n"), name);
    expect(buildings.map(({ id }) => id)).toEqual(["box-0", "box-1", "box-2"]);
  });

  test("without its first line it is refused, and that line is named", async () => {
    await expect(read(lines.slice(1).join("\n"), name)).rejects.toThrow(/begins with a CityJSONFeature/);
  });
});

test("two cities at once are refused", async () => {
  const montreal = threeBoxes({ at: [299_000, 5_040_000, 30], referenceSystem: epsg("2950") });
  const path = join(folder(), "montreal.city.json");
  await writeFile(path, JSON.stringify(montreal).replaceAll("box-", "other-"));
  await expect(read(threeBoxes(RD), "rotterdam.city.json", { buildings: [path] })).rejects.toThrow(
    /km from most other buildings.*one city at a time/,
  );
});

test("of many files one is open at a time: a fault deep in the first is met before the second is opened", async () => {
  const many = join(folder(), "many");
  await mkdir(many);
  const [header, box] = sequenceOf(threeBoxes(RD));
  await writeFile(join(many, "tile-1.city.jsonl"), [header, box, "{"].join("\n"));
  await writeFile(join(many, "tile-2.city.jsonl"), '{"type": "CityJSON", "version": "9.9"}');
  await expect(readCity({ files: [many] })).rejects.toThrow(/tile-1\.city\.jsonl is not whole JSON/);
});

describe("a GeoJSON feature on each line", () => {
  const square = [
    [4.47, 51.92],
    [4.4701, 51.92],
    [4.4701, 51.9201],
    [4.47, 51.92],
  ];
  const lines = [0, 0.0003, 0.0006].map((east, index) =>
    JSON.stringify({
      type: "Feature",
      properties: { id: `area-${index}`, height: 9, TerrainHeight: 1 },
      geometry: { type: "Polygon", coordinates: [square.map(([x, y]) => [x + east, y])] },
    }),
  );

  test.each(["a.geojsonl", "a.geojsons", "a.ndjson", "a.jsonl", "a.json", "a.geojsonl.gz"])(
    "in %s",
    async (name) => {
      const text = lines.join("\n");
      const { buildings } = await read(name.endsWith("gz") ? gzipSync(text) : text, name);
      expect(buildings.map(({ id }) => id)).toEqual(["area-0", "area-1", "area-2"]);
    },
  );
});
