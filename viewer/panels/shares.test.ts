import { expect, test } from "vitest";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import { shareFrom, sharesOf } from "./shares.ts";

test("shares are parts of the counts together", () => {
  expect(sharesOf([38, 31, 22, 9])).toEqual([0.38, 0.31, 0.22, 0.09]);
});

test("nothing is never shared out: an unknown is not nought", () => {
  expect(sharesOf([0, 0, 0])).toBeNull();
  expect(sharesOf([])).toBeNull();
});

test("41 °C or more is the two hottest classes", () => {
  expect(shareFrom(41, [0.06, 0.11, 0.18, 0.27, 0.31, 0.07], PET_LEGEND)).toBeCloseTo(0.38);
});

test("all classes together are the whole, and none lies above the last", () => {
  const shares = [0.1, 0.1, 0.2, 0.2, 0.2, 0.2];
  expect(shareFrom(0, shares, PET_LEGEND)).toBeCloseTo(1);
  expect(shareFrom(44, shares, PET_LEGEND)).toBe(0);
});
