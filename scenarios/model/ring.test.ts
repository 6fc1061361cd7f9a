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

/** The same ring, begun at another of its corners. */
const begunAt = (corners: readonly number[][], start: number): number[][] => {
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  return [...turned, turned[0]];
};

test("edges whose lines would meet further on do not cross: an L, wherever it begins", () => {
  const corners = [
    [0, 0],
    [4, 0],
    [4, 4],
    [2, 4],
    [2, 2],
    [0, 2],
  ];
  for (const start of corners.keys()) expect(crossesItself(begunAt(corners, start))).toBe(false);
});

test("whatever its corners, a ring round one point does not cross itself, and with two corners exchanged it does", () => {
  const far = fc.integer({ min: 10, max: 90 });
  fc.assert(
    fc.property(fc.array(far, { minLength: 5, maxLength: 24 }), fc.nat(), fc.nat(), (radii, start, at) => {
      const star = radii.map((radius, index) => {
        const angle = (2 * Math.PI * (index + 0.1)) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
      expect(crossesItself(begunAt(star, start % star.length))).toBe(false);
      // Of one round, so that the two edges beside the exchanged corners meet between them.
      const round = star.map(([x, y]) => [x / Math.hypot(x, y), y / Math.hypot(x, y)]);
      const [one, other] = [at % round.length, (at + 1) % round.length];
      [round[one], round[other]] = [round[other], round[one]];
      expect(crossesItself(begunAt(round, start % round.length))).toBe(true);
    }),
  );
});

test("a ring of a hundred positions is tested, and a longer one is left to a tool for it", () => {
  // East in small steps, and back up and down through the way it came.
  const crossing = (positions: number): number[][] => {
    const east = Array.from({ length: positions - 3 }, (_, index) => [index, 0]);
    return [...east, [1.5, 1], [1.5, -1], [0, 0]];
  };
  expect([100, 101].map((positions) => crossing(positions).length)).toEqual([100, 101]);
  expect([100, 101].map((positions) => crossesItself(crossing(positions)))).toEqual([true, false]);
});
