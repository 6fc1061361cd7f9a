import { chmod, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  REACH,
  tinyScenario,
  writeJson,
  writeScenario,
  writeText,
  writeTheme,
} from "../testing/tiny-city.ts";
import { createScenarioSource, type ScenarioSource } from "./scenario-source.ts";

let root: string;
let folder: string;
let source: ScenarioSource;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-scenarios-"));
  folder = join(root, "scenarios");
  await writeTheme(folder, "flooding");
  await writeScenario(folder, "flooding", tinyScenario("river"));
  source = await createScenarioSource(folder, pino({ level: "silent" }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ids = () => source.list().map(({ scenario }) => scenario.id);
const codes = () => source.issues().map(({ code }) => code);
const titleOf = (id: string) => source.get(id)?.scenario.title.en;
const riverFile = () => join(folder, "flooding/river/scenario.json");
const layerFile = () => join(folder, "flooding/river/reach.geojson");

test("themes stand in their order, each with its scenarios", async () => {
  await writeTheme(folder, "heat", 5);
  await source.refresh();
  expect(source.themes().map(({ id }) => id)).toEqual(["heat", "flooding"]);
  expect(ids()).toEqual(["river"]);
});

test("folders that are no themes are nobody's mistake", async () => {
  await writeText(join(folder, "model/scenario.ts"), "");
  await source.refresh();
  expect(source.issues()).toEqual([]);
});

test("a scenario whose theme has no theme.json is a mistake that says so", async () => {
  await writeScenario(folder, "wind", tinyScenario("gale"));
  await source.refresh();
  expect(codes()).toEqual(["THEME_MISSING"]);
  expect(source.issues()[0]?.message).toContain("wind/gale");
});

test("fault 19: invalid JSON names its file; the others and its own last good version are served", async () => {
  await writeScenario(folder, "flooding", tinyScenario("rain"));
  await source.refresh();
  await writeText(riverFile(), '{"id": "river",');
  await source.refresh();
  expect(source.issues()).toMatchObject([
    { code: "INVALID_JSON", severity: "error", file: "flooding/river/scenario.json", line: 1, column: 16 },
  ]);
  expect(ids()).toEqual(["rain", "river"]);
  expect(titleOf("river")).toBe("river");
});

test("the log tells each mistake once, not all that stand with every change", async () => {
  const told: string[] = [];
  const log = pino({ level: "warn" }, { write: (line) => told.push(JSON.parse(line).issue.file) });
  await writeText(riverFile(), '{"id": "river",');
  const logged = await createScenarioSource(folder, log);
  await writeText(join(folder, "flooding/rain/scenario.json"), "{");
  await logged.refresh();
  expect(told).toEqual(["flooding/river/scenario.json", "flooding/rain/scenario.json"]);
  await writeScenario(folder, "flooding", tinyScenario("river"));
  await logged.refresh();
  await writeText(riverFile(), '{"id": "river",');
  await logged.refresh();
  expect(told.slice(2)).toEqual(["flooding/river/scenario.json"]);
});

test("a field that is wrong is named with its place, and the last good version stays until it is right", async () => {
  await writeJson(riverFile(), { ...tinyScenario("river"), title: { nl: "nieuw" } });
  await source.refresh();
  expect(source.issues()).toMatchObject([
    {
      path: "title.en",
      file: "flooding/river/scenario.json",
      message: '"title.en" is missing. Add it: a text, such as "High water on the river".',
    },
  ]);
  expect(titleOf("river")).toBe("river");
  await writeJson(riverFile(), tinyScenario("river", { title: { nl: "nieuw", en: "new" } }));
  await source.refresh();
  expect(source.issues()).toEqual([]);
  expect(titleOf("river")).toBe("new");
});

test("fault 20: of two with the same id the first is kept, and both are named", async () => {
  await writeTheme(folder, "heat");
  await writeScenario(folder, "heat", tinyScenario("river", { title: { nl: "tweede", en: "second" } }));
  await source.refresh();
  expect(titleOf("river")).toBe("river");
  expect(source.issues()[0]?.message).toMatch(/heat\/river\/scenario\.json.*flooding\/river\/scenario\.json/);
});

test("fault 21: a scenario whose file alone is deleted leaves too: it is gone, not broken", async () => {
  await rm(riverFile());
  await source.refresh();
  expect(ids()).toEqual([]);
  expect(source.issues()).toEqual([]);
});

test("fault 21: a scenario that is deleted leaves", async () => {
  await rm(join(folder, "flooding/river"), { recursive: true });
  await source.refresh();
  expect(ids()).toEqual([]);
  expect(source.issues()).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)("fault 22: an unreadable file is listed", async () => {
  await chmod(riverFile(), 0);
  await source.refresh();
  expect(codes()).toEqual(["UNREADABLE"]);
  expect(ids()).toEqual(["river"]);
});

test("fault 23: what lies behind a link to outside is ignored and warned of, and not a word of it is told", async () => {
  await writeJson(join(root, "outside/reach.geojson"), REACH);
  await writeText(join(root, "outside/scenario.json"), "root:x:0:0");
  await writeScenario(folder, "flooding", tinyScenario("layer-link"));
  await rm(join(folder, "flooding/layer-link/reach.geojson"));
  await symlink(join(root, "outside/reach.geojson"), join(folder, "flooding/layer-link/reach.geojson"));
  await symlink(join(root, "outside"), join(folder, "flooding/outside"));
  await symlink(join(root, "outside"), join(folder, "theme-outside"));
  await source.refresh();
  expect(source.issues()).toMatchObject([
    { code: "LINK_LEADS_OUTSIDE", severity: "warning", file: "flooding/layer-link/scenario.json" },
    { code: "LINK_LEADS_OUTSIDE", severity: "warning", file: "flooding/outside/scenario.json" },
  ]);
  expect(JSON.stringify(source.issues())).not.toContain("root:x");
  expect(source.get("layer-link")?.layers.size).toBe(0);
});

test("a layer that is not there is a mistake, and the last good version keeps its own", async () => {
  await rm(layerFile());
  await source.refresh();
  expect(codes()).toEqual(["LAYER_MISSING"]);
  expect(source.get("river")?.layers.get("reach")?.text.toString()).toBe(JSON.stringify(REACH));
});

test("a layer that has changed is read again", async () => {
  await writeJson(layerFile(), { type: "FeatureCollection", features: [] });
  await source.refresh();
  expect(source.get("river")?.layers.get("reach")?.text.toString()).toContain('"features":[]');
});

test("fault 27: coordinates in metres are not WGS84", async () => {
  const place = {
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [92000, 437000] },
  };
  await writeJson(layerFile(), { type: "FeatureCollection", features: [place] });
  await source.refresh();
  expect(source.issues()[0]).toMatchObject({
    code: "NOT_WGS84",
    message: expect.stringContaining("not WGS84"),
  });
});

test("fault 28: a null geometry and an empty collection are good GeoJSON", async () => {
  const nowhere = { type: "Feature", properties: {}, geometry: null };
  for (const features of [[nowhere], []]) {
    await writeJson(layerFile(), { type: "FeatureCollection", features });
    await source.refresh();
    expect(source.issues()).toEqual([]);
  }
});

test("a layer that is something else is a mistake", async () => {
  for (const [text, code] of [
    ["{}", "NOT_GEOJSON"],
    ["<xml/>", "NOT_JSON"],
  ] as const) {
    await writeText(layerFile(), text);
    await source.refresh();
    expect(codes()).toEqual([code]);
  }
});

test("watchers hear of a change once, and of none where nothing has changed", async () => {
  let changes = 0;
  const stop = source.watch(() => {
    changes += 1;
  });
  await writeJson(riverFile(), tinyScenario("river"));
  await source.refresh();
  expect(changes).toBe(0);
  await rm(join(folder, "flooding/river"), { recursive: true });
  await Promise.all([source.refresh(), source.refresh()]);
  expect(changes).toBe(1);
  await stop();
});
