import { expect, test } from "vitest";
import { lowestOf } from "./heights-of-surfaces.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { detectZMeaning, liftToNap } from "./z-meaning.ts";

function house(lowest: number, attributes: SourceBuilding["attributes"] = {}): SourceBuilding {
  const ring = Float64Array.of(0, 0, lowest, 10, 0, lowest, 10, 10, lowest + 6);
  return {
    id: `at-${lowest}`,
    file: "town.city.json",
    attributes,
    surfaces: [{ kind: "roof", rings: [ring] }],
  };
}

test("every lowest z at 0 while TerrainHeight varies: above each building's own ground", () => {
  const houses = [-1.15, 0.3, 4.28].map((TerrainHeight) => house(0.02, { TerrainHeight }));
  expect(detectZMeaning(houses)).toBe("above-ground");
});

test.each([
  ["lowest z follows the ground", [house(-1, { h_maaiveld: -1 }), house(2, { h_maaiveld: 2 })]],
  ["every ground is at 0 as well", [house(0, { h_maaiveld: 0 }), house(0, { h_maaiveld: 0.01 })]],
  ["nothing says the ground", [house(0), house(0)]],
  [
    "a tenth stands elsewhere",
    Array.from({ length: 10 }, (_, n) => house(n === 0 ? 3 : 0, { h_maaiveld: n })),
  ],
])("metres NAP where %s", (_reason, houses) => {
  expect(detectZMeaning(houses)).toBe("nap");
});

test("lifted by its own word before the height file's", () => {
  const own = liftToNap(house(0, { TerrainHeight: 2.5 }), () => 9);
  expect(lowestOf(own.surfaces)).toBe(2.5);
  expect([...own.surfaces[0].rings[0]].slice(0, 2)).toEqual([0, 0]);
  expect(lowestOf(liftToNap(house(0), () => 9).surfaces)).toBe(9);
});

test("nobody knows its ground: unreadable, not put down on a guess", () => {
  expect(() => liftToNap(house(0), undefined)).toThrow(/TerrainHeight.*--heights/);
  expect(() => liftToNap(house(0), () => Number.NaN)).toThrow(/--heights/);
});
