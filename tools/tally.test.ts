import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserTally, FAILED, PASSED, sum, unitTally } from "./tally.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe.each([unitTally, browserTally])("%o", (tally) => {
  test("a runner that ended without a report has failed", () => {
    expect(tally(join(folder, "none.json"))).toEqual(FAILED);
  });
});

test("unit tests are counted as vitest counts them", () => {
  const found = { success: false, numPassedTests: 40, numFailedTests: 2, numPendingTests: 3 };
  expect(unitTally(report(found))).toEqual({ passed: 40, failed: 2, skipped: 3 });
});

test("a test file that cannot be loaded is a failure, though no test in it failed", () => {
  const found = { success: false, numPassedTests: 40, numFailedTests: 0, numPendingTests: 0 };
  expect(unitTally(report(found)).failed).toBe(1);
});

test("a browser test that passes only the second time is a failure", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(browserTally(report({ stats, errors: [] }))).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("a set-up that fails is a failure, though no test ran", () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(browserTally(report({ stats, errors: [{ message: "port" }] })).failed).toBe(1);
});

test("steps and runners add up", () => {
  expect(sum([PASSED, FAILED, { passed: 5, failed: 0, skipped: 2 }])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
  });
});
