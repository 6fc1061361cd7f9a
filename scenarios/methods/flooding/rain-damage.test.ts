import { expect, test } from "vitest";
import { damageRange, rainDamageEuroPerSquareMetre, rainDamageFactor } from "./rain-damage.ts";

// The published values, euro per square metre.
test.each([
  [0.03, 87.9],
  [0.1, 219.75],
  [0.2, 293],
  [0.5, 439.5],
])("%f m of rain costs € %f a square metre", (depth, euro) => {
  expect(rainDamageEuroPerSquareMetre(depth)).toBeCloseTo(euro, 10);
});

// Every point of the table, and some worked out by hand between them.
test.each([
  [-1, 0],
  [0, 0],
  [0.005, 0.05],
  [0.01, 0.1],
  [0.05, 0.5],
  [0.15, 1],
  [0.3, 1],
  [0.35, 1.125],
  [0.4, 1.25],
  [0.6, 1.75],
  [1, 2.75],
  [1.75, 4.625],
  [2.5, 6.5],
  [4, 6.5],
])("at %f m the factor is %f", (depth, factor) => {
  expect(rainDamageFactor(depth)).toBeCloseTo(factor, 12);
});

test("the range runs from € 176 to € 410 where the middle is € 293", () => {
  expect(damageRange(293)).toEqual({ low: 176, high: 410 });
  expect(damageRange(0)).toEqual({ low: 0, high: 0 });
  expect(damageRange(2930)).toEqual({ low: 1760, high: 4100 });
});
