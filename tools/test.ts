import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** `npm test`: types, lint, scenario files, unit tests, then a real browser. Every step runs; one failure fails the whole. */
const folder = mkdtempSync(join(tmpdir(), "stadslens-test-"));
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
try {
  step("Types", ["tsc", "-p", "tsconfig.json"]);
  step("Types of the ground floor", ["tsc", "-p", "tsconfig.model.json"]);
  step("Lint and format", ["biome", "ci", "--reporter=summary"]);
  step("Scenario files", ["tsx", "scenarios/tools/check.ts"]);
  const unit = join(folder, "unit.json");
  run("Unit tests", ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${unit}`]);
  add(unitTally(unit));
  const browser = join(folder, "browser.json");
  const CHROMIUM_PATH = findChromium((line) => console.log(line));
  run("In a browser", ["playwright", "test"], { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: browser });
  add(browserTally(browser));
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync("test-results", { recursive: true, force: true });
}
if (total.skipped > 0)
  console.log(`${total.skipped} skipped: they need real city data that is not on this machine.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

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

function step(title: string, command: readonly string[]): void {
  add(run(title, command) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
}

function add(tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
}

/** A runner that ended without its report has failed, whatever it printed. */
const NO_REPORT: Tally = { passed: 0, failed: 1, skipped: 0 };

function unitTally(report: string): Tally {
  if (!existsSync(report)) return NO_REPORT;
  const found = JSON.parse(readFileSync(report, "utf8")) as {
    success: boolean;
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  // A file that cannot be loaded has no failed test, and yet nothing in it passed.
  const failed = found.numFailedTests === 0 && !found.success ? 1 : found.numFailedTests;
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests };
}

function browserTally(report: string): Tally {
  if (!existsSync(report)) return NO_REPORT;
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: readonly unknown[];
  };
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
