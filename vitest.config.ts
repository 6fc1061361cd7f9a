import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{scenarios,tiles-server,viewer,fixtures,bench,tools}/**/*.test.{ts,tsx}"],
    // Some start programs or make a city, and share two cores with each other and with a browser. What must be quick says so itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
