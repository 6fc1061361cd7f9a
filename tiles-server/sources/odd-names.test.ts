import { mkdir, mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import { REACH, tinyScenario, writeJson, writeScenario, writeTheme } from "../testing/tiny-city.ts";
import { createLayerReader } from "./layer-reader.ts";
import { readScenarios } from "./read-scenarios.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-names-"));
  await writeTheme(folder, "flooding");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const look = () => readScenarios(folder, { layerReader: createLayerReader() });

const withSource = (source: string): Scenario => {
  const scenario = tinyScenario("river");
  const layers = scenario.layers.map((layer) => (layer.type === "geojson" ? { ...layer, source } : layer));
  return { ...scenario, layers };
};

test.each([
  "layers/Hoog Water.GEOJSON",
  "layers/één wijk.geojson",
  "50%.geojson",
  "a#b?c=d&e.geojson",
  "..reach.geojson",
])("fault 24: a layer's file may be called %s, for its address is its id", async (source) => {
  await writeScenario(folder, "flooding", withSource(source));
  await writeJson(join(folder, "flooding/river", source), REACH);
  const { byId, issues } = await look();
  expect(issues).toEqual([]);
  expect(byId.get("river")?.layers.get("reach")?.text.toString()).toBe(JSON.stringify(REACH));
});

test.each([
  "../reach.geojson",
  "layers/../../reach.geojson",
  "/etc/passwd",
  "layers\\reach.geojson",
  "C:reach.geojson",
])("fault 24: a layer's file may not be called %s, and the reason is told", async (source) => {
  await writeScenario(folder, "flooding", withSource(source));
  await writeJson(join(folder, "flooding/reach.geojson"), REACH);
  const { byId, issues } = await look();
  expect(issues).toMatchObject([{ code: "INVALID", path: "layers[0].source", line: 1 }]);
  expect(issues[0]?.message).toContain("inside the scenario's own folder");
  expect(byId.size).toBe(0);
});

test("fault 24: a scenario's folder may be called anything, for its address is its id", async () => {
  await writeScenario(folder, "flooding", tinyScenario("river"));
  await rename(join(folder, "flooding/river"), join(folder, "flooding/Hoog Water é 50%"));
  const { byId, issues } = await look();
  expect(issues).toEqual([]);
  expect(byId.get("river")?.file).toBe("flooding/Hoog Water é 50%/scenario.json");
});

test("fault 24: a theme's folder is its id, and another name is refused with the reason", async () => {
  await rename(join(folder, "flooding"), join(folder, "Hoog Water"));
  const { themes, issues } = await look();
  expect(themes.size).toBe(0);
  expect(issues[0]?.message).toContain('its folder is called "Hoog Water". Give both the same name.');
});

test("fault 22: a folder where a file should be is listed, and the others are served", async () => {
  await writeScenario(folder, "flooding", tinyScenario("rain"));
  await mkdir(join(folder, "flooding/river/scenario.json"), { recursive: true });
  await writeScenario(folder, "flooding", tinyScenario("sea"));
  await rm(join(folder, "flooding/sea/reach.geojson"));
  await mkdir(join(folder, "flooding/sea/reach.geojson"));
  const { byId, issues } = await look();
  expect([...byId.keys()]).toEqual(["rain"]);
  expect(issues).toMatchObject([
    { code: "UNREADABLE", file: "flooding/river/scenario.json" },
    { code: "UNREADABLE", file: "flooding/sea/scenario.json", path: "layers[0].source" },
  ]);
});

test("fault 23: a link in a circle is a file that is not there", async () => {
  await writeScenario(folder, "flooding", withSource("loop.geojson"));
  await symlink("loop.geojson", join(folder, "flooding/river/loop.geojson"));
  expect((await look()).issues).toMatchObject([{ code: "LAYER_MISSING", line: 1 }]);
});
