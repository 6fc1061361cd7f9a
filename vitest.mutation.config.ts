import { defineConfig } from "vitest/config";

/** For `npm run test:mutation`: only the tests that stand beside what is mutated, so that a mutant costs seconds. */
export default defineConfig({
  test: { include: ["scenarios/{model,methods}/**/*.test.ts"] },
});
