import fc from "fast-check";
import { expect, test } from "vitest";
import { crossesItself, isClosed, isWoundWrong } from "./ring.ts";

const SQUARE = [
  [4.45, 51.95],
  [4.4501, 51.95],
  [4.4501, 51.9501],
  [4.45, 51.9501],
  [4.45, 51.95],
];

test("an outer ring goes counterclockwise and a hole clockwise, at the size of a house too", () => {
  expect(isWoundWrong(SQUARE, false)).toBe(false);
  expect(isWoundWrong(SQUARE, true)).toBe(true);
  expect(isWoundWrong(SQUARE.toReversed(), false)).toBe(true);
  expect(isWoundWrong(SQUARE.toReversed(), true)).toBe(false);
});

test("a ring that is squeezed to a line has no direction to be wrong in", () => {
  expect(isWoundWrong([SQUARE[0], SQUARE[1], SQUARE[1], SQUARE[0]], false)).toBe(false);
});

test("a ring whose height alone differs at its end is not closed", () => {
  expect(isClosed(SQUARE)).toBe(true);
  expect(isClosed([...SQUARE.slice(0, -1), [4.45, 51.95, 3]])).toBe(false);
});

test("a bow tie crosses itself, and two squares that touch at a corner do not", () => {
  const [a, b, c, d] = SQUARE;
  expect(crossesItself([a, c, b, d, a])).toBe(true);
  expect(crossesItself(SQUARE)).toBe(false);
  const touching = [
    [0, 0],
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  expect(crossesItself(touching)).toBe(false);
});

test("a round ring never crosses itself, and is wound wrong just when it is turned about", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 90 }),
      fc.double({ min: 1e-5, max: 10, noNaN: true }),
      (corners, radius) => {
        const round = Array.from({ length: corners }, (_, index) => {
          const angle = (2 * Math.PI * index) / corners;
          return [4 + radius * Math.cos(angle), 52 + radius * Math.sin(angle)];
        });
        const ring = [...round, round[0]];
        expect([
          crossesItself(ring),
          isWoundWrong(ring, false),
          isWoundWrong(ring.toReversed(), false),
        ]).toEqual([false, false, true]);
      },
    ),
  );
});
