import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tinyCity, writeJson } from "../../tiles-server/testing/tiny-city.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-check-"));
  mkdirSync(join(folder, "flooding"));
  copyFileSync(join(root, "scenarios/flooding/theme.json"), join(folder, "flooding/theme.json"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const riverFlood = () => join(folder, "flooding/river-flood");
const copyRiverFlood = (): void =>
  cpSync(join(root, "scenarios/flooding/river-flood"), riverFlood(), { recursive: true });

function check(...asked: string[]): { status: number | null; said: string } {
  return checkAs({}, ...asked);
}

function checkAs(
  settings: Record<string, string>,
  ...asked: string[]
): { status: number | null; said: string } {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scenarios/tools/check.ts", ...asked],
    {
      cwd: root, // No city but those a test makes: a developer's own must not speak here.
      env: { ...env, STADSLENS_DATA: folder, ...settings },
      encoding: "utf8",
    },
  );
  return { status, said: `${stdout}${stderr}` };
}

function writeFixture(name: string): void {
  cpSync(join(root, "fixtures/invalid-scenarios", name), riverFlood(), { recursive: true });
}

test("a folder in order exits 0 and is counted", () => {
  copyRiverFlood();
  const { status, said } = check(folder);
  expect(status).toBe(0);
  expect(said).toMatch(/^(No city was found.*\n)?1 scenario in order, 0 errors, 0 warnings\n$/);
});

test("a fault exits 2, with file, line and column, its code and the next step", () => {
  writeFixture("fieldMisspelt");
  const { status, said } = check(folder);
  expect(status).toBe(2);
  expect(said).toMatch(
    /flooding\/river-flood\/scenario\.json:\d+:\d+ error UNKNOWN_FIELD layers\[0\]\.opactiy: .*"opacity"\?/,
  );
  expect(said).toContain("0 scenarios in order, 1 error, 0 warnings\n");
});

test("a layer without the property its legend reads exits 2 and names the properties there are", () => {
  copyRiverFlood();
  const layer = join(riverFlood(), "layers/new-quays.geojson");
  writeFileSync(layer, readFileSync(layer, "utf8").replaceAll("depthMetres", "diepte"));
  const { status, said } = check(folder);
  expect(status).toBe(2);
  expect(said).toMatch(/PROPERTY_NOT_IN_LAYER .*new-quays\.geojson.*they have diepte/);
});

test("a theme or a scenario may be asked about by itself, and what stands beside it is known but not told", () => {
  copyRiverFlood();
  const other = join(folder, "flooding/other");
  cpSync(join(root, "fixtures/invalid-scenarios/ringWoundWrong"), other, { recursive: true });
  writeFileSync(
    join(other, "scenario.json"),
    readFileSync(join(other, "scenario.json"), "utf8").replace(
      '"provenance"',
      '"compareWith": ["river-flood", "river-flod"],\n  "provenance"',
    ),
  );
  expect(check(join(folder, "flooding")).said).toContain("2 scenarios in order, 0 errors, 2 warnings");
  const { status, said } = check(other);
  expect(status).toBe(0);
  expect(said).toMatch(/reach\.geojson:5:5 warning RING_WOUND_WRONG features\[1\]: /);
  expect(said).toMatch(/SCENARIO_UNKNOWN compareWith\[1\]: .*"river-flod".*Did you mean "river-flood"\?/);
  expect(said).toContain("1 scenario in order, 0 errors, 2 warnings");
  expect(check(riverFlood()).said).toContain("1 scenario in order, 0 errors, 0 warnings");
});

test("a scenario that is in no theme is checked where it lies", () => {
  const { status, said } = check("fixtures/invalid-scenarios/ringNotClosed");
  expect(status).toBe(2);
  expect(said).toMatch(
    /^fixtures\/invalid-scenarios\/ringNotClosed\/layers\/reach\.geojson:5:5 error RING_NOT_CLOSED /,
  );
});

test("in GitHub Actions each issue is an annotation at its line", () => {
  const { said } = checkAs({ GITHUB_ACTIONS: "true" }, "fixtures/invalid-scenarios/idTwice");
  expect(said).toContain(
    '::error file=fixtures/invalid-scenarios/idTwice/scenario.json,line=76,col=13,title=ID_TWICE::"reach" is already',
  );
});

test("layers are held against their city where its package is there; where none is, that is told once", async () => {
  const cities = join(folder, "cities");
  await writeJson(join(cities, "waterwijk/city.json"), tinyCity("waterwijk"));
  const { status, said } = check("fixtures/invalid-scenarios/layerOutsideCity", "--cities", cities);
  expect(status).toBe(2);
  expect(said).toMatch(/scenario\.json:\d+:\d+ error LAYER_OUTSIDE_CITY layers\[0\]\.source: Nothing in/);
  expect(said).not.toContain("No city");
  const none = check("fixtures/invalid-scenarios/layerOutsideCity", "--cities", join(folder, "flooding"));
  expect(none).toEqual({
    status: 0,
    said: expect.stringMatching(/^No city was found in .*--cities\.\n1 scenario/),
  });
});

test.each([
  [["nowhere"], /^There is no folder nowhere\. .*\n$/],
  [["--citys", "x"], /^Unknown option '--citys'\. Use: npm run scenarios:check.*\n$/],
  [["--cities", "nowhere"], /^There is no folder nowhere\. .*\n$/],
  [["docs"], /^docs holds no theme and no scenario\. .*\n$/],
])("%s is refused in one line", (asked, line) => {
  expect(check(...asked)).toEqual({ status: 2, said: expect.stringMatching(line) });
});
