import { mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tinyCity, writeCity, writeJson, writeText } from "../testing/tiny-city.ts";
import { type CitySource, createCitySource } from "./city-source.ts";

let root: string;
let folder: string;
let source: CitySource;
const TILE = Buffer.from("tile");
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-cities-"));
  folder = join(root, "cities");
  await writeCity(folder, tinyCity("delft"), TILE);
  source = await createCitySource(folder, pino({ level: "silent" }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ids = () => source.list().map(({ city }) => city.id);

test("a folder that is not there is no cities", async () => {
  const none = await createCitySource(join(root, "nowhere"), pino({ level: "silent" }));
  expect(none.list()).toEqual([]);
});

test("a package that is still being written is not there yet", async () => {
  await writeCity(folder, { ...tinyCity("breda"), id: ".breda.partial" }, TILE);
  await source.refresh();
  expect(ids()).toEqual(["delft"]);
  expect(source.issues()).toEqual([]);
});

test("between an import's two renames the city stays listed, and is gone when nothing is left of it", async () => {
  await rename(join(folder, "delft"), join(folder, ".delft.4242.old"));
  await source.refresh();
  expect(ids()).toEqual(["delft"]);
  await rm(join(folder, ".delft.4242.old"), { recursive: true });
  await source.refresh();
  expect(ids()).toEqual([]);
});

test.each([
  ["CITY_FILE_MISSING", "inventory.json", "{}"],
  ["NOT_JSON", "city.json", "{"],
  ["FIELD_INVALID", "city.json", JSON.stringify({ ...tinyCity("breda"), viewpoints: [] })],
  ["CITY_ID_IS_NOT_FOLDER", "city.json", JSON.stringify(tinyCity("gouda"))],
])("%s: the mistake is listed and the city is not served", async (code, file, text) => {
  await writeText(join(folder, "breda", file), text);
  await source.refresh();
  expect(ids()).toEqual(["delft"]);
  expect(source.issues()).toMatchObject([
    { code, severity: "error", message: expect.stringContaining("breda") },
  ]);
});

test("fault 23: a city behind a link to outside is ignored and warned of", async () => {
  await writeCity(root, tinyCity("breda"), TILE);
  await symlink(join(root, "breda"), join(folder, "breda"));
  await source.refresh();
  expect(ids()).toEqual(["delft"]);
  expect(source.issues()).toMatchObject([{ code: "LINK_LEADS_OUTSIDE", severity: "warning" }]);
});

test("the version changes with the content, and an older package knows that it has been replaced", async () => {
  const before = source.get("delft")!;
  await writeCity(join(root, "next"), tinyCity("delft"), Buffer.from("another tile"));
  expect(await before.stillHolds()).toBe(true);
  await rename(join(folder, "delft"), join(root, "old"));
  expect(await before.stillHolds()).toBe(false);
  await rename(join(root, "next/delft"), join(folder, "delft"));
  expect(await before.stillHolds()).toBe(false);
  await source.refresh();
  expect(source.get("delft")?.version).not.toBe(before.version);
});

test("watchers hear of a city that joins", async () => {
  let stop = async () => {};
  const joined = new Promise<void>((resolve) => {
    stop = source.watch(resolve);
  });
  await writeJson(join(folder, "breda/city.json"), tinyCity("breda"));
  await joined;
  expect(ids()).toContain("breda");
  await stop();
});
