import fc from "fast-check";
import { expect, test } from "vitest";
import { windAtStreet, windRatio } from "./wind-at-street.ts";

test.each([
  [0.05, 8, 0.6655, 2.2],
  [0.1, 10, 0.3583, 1.305],
  [0.2, 12, 0.1365, 0.659],
  [0.3, 15, 0.0518, 0.5],
])("fronts of %s and roofs of %s m leave %s of the wind, %s m/s of 5", (front, height, ratio, wind) => {
  expect(windRatio(front, height)).toBeCloseTo(ratio, 4);
  expect(windAtStreet(windRatio(front, height), 5)).toBeCloseTo(wind, 3);
});

// By hand from Macdonald's table, λ = .06 + .015, .165 and .33 at most: z0/h, d/h, zw/h, A/h and B of their own rows.
test.each([
  [0.06, 8, 0.075],
  [0.15, 10, 0.165],
  [0.9, 10, 0.33],
])("fronts of %s count as a density of %s with what stands in the street", (front, height, density) => {
  const [z0, d, zw, a, b] =
    density < 0.08
      ? [0.048, 0.066, 2.0, -0.35, 0.56]
      : density < 0.18
        ? [0.084, 0.32, 2.7, -0.34, 0.48]
        : [0.077, 0.57, 1.2, -0.85, 0.92];
  const friction =
    ((1 / 0.63501 / (Math.log(10 / 0.03) / Math.log(60 / 0.03))) * 0.4) /
    Math.log((60 - d * height) / (z0 * height));
  const atBlend = (friction / 0.4) * Math.log((zw - d) / z0);
  const atRoofs = atBlend - (friction / b) * Math.log((a + b * zw) / (a + b));
  const known = Math.min(1, atRoofs * Math.exp(9.6 * density * (1.2 / height - 1)));
  expect(windRatio(front, height)).toBeCloseTo(known, 12);
});

// Worked out apart, from the published table: both sides of each step of it, bare ground, low roofs, and the densest front.
test.each([
  [0, 0, 0.89836, 2.3032],
  [0, 4, 0.89836, 2.3032],
  [0.02, 3, 0.78538, 2.0397],
  [0.064, 6, 0.58308, 1.568],
  [0.066, 6, 0.4536, 1.2662],
  [0.119, 9, 0.3029, 0.9148],
  [0.121, 9, 0.26786, 0.8331],
  [0.17, 20, 0.19203, 0.6563],
  [0.249, 8, 0.09163, 0.5],
  [0.251, 8, 0.08055, 0.5],
  [0.33, 25, 0.04913, 0.5],
])("fronts of %s and roofs of %s m leave %s of the wind, %s m/s of 4", (front, height, ratio, wind) => {
  expect(windRatio(front, height)).toBeCloseTo(ratio, 5);
  expect(windAtStreet(windRatio(front, height), 4)).toBeCloseTo(wind, 4);
});

test("between towers, where the formula has no answer, the wind is that between roofs of 60 m", () => {
  for (const height of [61, 92, 95, 110, 175, 300]) {
    expect(windRatio(0.3, height)).toBe(windRatio(0.3, 60));
  }
});

test("of any city it is a share of the open wind", () => {
  const metres = fc.double({ min: 0, max: 400, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), metres, (front, height) => {
      const ratio = windRatio(front, height);
      expect(ratio).toBeGreaterThan(0);
      expect(ratio).toBeLessThanOrEqual(1);
    }),
  );
});
