import { expect, test } from "vitest";
import { groundPoints } from "./ground-points.ts";
import { createLandSurface } from "./land-surface.ts";
import { smallCity } from "./testing/small-city.ts";
import { createWaterIndex } from "./water-index.ts";

/** A bank every ten cells, and a cell of its own height in a thousand. */
function roughLand(columns: number, rows: number): ReturnType<typeof createLandSurface> {
  const { ground } = smallCity();
  const rough = {
    ...ground,
    landUse: [],
    grid: { ...ground.grid, columns, rows },
    groundMetresNap: Float32Array.from({ length: columns * rows }, (_, cell) =>
      cell % 1_009 === 0 ? 20 : Math.floor((cell % columns) / 10) % 2,
    ),
  };
  return createLandSurface(rough, createWaterIndex(rough));
}

test("each cell comes once, and a peak that stands out by more than the error is among them", () => {
  const points = groundPoints(roughLand(300, 280), 0.12);
  expect(new Set(points).size).toBe(points.length);
  expect(points).toContain(1_009 * 3);
});

test("more places than can be held become fewer by a larger error: the peaks stay and the banks go", () => {
  const land = roughLand(300, 280);
  const all = groundPoints(land, 0.12);
  const few = groundPoints(land, 0.12, all.length - 1);
  expect(few.length).toBeLessThan(all.length);
  expect(few).toContain(1_009 * 3);
});

test("of an even land there are the corners of its blocks, however few may be held", () => {
  const { ground } = smallCity();
  const even = { ...ground, landUse: [], groundMetresNap: ground.groundMetresNap.map(() => 2) };
  expect([...groundPoints(createLandSurface(even, createWaterIndex(even)), 0.12, 1)].length).toBe(4);
});
