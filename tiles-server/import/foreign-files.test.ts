import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CityRead, type CitySources, readCity } from "./read-city.ts";
import { readingAsTable } from "./report-table.ts";
import { sequenceOf, threeBoxes } from "./testing/three-boxes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-foreign-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(
  content: unknown,
  name = "a.city.json",
  given: Partial<CitySources> = {},
): Promise<CityRead> {
  const path = join(folder, name);
  const isWritten = typeof content === "string" || content instanceof Uint8Array;
  await writeFile(path, isWritten ? content : JSON.stringify(content));
  return await readCity({ files: [path], ...given });
}
const epsg = (code: string): string => `https://www.opengis.net/def/crs/EPSG/0/${code}`;
const RD = { at: [92_000, 437_000, 1], referenceSystem: epsg("7415") } as const;
/** Ground, roof and footprint of the first box, and how many there are. */
const first = ({ buildings, report }: CityRead): unknown[] => {
  const [{ groundHeightMetresNap, roofHeightMetresNap, footprintSquareMetres }] = buildings;
  const skipped = report.skipped.length;
  return [
    buildings.length,
    skipped,
    groundHeightMetresNap,
    roofHeightMetresNap,
    Math.round(footprintSquareMetres),
  ];
};
/** As the boxes are written. */
const RIGHT = [3, 0, 1, 10, 100];

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
  const path = join(folder, "montreal.city.json");
  await writeFile(path, JSON.stringify(montreal).replaceAll("box-", "other-"));
  await expect(read(threeBoxes(RD), "rotterdam.city.json", { buildings: [path] })).rejects.toThrow(
    /km from most other buildings.*one city at a time/,
  );
});

test("of many files one is open at a time: a fault deep in the first is met before the second is opened", async () => {
  const many = join(folder, "many");
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

describe("files with another's ending", () => {
  const text = JSON.stringify(threeBoxes(RD));

  test.each([
    ["packed.city.json", gzipSync(text)],
    ["packed.city.jsonl", gzipSync(sequenceOf(threeBoxes(RD)).join("\n"))],
    ["unpacked.city.json.gz", text],
  ])("%s", async (name, content) => {
    expect(first(await read(content, name))).toEqual(RIGHT);
  });

  test.each([
    ["empty.city.json", "", /empty\.city\.json is empty/],
    ["zip.city.json", "PK\u0003\u0004abc", /zip\.city\.json is a zip\. Unpack it/],
    ["gml.city.json", '<?xml version="1.0"?><CityModel/>', /gml\.city\.json is XML.*citygml-tools/],
    ["page.city.json", "<!DOCTYPE html><html></html>", /page\.city\.json is a web page/],
    ["city.gml", "<CityModel/>", /city\.gml is GML.*citygml-tools/],
    ["city.xml", "<CityModel/>", /city\.xml is XML.*citygml-tools/],
    ["city.gml.gz", gzipSync("<CityModel/>"), /city\.gml\.gz is GML/],
    ["city.obj", "v 0 0 0", /city\.obj is a drawing in 3D.*Ask for CityJSON/],
    ["city.3DS", "MM", /city\.3DS is a drawing in 3D/],
    ["city.glb", "glTF", /city\.glb is made to be drawn.*it was made of/],
    ["house.ifc", "ISO-10303-21;", /house\.ifc is a model of one building.*IfcEnvelopeExtractor/],
    ["city.dwg", "AC1027", /city\.dwg is a drawing of CAD.*GeoPackage/],
    ["ahn.laz", "LASF", /ahn\.laz is a cloud of points.*GeoTIFF with PDAL/],
    ["city.fcb", "fcb", /city\.fcb is FlatCityBuf.*fcb deser/],
    ["city.tar.gz", gzipSync("a.city.json"), /city\.tar\.gz is packed\. Unpack it/],
    ["city.docx", "PK", /city\.docx has an ending we do not know\. Export it as one of/],
    [
      "city.zip",
      zipSync({ "a/tile-1.city.json": strToU8(text), "a/tile-2.city.json": strToU8(text) }),
      /city\.zip holds no \.shp, but a\/tile-1\.city\.json, a\/tile-2\.city\.json\. Unpack it/,
    ],
    ["city.gdb.zip", zipSync({ "city.gdb/a.gdbtable": strToU8("x") }), /a geodatabase of Esri.*GeoPackage/],
    ["none.zip", zipSync({}), /none\.zip is an empty zip/],
  ])("%s is refused with what it is", async (name, content, line) => {
    await expect(read(content, name)).rejects.toThrow(line);
  });
});
