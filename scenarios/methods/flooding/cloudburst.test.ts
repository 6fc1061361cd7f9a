import { expect, test } from "vitest";
import { excessRainMillimetres } from "./cloudburst.ts";

// 70 mm in one hour: the published values.
test.each([
  ["paving keeps .3 mm and the sewer takes 20", { cover: "paved" }, 49.7],
  ["loam takes 20.8 mm", { cover: "unpaved" }, 49.2],
  ["sand takes 41 mm", { cover: "unpaved", infiltrationMillimetresPerHour: 41 }, 29.0],
] as const)("of 70 mm in an hour %s", (_, ground, expected) => {
  expect(excessRainMillimetres({ rainMillimetres: 70, hours: 1, ...ground })).toBeCloseTo(expected, 10);
});

test("the same rain in twice the time leaves less: sewer and soil work longer", () => {
  expect(excessRainMillimetres({ rainMillimetres: 70, hours: 2, cover: "paved" })).toBeCloseTo(29.7, 10);
  expect(excessRainMillimetres({ rainMillimetres: 70, hours: 2, cover: "unpaved" })).toBeCloseTo(28.4, 10);
});

test("a drizzle leaves nothing, and never less than nothing", () => {
  expect(excessRainMillimetres({ rainMillimetres: 5, hours: 1, cover: "paved" })).toBe(0);
  expect(excessRainMillimetres({ rainMillimetres: 5, hours: 1, cover: "unpaved" })).toBe(0);
});

// By hand: the second shower of the package, Rotterdam's stress test, its design, and what sewer and street just hold in two hours.
test.each([
  [140, 2, 99.7, 98.4, 58],
  [100, 2, 59.7, 58.4, 18],
  [50, 1, 29.7, 29.2, 9],
  [40.3, 2, 0, 0, 0],
])(
  "of %s mm in %s h run off: %s paved, %s on loam, %s on sand",
  (rainMillimetres, hours, paved, loam, sand) => {
    const shower = { rainMillimetres, hours };
    expect(excessRainMillimetres({ ...shower, cover: "paved" })).toBeCloseTo(paved, 10);
    expect(excessRainMillimetres({ ...shower, cover: "unpaved" })).toBeCloseTo(loam, 10);
    const onSand = { ...shower, cover: "unpaved", infiltrationMillimetresPerHour: 41 } as const;
    expect(excessRainMillimetres(onSand)).toBeCloseTo(sand, 10);
  },
);
