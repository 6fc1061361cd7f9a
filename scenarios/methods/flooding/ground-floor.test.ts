import { expect, test } from "vitest";
import { homeGroundFloors } from "./ground-floor.ts";

function groundFloor(own: { homes?: number; floorArea?: number; storeys?: number }): number {
  const columns: Partial<Record<string, number>> = {
    footprintSquareMetres: 80,
    floorAreaSquareMetres: own.floorArea ?? Number.NaN,
    storeys: own.storeys ?? Number.NaN,
  };
  return homeGroundFloors({
    homesOf: Float64Array.of(own.homes ?? 1),
    column: (name) => Float64Array.of(columns[name] ?? Number.NaN),
  })[0];
}

test.each([
  ["floor area by storeys, where both are known", { floorArea: 210, storeys: 3 }, 70],
  ["the footprint, where the storeys are not", { floorArea: 210 }, 80],
  ["the footprint, where the floor area is not", { storeys: 3 }, 80],
  ["the footprint, where a source says nought", { floorArea: 0, storeys: 2 }, 80],
  ["the footprint, where it says no storeys", { floorArea: 210, storeys: 0 }, 80],
  ["nothing, where nobody lives", { homes: 0, floorArea: 210, storeys: 3 }, 0],
])("the ground floor is %s", (_, own, expected) => {
  expect(groundFloor(own)).toBe(expected);
});
