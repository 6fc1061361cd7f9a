import { expect, test } from "vitest";
import { wetBuildings } from "./wet-buildings.ts";

const foot = (groundHeightMetresNap: number, spillLevelMetresNap: number | null) => ({
  groundHeightMetresNap,
  spillLevelMetresNap,
});

test("four buildings at 3.0 m: one ankle-deep, one over the hip, one behind the dike, one out of reach", () => {
  const found = wetBuildings(3, [foot(2.9, 2.9), foot(1.5, 2.6), foot(-1, 6.2), foot(-1, null)]);
  expect(found).toEqual({ byClass: [1, 0, 0, 1], wet: 2, total: 4 });
});

test("a level just at the spill level wets nothing: water must stand above it", () => {
  expect(wetBuildings(2.6, [foot(2.6, 2.6), foot(2, 2.6)]).wet).toBe(0);
});
