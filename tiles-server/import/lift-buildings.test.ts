import { describe, expect, test } from "vitest";
import { lowestOf } from "./heights-of-surfaces.ts";
import { liftBuildings } from "./lift-buildings.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";

const block = (id: string, x: number, attributes: SourceBuilding["attributes"] = {}): SourceBuilding => ({
  id,
  file: "a.geojson",
  attributes,
  isAboveGround: true,
  surfaces: [{ kind: "ground", rings: [Float64Array.of(x, 5, 0, x + 4, 5, 0, x + 4, 9, 0)] }],
});
/** Ten cells of 10 m from x 0, y 0 to 10; the last three are a hole. */
const heights = {
  columns: 10,
  rows: 1,
  cellSizeMetres: 10,
  westMetres: 0,
  northMetres: 10,
  metresNap: Float32Array.of(1, 1, 2, 2, 3, 3, 4, NaN, NaN, NaN),
};
const feetOf = (...args: Parameters<typeof liftBuildings>): Record<string, number> =>
  Object.fromEntries(liftBuildings(...args).buildings.map(({ id, surfaces }) => [id, lowestOf(surfaces)]));

test("its own word goes before the height file's, and that before the nearest ground", () => {
  const buildings = [block("own", 2, { TerrainHeight: 9 }), block("cell", 22), block("hole", 82)];
  expect(feetOf({ buildings, skipped: [] }, "nap", heights)).toEqual({ own: 9, cell: 2, hole: 4 });
  expect(liftBuildings({ buildings, skipped: [] }, "nap", heights).onNearbyGround).toEqual(["hole"]);
});

test("beyond the file its edge is near within 100 m, and no further", () => {
  const found = liftBuildings(
    { buildings: [block("near", -90), block("far", -200)], skipped: [] },
    "nap",
    heights,
  );
  expect(found.buildings.map(({ id, surfaces }) => [id, lowestOf(surfaces)])).toEqual([["near", 1]]);
  expect(found.skipped).toEqual([
    { id: "far", file: "a.geojson", reason: expect.stringMatching(/--heights.*100 m/) },
  ]);
});

describe("without a height file", () => {
  test("the foot of the nearest building within 100 m", () => {
    const buildings = [block("far", 500), block("lost", 60), block("own", 0, { TerrainHeight: 2 })];
    const found = liftBuildings({ buildings, skipped: [] }, "above-ground", undefined);
    expect(found.buildings.map(({ id, surfaces }) => [id, lowestOf(surfaces)])).toEqual([
      ["lost", 2],
      ["own", 2],
    ]);
    expect(found.skipped.map(({ id }) => id)).toEqual(["far"]);
  });

  test("and where nobody knows, nobody guesses", () => {
    const found = liftBuildings({ buildings: [block("a", 0)], skipped: [] }, "above-ground", undefined);
    expect([found.buildings, found.skipped.map(({ id }) => id)]).toEqual([[], ["a"]]);
  });
});
