import { expect, test } from "vitest";
import { layerFileFrom } from "./layer-file.ts";
import { readLayer } from "./read-layer.ts";

const NAME = { source: "reach.geojson", file: "flooding/river/reach.geojson" };
const read = (text: string | Buffer) => readLayer(Buffer.from(text as string), NAME);
const codes = (text: string | Buffer) => read(text).issues.map(({ code }) => code);
const GOOD = '{"type":"FeatureCollection","features":[]}';

test("a byte order mark is no mistake, and a part of the layer has none", () => {
  const bytes = Buffer.from(`\uFEFF${GOOD}`);
  const { survey, spans, issues } = readLayer(bytes, NAME);
  expect(issues).toEqual([]);
  const layer = layerFileFrom(bytes, "1", survey!, spans!);
  expect(layer.within({ west: 4, south: 51, east: 5, north: 52 }).toString()).toBe(GOOD);
});

test("UTF-16 is named, with its mark and without, whichever byte comes first", () => {
  const little = Buffer.from(GOOD, "utf16le");
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little]);
  for (const text of [marked, little, Buffer.from(marked).swap16(), Buffer.from(little).swap16()]) {
    expect(read(text).issues).toMatchObject([
      { code: "NOT_JSON", message: expect.stringContaining("UTF-16") },
    ]);
  }
});

test("where it stops being JSON is told by line and column", () => {
  expect(read('{\n  "type": "FeatureCollection"\n  "features": []\n}').issues).toMatchObject([
    {
      code: "NOT_JSON",
      file: NAME.file,
      line: 3,
      column: 3,
      message: expect.stringContaining("a comma is missing"),
    },
  ]);
  expect(read("").issues).toMatchObject([
    { line: 1, column: 1, message: expect.stringContaining("is empty") },
  ]);
  expect(read(GOOD.slice(0, -1)).issues[0]?.message).toContain("a closing } is missing");
});

test("brackets nested a million deep are a mistake and no crash, in good JSON and in bad", () => {
  const deep = "[".repeat(1_000_000);
  expect(codes(deep)).toEqual(["NOT_JSON"]);
  const nested = `{"type":"Point","coordinates":${deep}${"]".repeat(1_000_000)}}`;
  expect(codes(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${nested}}]}`)).toEqual([
    "POSITION_NOT_NUMBERS",
  ]);
  const collections = `${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${"]}".repeat(100_000)}`;
  expect(
    codes(`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${collections}}]}`),
  ).toEqual([]);
});

test("a property with the name of something in the language is a property", () => {
  const properties = '{"__proto__":{"depthMetres":1},"constructor":2,"hasOwnProperty":3,"toString":4}';
  const text = `{"__proto__":{"type":"no"},"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":${properties}}]}`;
  const { survey, issues } = read(text);
  expect(issues).toEqual([]);
  expect([...survey!.numbers.keys()]).toEqual(["constructor", "hasOwnProperty", "toString"]);
});

test("a value written as a name is refused with the limit", () => {
  const properties = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`area ${index}`, index]));
  const feature = JSON.stringify({ type: "Feature", geometry: null, properties });
  expect(read(`{"type":"FeatureCollection","features":[${feature}]}`).issues).toMatchObject([
    { code: "LAYER_TOO_LARGE", message: expect.stringContaining("more than 1,000 different properties") },
  ]);
});
