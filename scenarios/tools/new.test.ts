import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tinyCity, writeJson } from "../../tiles-server/testing/tiny-city.ts";
import { checkScenario } from "../model/check-scenario.ts";
import { hasErrors } from "../model/issue.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-new-"));
  mkdirSync(join(folder, "scenarios/flooding"), { recursive: true });
  cpSync(join(root, "scenarios/flooding/theme.json"), join(folder, "scenarios/flooding/theme.json"));
  writeFileSync(join(folder, "depth.geojson"), JSON.stringify(AREAS));
  writeFileSync(join(folder, "labels.csv"), "pand_id;score\nb-1;3\nb-2;5,5\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** In RD, as a Dutch office has it. */
const AREAS = {
  type: "FeatureCollection",
  features: [0.1, 0.4, 0.9, 1.6].map((depth, index) => ({
    type: "Feature",
    properties: { fid: index, depth },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [92_000 + index * 50, 437_000],
          [92_040 + index * 50, 437_000],
          [92_040 + index * 50, 437_040],
          [92_000 + index * 50, 437_040],
          [92_000 + index * 50, 437_000],
        ],
      ],
    },
  })),
};

const run = (tool: string, ...args: string[]) => runAs({}, tool, ...args);

function runAs(
  settings: Record<string, string>,
  tool: string,
  ...args: string[]
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `scenarios/tools/${tool}.ts`, ...args],
    {
      cwd: root,
      env: { ...process.env, STADSLENS_DATA: folder, ...settings },
      encoding: "utf8",
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  return { status, said: `${stdout}${stderr}` };
}

const TITLES = ["--title-nl", "Diepte", "--title-en", "Depth of water"];
const into = (): string => join(folder, "scenarios");
const created = (id: string): string => join(into(), "flooding", id);

describe("npm run scenarios:new", () => {
  test("writes a folder that is whole and valid, and says what is still to fill in, line by line", () => {
    const flags = ["--theme", "flooding", "--city", "waterwijk", "--unit", "m", "--into", into()];
    const { status, said } = run("new", "--data", join(folder, "depth.geojson"), ...TITLES, ...flags);
    expect(said).toContain("GeoJSON in EPSG:28992: 4 features (4 Polygon)");
    expect(status).toBe(0);
    const file = join(created("depth-of-water"), "scenario.json");
    const text = readFileSync(file, "utf8");
    const { scenario, issues } = checkScenario(text, "scenario.json");
    expect(hasErrors(issues)).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(["TEXT_TO_FILL_IN"]);
    expect(scenario?.layers[0]).toMatchObject({ type: "geojson", role: "area", property: "depth" });
    const line = text.split("\n").findIndex((one) => one.includes("To fill in: what does this show?")) + 1;
    expect(said).toContain(`${file}:${line}  `);
    const layer = JSON.parse(
      readFileSync(join(created("depth-of-water"), "layers/depth-of-water.geojson"), "utf8"),
    );
    expect(layer.features[0].geometry.coordinates[0][0][0]).toBeCloseTo(4.47, 1);
    expect(run("check", created("depth-of-water")).said).toContain(
      "1 scenario in order, 0 errors, 1 warning",
    );
    expect(readdirSync(join(into(), "flooding")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("a table of building ids colours buildings", () => {
    const flags = ["--theme", "flooding", "--city", "*", "--into", into(), "--id", "labels"];
    const { status } = run("new", "--data", join(folder, "labels.csv"), ...TITLES, ...flags);
    expect(status).toBe(0);
    const { scenario } = checkScenario(readFileSync(join(created("labels"), "scenario.json"), "utf8"), "s");
    expect(scenario?.layers[0]).toMatchObject({ type: "building-style", key: "pand_id", property: "score" });
    expect(run("check", created("labels")).status).toBe(0);
  });

  test("where nobody can be asked, all that is missing is told at once, with the flag that gives it", () => {
    const { status, said } = run(
      "new",
      "--data",
      join(folder, "depth.geojson"),
      "--into",
      into(),
      "--property",
      "deep",
    );
    expect(status).toBe(2);
    for (const words of [
      "--title-nl",
      "--title-en",
      "--theme flooding",
      "--city",
      '"deep" is no number',
      "fid, depth",
    ]) {
      expect(said).toContain(words);
    }
    expect(readdirSync(join(into(), "flooding"))).toEqual(["theme.json"]);
  });

  test("data that does not lie in the city that was named is told before anything is written", async () => {
    const city = { ...tinyCity("delft"), extent: { west: 4.3, south: 51.9, east: 4.4, north: 52.1 } };
    await writeJson(join(folder, "cities/delft/city.json"), city);
    const flags = ["--theme", "flooding", "--into", into()];
    const { status, said } = run(
      "new",
      join(folder, "depth.geojson"),
      ...TITLES,
      ...flags,
      "--city",
      "delft",
    );
    expect(status).toBe(2);
    expect(said).toMatch(/Nothing in the data lies in the city "delft": --city "\*"/);
    expect(readdirSync(join(into(), "flooding"))).toEqual(["theme.json"]);
    expect(run("new", join(folder, "depth.geojson"), ...TITLES, ...flags, "--city", "*").status).toBe(0);
  });

  test("what is there is never written over", () => {
    mkdirSync(created("mine"));
    const flags = ["--theme", "flooding", "--city", "*", "--into", into(), "--id", "mine"];
    const { status, said } = run("new", "--data", join(folder, "depth.geojson"), ...TITLES, ...flags);
    expect(status).toBe(2);
    expect(said).toMatch(/mine is there already\. Give another --id/);
    expect(readdirSync(created("mine"))).toEqual([]);
  });

  test.each([
    [["--data", "nowhere.geojson"], /There is no file nowhere\.geojson/],
    [[], /Name the file with the data: --data/],
    [["--titel", "x"], /--titel/],
  ])("%j is refused in words", (args, says) => {
    const { status, said } = run("new", ...args);
    expect(status).toBe(2);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/at .*\.ts:\d+/);
  });
});

describe("npm run scenarios:import", () => {
  const out = (): string => join(folder, "out.geojson");

  test("writes WGS84, says what it found, and does not write over a file unasked", () => {
    const source = join(folder, "depth.geojson");
    const { status, said } = run("import-data", source, "--out", out(), "--properties", "depth");
    expect(status).toBe(0);
    expect(said).toMatch(/depth +number +0\.1 to 1\.6/);
    const { features } = JSON.parse(readFileSync(out(), "utf8"));
    expect(features[0].properties).toEqual({ depth: 0.1 });
    expect(features[0].geometry.coordinates[0][0]).toEqual([
      expect.closeTo(4.471, 2),
      expect.closeTo(51.917, 2),
    ]);
    expect(run("import-data", source, "--out", out())).toMatchObject({
      status: 2,
      said: expect.stringMatching(/is there already.*--force/),
    });
    expect(run("import-data", source, "--out", out(), "--force").status).toBe(0);
  });

  test("writes beside the file, and never over it", () => {
    const source = join(folder, "depth.geojson");
    const before = readFileSync(source, "utf8");
    expect(run("import-data", source).said).toContain(`Written: ${join(folder, "depth.wgs84.geojson")}`);
    expect(readFileSync(source, "utf8")).toBe(before);
    expect(run("import-data", join(folder, "labels.csv")).said).toContain(
      `Written: ${join(folder, "labels.json")}`,
    );
  });

  test.each([
    [["a.geojson"], /There is no file a\.geojson/],
    [[], /Name one file/],
    [["a.geojson", "--simplify", "much"], /much is no number of metres/],
    [["a.geojson", "--colour", "red"], /--colour/],
  ])("%j is refused in one clear line", (args, says) => {
    const { status, said } = run("import-data", ...args);
    expect(status).toBe(2);
    expect(said).toMatch(says);
    expect(existsSync(out())).toBe(false);
  });
});

test.each(["new", "import-data", "check"])("%s --help tells how it is used, and is no mistake", (tool) => {
  const { status, said } = run(tool, "--help");
  expect(status).toBe(0);
  expect(said).toMatch(/^Use: npm run scenarios:/);
});

test("the commands look where the server looks", () => {
  const env = { STADSLENS_SCENARIOS: into() };
  expect(runAs(env, "check").said).toContain("0 scenarios in order");
  const flags = ["--theme", "flooding", "--city", "*"];
  expect(runAs(env, "new", join(folder, "depth.geojson"), ...TITLES, ...flags).status).toBe(0);
  expect(existsSync(created("depth-of-water"))).toBe(true);
});
