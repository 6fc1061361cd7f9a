import { expect, test } from "vitest";
import { LAND } from "../../model/field.ts";
import { sealedPercent } from "./sealed-share.ts";

const { paved, green, water, building, unknown } = LAND;

test("paved and built ground over all land, in percent", () => {
  expect(sealedPercent([paved, building, green, green])).toBe(50);
  expect(sealedPercent([paved, paved])).toBe(100);
  expect(sealedPercent([green])).toBe(0);
});

test("water is no land, and what is not known counts as neither", () => {
  expect(sealedPercent([paved, water, water, unknown, green])).toBe(50);
  expect(sealedPercent([water, unknown])).toBeNaN();
  expect(sealedPercent([])).toBeNaN();
});
