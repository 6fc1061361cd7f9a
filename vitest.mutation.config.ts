import { defineConfig } from "vitest/config";

/** For `npm run test:mutation`: only the tests that stand beside what is mutated, so that a mutant costs seconds. */
export default defineConfig({
  test: {
    include: ["scenarios/{model,methods}/**/*.test.ts"],
    // Code that counts which test runs through it is several times slower, and a property runs a hundred times: slow is no fault here,
    // and what never ends is Stryker's own to stop.
    testTimeout: 60_000,
  },
});
