import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockCityJson } from "../testing/block-of-eight.ts";
import { readCityJson } from "./read-city-json.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-reading-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(name: string, content: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  const file = await readCityJson(path);
  const ids: string[] = [];
  for await (const part of file.parts) ids.push(...part.objects.keys());
  return { ...file, ids };
}

const document = blockCityJson();
const { CityObjects: objects, vertices, ...head } = document;
const feature = (id: string): string =>
  JSON.stringify({
    type: "CityJSONFeature",
    id,
    CityObjects: { [id]: (objects as Record<string, unknown>)[id] },
    vertices,
  });
const header = JSON.stringify({ ...head, CityObjects: {}, vertices: [] });
const sequence = `${header}\n${feature("south-1")}\n\n${feature("north-1")}\n`;

test("a document gives one part with all its objects", async () => {
  const { ids, header: read } = await opened("a.city.json", JSON.stringify(document));
  expect(ids).toHaveLength(8);
  expect(read).toMatchObject({ version: "2.0", crs: "EPSG:7415" });
});

test("CityJSON 1.1 is read as 2.0 is", async () => {
  const { header: read } = await opened("a.city.json", JSON.stringify({ ...document, version: "1.1" }));
  expect(read.version).toBe("1.1");
});

test("CityJSON 1.0 may leave its vertices untransformed; later versions may not", async () => {
  const { header: read } = await opened(
    "a.city.json",
    JSON.stringify({ ...document, version: "1.0", transform: undefined }),
  );
  expect(read.transform).toEqual({ scale: [1, 1, 1], translate: [0, 0, 0] });
});

test("a sequence has its templates in its first line, for all that follow", async () => {
  const path = join(folder, "templates.city.jsonl");
  const templates = { templates: [{ type: "Solid" }], "vertices-templates": [[0, 0, 0]] };
  await writeFile(
    path,
    sequence.replace(header, JSON.stringify({ ...head, "geometry-templates": templates })),
  );
  for await (const part of (await readCityJson(path)).parts) {
    expect(part.templates).toEqual({ geometries: [{ type: "Solid" }], vertices: [[0, 0, 0]] });
  }
});

test.each(["a.city.jsonl", "called-otherwise.city.json"])("a sequence in %s", async (name) => {
  expect((await opened(name, sequence)).ids).toEqual(["south-1", "north-1"]);
});

test.each([
  ["a.city.json.gz", JSON.stringify(document), 8],
  ["a.city.jsonl.gz", sequence, 2],
])("packed as %s", async (name, content, count) => {
  expect((await opened(name, gzipSync(content))).ids).toHaveLength(count);
});

test("a gzip that breaks off is refused by its name", async () => {
  const broken = gzipSync(sequence).subarray(0, 200);
  await expect(opened("broken.city.jsonl.gz", broken)).rejects.toThrow(
    /broken\.city\.jsonl\.gz cannot be read/,
  );
});

test("a fault in a later line is told by its place in the file, in bytes", async () => {
  const accented = header.replace("EPSG", "é");
  const good = `${accented}\n${feature("south-1")}\n`;
  await expect(opened("a.city.jsonl", `${good}{"type": oops}`)).rejects.toThrow(
    `at byte ${Buffer.byteLength(good) + '{"type": '.length}`,
  );
});

test.each([
  ["a scale of two numbers", { transform: { scale: [1, 1], translate: [0, 0, 0] } }, /"transform"/],
  ["no vertices", { vertices: undefined }, /no "vertices"/],
  ["another type", { type: "FeatureCollection" }, /"FeatureCollection", not "CityJSON"/],
])("refused: %s", async (_fault, change, line) => {
  await expect(opened("a.city.json", JSON.stringify({ ...document, ...change }))).rejects.toThrow(line);
});
