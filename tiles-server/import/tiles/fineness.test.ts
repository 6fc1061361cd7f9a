import { expect, test } from "vitest";
import { FINEST, finenessWithin } from "./fineness.ts";

test("buildings as they are keep all they have", () => {
  expect(finenessWithin(0)).toEqual(FINEST);
});

test.each([0.2, 1.5, 6, 26, 44, 420])(
  "blocks that are off by %f m are kept within a hundredth of it, in halves of a metre at most",
  (errorMetres) => {
    const { stepMetres } = finenessWithin(errorMetres);
    expect(stepMetres).toBeLessThanOrEqual(Math.max(FINEST.stepMetres, errorMetres / 100));
    expect(stepMetres).toBeLessThanOrEqual(0.5);
    // A power of two, or a float's low bits would not be zeros.
    expect(Number.isInteger(Math.log2(stepMetres))).toBe(true);
  },
);

test.each([0, 6])("where blocks are off by %f m, full light stays full light", (errorMetres) => {
  expect(255 % finenessWithin(errorMetres).lightStep).toBe(0);
});
