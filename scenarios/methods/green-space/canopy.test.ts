import { expect, test } from "vitest";
import { LAND } from "../../model/field.ts";
import { canopyShare } from "./canopy.ts";

const { paved, green, water, building, unknown } = LAND;

test("a crown over two of four cells of land covers half", () => {
  const cover = Uint8Array.of(paved, green, building, green);
  expect(canopyShare(cover, Uint8Array.of(0, 1, 0, 1))).toBe(0.5);
});

test("a crown over water counts for neither side", () => {
  const cover = Uint8Array.of(paved, water, water, green);
  expect(canopyShare(cover, Uint8Array.of(0, 1, 0, 1))).toBe(0.5);
});

test("only the cells asked for count", () => {
  const cover = Uint8Array.of(paved, green, green, green);
  expect(canopyShare(cover, Uint8Array.of(0, 0, 1, 1), [2, 3])).toBe(1);
});

test("where the land is not known, or there is none, nothing is claimed", () => {
  expect(canopyShare(Uint8Array.of(green, unknown), Uint8Array.of(1, 0))).toBeNull();
  expect(canopyShare(Uint8Array.of(water), Uint8Array.of(1))).toBeNull();
});
