import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAbout } from "./about.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-about-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function about(content: string): ReturnType<typeof readAbout> {
  const path = join(folder, "about.json");
  await writeFile(path, content);
  return await readAbout(path);
}

test("names and whether the city is invented", async () => {
  const told = await about('{ "name": { "nl": "Waterwijk", "en": "Waterwijk" }, "invented": true }');
  expect(told).toEqual({ name: { nl: "Waterwijk", en: "Waterwijk" }, invented: true });
});

test.each([
  ["a name in one language", '{ "name": { "nl": "Waterwijk" } }', /about\.json: name\.en/],
  ["a viewpoint that looks up", '{ "viewpoints": [{ "pitchDegrees": 20 }] }', /about\.json: viewpoints\[0\]/],
  ["no JSON", "name: Waterwijk", /about\.json cannot be read as JSON/],
])("refused by its field: %s", async (_fault, content, line) => {
  await expect(about(content)).rejects.toThrow(line);
});
