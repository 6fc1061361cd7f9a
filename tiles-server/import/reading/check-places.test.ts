import { expect, test } from "vitest";
import { NOWHERE } from "../coordinates/plane-extent.ts";
import { checkPlaces } from "./check-places.ts";

const DELFT = { west: 4.35, south: 52, east: 4.37, north: 52.02 };
const check = (west: number, south: number, east: number, north: number): string[] =>
  checkPlaces([{ fileName: "trees.csv", extent: { west, south, east, north } }], DELFT);

test("what touches the buildings, and what has no place at all, is fine", () => {
  expect(check(4.3, 51.9, 4.36, 52.01)).toEqual([]);
  expect(checkPlaces([{ fileName: "a", extent: NOWHERE }], DELFT)).toEqual([]);
});

test("another city's trees are said to count for nothing", () => {
  expect(check(8.5, 47.3, 8.6, 47.4)).toEqual([
    expect.stringMatching(/trees\.csv lies at x 8\.5.*nothing of it/),
  ]);
});

test("7 swapped axes are refused with both extents", () => {
  expect(() => check(52, 4.35, 52.01, 4.36)).toThrow(
    /trees\.csv lies at x 52\.0000.*the buildings at x 4\.35.*swap them/,
  );
});
