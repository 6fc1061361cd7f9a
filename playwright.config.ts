import { defineConfig } from "@playwright/test";
import { SOFTWARE_WEBGL } from "./tools/launch-chromium.ts";

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  // One scene at a time: two of them would share two cores and both be slow.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? "list" : [["list"], ["json"]],
  use: {
    viewport: { width: 1000, height: 700 },
    locale: "en-GB",
    launchOptions: {
      args: [...SOFTWARE_WEBGL],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
