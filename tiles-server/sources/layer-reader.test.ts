import { mkdtemp, rename, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tinyScenario, writeScenario, writeTheme } from "../testing/tiny-city.ts";
import { createLayerReader } from "./layer-reader.ts";
import { readScenarios } from "./read-scenarios.ts";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-layers-"));
  folder = join(root, "scenarios");
  await writeTheme(folder, "flooding");
  await writeScenario(folder, "flooding", tinyScenario("river"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const reader = createLayerReader();
const look = async () =>
  (await readScenarios(folder, { layerReader: reader })).byId.get("river")?.layers.get("reach");

test("a layer is read once while its file stays as it is", async () => {
  expect(await look()).toBe(await look());
});

test("a layer that no scenario asks for any more is forgotten", async () => {
  const first = await look();
  const [river, elsewhere] = [join(folder, "flooding/river"), join(root, "river")];
  await rename(river, elsewhere);
  expect(await look()).toBeUndefined();
  // The very same file is back: only a reader that has forgotten it reads it anew.
  await rename(elsewhere, river);
  const again = await look();
  expect(again?.text).toEqual(first?.text);
  expect(again).not.toBe(first);
});

test("fault 26: a file above the limit is refused by its size alone", async () => {
  await truncate(join(folder, "flooding/river/reach.geojson"), 300 * 1024 * 1024);
  const { byId, issues } = await readScenarios(folder, { layerReader: reader });
  expect(byId.size).toBe(0);
  expect(issues).toMatchObject([{ code: "LAYER_TOO_LARGE", path: "layers[0].source", line: 1 }]);
  expect(issues[0]?.message).toContain("has 300 MB; the limit is 256 MB");
});
