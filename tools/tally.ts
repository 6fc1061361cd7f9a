import { existsSync, readFileSync } from "node:fs";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
/** Also what a runner counts that ended without its report, whatever it printed. */
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** @param reportFile vitest's JSON report */
export function unitTally(reportFile: string): Tally {
  if (!existsSync(reportFile)) return FAILED;
  const found = JSON.parse(readFileSync(reportFile, "utf8")) as {
    success: boolean;
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  // A file that cannot be loaded has no failed test, and yet nothing in it passed.
  const failed = found.numFailedTests === 0 && !found.success ? 1 : found.numFailedTests;
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests };
}

/** @param reportFile Playwright's JSON report */
export function browserTally(reportFile: string): Tally {
  if (!existsSync(reportFile)) return FAILED;
  const { stats, errors } = JSON.parse(readFileSync(reportFile, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: readonly unknown[];
  };
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    // A set-up that fails has no failed test either.
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
