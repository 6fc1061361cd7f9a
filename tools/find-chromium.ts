import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium to test with: the one named in CHROMIUM_PATH, Playwright's own, or the machine's. If there is none, it installs
 * Playwright's, else Debian's, and says so.
 *
 * @returns its path
 * @throws Error that says what to do where none can be had
 */
export function findChromium(say: (line: string) => void): string {
  const present = presentChromium();
  if (present !== undefined) {
    say(`Chromium: ${present}`);
    return present;
  }
  say("No Chromium here. Installing Playwright's own (npx playwright install --with-deps chromium) …");
  if (
    succeeds("npx", ["playwright", "install", "--with-deps", "chromium"]) ||
    succeeds("npx", ["playwright", "install", "chromium"])
  ) {
    const installed = presentChromium();
    if (installed !== undefined) return installed;
  }
  say("That could not be had. Installing Debian's (apt-get install chromium) …");
  const isInstalled =
    succeeds("apt-get", ["update"]) &&
    succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  const installed = isInstalled ? presentChromium() : undefined;
  if (installed === undefined) {
    throw new Error(
      "No Chromium could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH, and run npm test again.",
    );
  }
  say(`Chromium: ${installed}, installed now`);
  return installed;
}

function presentChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...(named === undefined ? [] : [named]),
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return candidates.find((candidate) => existsSync(candidate));
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
    .status === 0;
