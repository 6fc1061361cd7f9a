import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{scenarios,tiles-server,viewer,fixtures,bench,tools}/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
  },
});
