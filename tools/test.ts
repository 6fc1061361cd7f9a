import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium.ts";
import { browserTally, FAILED, PASSED, sum, type Tally, unitTally } from "./tally.ts";

/** `npm test`: types, lint, scenario files, unit tests, then a real browser. Every step runs; one failure fails the whole. */
const folder = mkdtempSync(join(tmpdir(), "stadslens-test-"));
try {
  const { passed, failed, skipped } = sum([
    step("Types", ["tsc", "-p", "tsconfig.json"]),
    step("Types of the ground floor", ["tsc", "-p", "tsconfig.model.json"]),
    step("Lint and format", ["biome", "ci", "--reporter=summary"]),
    step("Scenario files", ["tsx", "scenarios/tools/check.ts"]),
    unitTests(join(folder, "unit.json")),
    browserTests(join(folder, "browser.json")),
  ]);
  if (skipped > 0) console.log(`${skipped} skipped: they need real city data that is not on this machine.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync("test-results", { recursive: true, force: true });
}

function step(title: string, command: readonly string[]): Tally {
  return run(title, command) ? PASSED : FAILED;
}

function unitTests(report: string): Tally {
  run("Unit tests", ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`]);
  return unitTally(report);
}

function browserTests(report: string): Tally {
  try {
    const CHROMIUM_PATH = findChromium((line) => console.log(line));
    run("In a browser", ["playwright", "test"], { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return browserTally(report);
}

function run(
  title: string,
  [command, ...args]: readonly string[],
  environment: Record<string, string> = {},
): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
