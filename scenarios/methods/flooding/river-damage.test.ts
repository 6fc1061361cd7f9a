import { describe, expect, test } from "vitest";
import { riverDamageEuroPerSquareMetre, riverDamageFactor } from "./river-damage.ts";

// The published values first, then every point of the table and some worked out by hand between them.
test.each([
  [0.3, 0.15],
  [1.2, 0.44],
  [2.5, 0.675],
  [0, 0],
  [0.5, 0.25],
  [1, 0.4],
  [1.5, 0.5],
  [2, 0.6],
  [3, 0.75],
  [4, 0.85],
  [5, 0.95],
  [6, 1],
  [0.75, 0.325],
  [1.25, 0.45],
  [1.7, 0.54],
  [3.5, 0.8],
  [4.2, 0.87],
  [5.5, 0.975],
])("%f m of water takes %f of the maximum", (depth, factor) => {
  expect(riverDamageFactor(depth)).toBeCloseTo(factor, 12);
});

describe("outside the table", () => {
  test("a dry home loses nothing", () => {
    expect(riverDamageFactor(-1)).toBe(0);
  });

  test("and none more than all", () => {
    expect(riverDamageFactor(9)).toBe(1);
  });
});

test("in euro, half a metre takes a quarter of € 817 a square metre", () => {
  expect(riverDamageEuroPerSquareMetre(0.5)).toBeCloseTo(204.25, 10);
});
