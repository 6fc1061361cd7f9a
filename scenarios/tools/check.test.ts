import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

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

function check(): { status: number | null; said: string } {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scenarios/tools/check.ts", folder],
    { cwd: root, env, encoding: "utf8" },
  );
  return { status, said: `${stdout}${stderr}` };
}

test("a folder in order exits 0 and is counted", () => {
  copyRiverFlood();
  expect(check()).toEqual({ status: 0, said: "1 scenario in order, 0 issues\n" });
});

test("a fault exits 2, with file, line and column, its code and the next step", () => {
  mkdirSync(riverFlood());
  const broken = readFileSync(join(root, "fixtures/invalid-scenarios/fieldMisspelt/scenario.json"), "utf8");
  writeFileSync(join(riverFlood(), "scenario.json"), broken);
  const { status, said } = check();
  expect(status).toBe(2);
  expect(said).toMatch(
    /^flooding\/river-flood\/scenario\.json:\d+:\d+ error UNKNOWN_FIELD layers\[0\]\.opactiy: .*"opacity"\?/,
  );
});

test("a layer without the property its legend reads exits 2 and names the properties there are", () => {
  copyRiverFlood();
  const layer = join(riverFlood(), "layers/new-quays.geojson");
  writeFileSync(layer, readFileSync(layer, "utf8").replaceAll("depthMetres", "diepte"));
  const { status, said } = check();
  expect(status).toBe(2);
  expect(said).toMatch(/PROPERTY_NOT_IN_LAYER .*new-quays\.geojson.*they have diepte/);
});
