import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tinyScenario, writeScenario, writeTheme } from "../testing/tiny-city.ts";
import { createLayerReader } from "./layer-reader.ts";
import { readScenarios } from "./read-scenarios.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-stray-"));
  await writeTheme(folder, "flooding");
  await writeScenario(folder, "flooding", tinyScenario("river"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = () => readScenarios(folder, { layerReader: createLayerReader() });

async function write(file: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), JSON.stringify(tinyScenario("quay")));
}

test.each([
  [
    "flooding/quay/Scenario.json",
    "SCENARIO_MISNAMED",
    /is called scenario\.json, in small letters\. Rename it/,
  ],
  ["flooding/quay/scenario.json.txt", "SCENARIO_MISNAMED", /Rename it/],
  ["flooding/quay/scenarios.json", "SCENARIO_MISNAMED", /Rename it/],
  [
    "flooding/river/scenario (1).json",
    "SCENARIO_MISNAMED",
    /beside it lies the scenario\.json.*folder of its own/,
  ],
  [
    "flooding/new/quay/scenario.json",
    "SCENARIO_MISPLACED",
    /one folder too deep.*so that it is flooding\/quay\./,
  ],
  ["quay/scenario.json", "SCENARIO_MISPLACED", /lies in no theme.*such as flooding\/quay\./],
])("%s is warned of, and the others are served", async (file, code, says) => {
  await write(file);
  const { issues, byId } = await read();
  const told = issues.filter(({ severity }) => severity === "warning");
  expect(told).toMatchObject([{ code, file, message: expect.stringMatching(says) }]);
  expect([...byId.keys()]).toEqual(["river"]);
});

test.each([
  "flooding/river/.scenario.json.swp",
  "flooding/river/scenario.json~",
  "flooding/river/notes.json",
  "flooding/quay/README.md",
])("%s is nobody's mistake", async (file) => {
  await write(file);
  expect((await read()).issues).toEqual([]);
});

test("a theme's own mistake is told once, with its place, and not that the theme is missing as well", async () => {
  await writeFile(join(folder, "flooding/theme.json"), '{\n  "id": "flooding",\n}');
  expect((await read()).issues).toMatchObject([
    {
      code: "NOT_JSON",
      file: "flooding/theme.json",
      line: 2,
      column: 19,
      message: expect.stringMatching(/a comma too many.*theme file/),
    },
  ]);
  await writeFile(
    join(folder, "flooding/theme.json"),
    '{ "id": "flooding", "name": { "nl": "Water", "en": "Water" }, "order": 1,\n "colour": "blue" }',
  );
  expect((await read()).issues).toMatchObject([
    { code: "FIELD_INVALID", path: "colour", line: 2, column: 12 },
  ]);
});

test("a layer that is called a little otherwise is one mistake, and the message names the file", async () => {
  await mkdir(join(folder, "flooding/river/layers"), { recursive: true });
  const layers = (source: string) => ({ layers: [{ ...tinyScenario("river").layers[0], source }] });
  await writeFile(
    join(folder, "flooding/river/layers/reach.geojson"),
    '{"type":"FeatureCollection","features":[]}',
  );
  for (const source of ["layers/Reach.GeoJSON", "layers/raech.geojson", "areas/reach.geojson"]) {
    await writeFile(
      join(folder, "flooding/river/scenario.json"),
      JSON.stringify({ ...tinyScenario("river"), ...layers(source) }),
    );
    const { issues } = await read();
    expect(issues, source).toMatchObject([
      {
        code: "LAYER_MISSING",
        message: expect.stringContaining("There is layers/reach.geojson: did you mean that?"),
      },
    ]);
  }
});

test("a scenario that is not UTF-8 is read, with a warning", async () => {
  const text = JSON.stringify(tinyScenario("river", { title: { nl: "Café", en: "Café" } }));
  await writeFile(join(folder, "flooding/river/scenario.json"), Buffer.from(text, "latin1"));
  const { issues, byId } = await read();
  expect(issues).toMatchObject([
    { code: "NOT_UTF_8", severity: "warning", file: "flooding/river/scenario.json" },
  ]);
  expect(byId.get("river")?.scenario.title.nl).toBe("Café");
  await writeFile(join(folder, "flooding/river/scenario.json"), Buffer.from(`\ufeff${text}`, "utf16le"));
  expect((await read()).issues).toEqual([]);
});
