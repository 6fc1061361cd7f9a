import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importCity } from "../import-city.ts";
import { writeBlockOfEight } from "../testing/block-of-eight.ts";
import { runCities } from "./cities-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "stadslens-cities-"));
});
afterEach(() => rm(data, { recursive: true }));

async function cities(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await runCities(args, {
    environment: { STADSLENS_DATA: data },
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
  });
  return { code, out, err };
}

test("a city is listed, renamed with its compressed copies, and removed", async () => {
  expect((await cities()).out).toMatch(/No city .* yet/);
  const { buildings } = await writeBlockOfEight(join(data, "sources"));
  await importCity({ files: [buildings], cityId: "block", dataFolder: data });
  expect((await cities()).out).toMatch(/block +Block, 8 buildings, EPSG:7415/);

  expect(await cities("rename", "block", "Het", "Blok")).toMatchObject({
    code: 0,
    out: "block is called Het Blok.\n",
  });
  const packed = await readFile(join(data, "cities/block/city.json.gz"));
  expect(JSON.parse(gunzipSync(packed).toString()).name).toEqual({ nl: "Het Blok", en: "Het Blok" });
  expect((await cities()).out).toMatch(/Het Blok, 8 buildings/);

  expect((await cities("remove", "block")).code).toBe(0);
  expect(await readdir(join(data, "cities"))).toEqual([]);
});

test.each([
  [["remove", "nowhere"], /no city "nowhere"/],
  [["remove", ".."], /no city "\.\."/],
  [["rename", "block"], /nothing that can be done/],
  [["burn", "block"], /nothing that can be done/],
  [["--all"], /--help/],
])("%s is refused", async (args, line) => {
  await writeFile(join(data, "precious"), "kept");
  const { code, err } = await cities(...args);
  expect(code).toBe(2);
  expect(err).toMatch(line);
  expect(await readFile(join(data, "precious"), "utf8")).toBe("kept");
});
