import fc from "fast-check";
import { expect, test } from "vitest";
import { buildingsByLevel, CHART_LEVELS_METRES_NAP } from "./buildings-by-level.ts";
import { wetBuildings } from "./wet-buildings.ts";

test("the chart's levels run from -2 to 7 m NAP in steps of 10 cm", () => {
  expect(CHART_LEVELS_METRES_NAP).toHaveLength(91);
  expect([0, 20, 46, 90].map((at) => CHART_LEVELS_METRES_NAP[at])).toEqual([-2, 0, 2.6, 7]);
});

test("three buildings, by hand: one on the quay, one behind a dike, one never wet", () => {
  const ground = Float64Array.of(2.5, 1, 0);
  const spill = Float64Array.of(2.5, 3, Number.NaN);
  expect(buildingsByLevel(ground, spill, [2.5, 2.6, 2.66, 3, 3.1, 3.31])).toEqual([
    [0, 1, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 1, 1, 0],
    [0, 0, 0, 0, 1, 2],
  ]);
});

test("a building whose spill level is said to lie under its own ground is dry up to that ground", () => {
  expect(buildingsByLevel(Float64Array.of(2), Float64Array.of(1), [1.5, 2, 2.1]).map(([...y]) => y)).toEqual([
    [0, 0, 1],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test("at every level it is the count of a plain script", () => {
  const centimetres = fc.integer({ min: -400, max: 800 }).map((value) => value / 100);
  const building = fc.record({ ground: centimetres, above: fc.option(fc.integer({ min: 0, max: 600 })) });
  fc.assert(
    fc.property(fc.array(building, { maxLength: 40 }), (buildings) => {
      const feet = buildings.map(({ ground, above }) => ({
        groundHeightMetresNap: ground,
        spillLevelMetresNap: above === null ? null : ground + above / 100,
      }));
      const counts = buildingsByLevel(
        Float64Array.from(feet, (foot) => foot.groundHeightMetresNap),
        Float64Array.from(feet, (foot) => foot.spillLevelMetresNap ?? Number.NaN),
        CHART_LEVELS_METRES_NAP,
      );
      for (const [at, level] of CHART_LEVELS_METRES_NAP.entries()) {
        expect(counts.map((byLevel) => byLevel[at])).toEqual(wetBuildings(level, feet).byClass);
      }
    }),
  );
});
