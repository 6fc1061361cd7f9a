import { expect, test } from "vitest";
import type { BuiltObject } from "./reading/other-objects.ts";
import { standObjects } from "./stand-objects.ts";

const object = (type: string, ...heights: number[]): BuiltObject => ({
  type,
  source: {
    id: `${type} ${heights}`,
    file: "a.city.json",
    attributes: {},
    surfaces: [{ kind: "roof", rings: [Float64Array.from(heights.flatMap((z, at) => [at * 10, 0, z]))] }],
  },
});
/** Land at 2 m up to 25 m east, and nothing known beyond. */
const groundAt = (x: number): number => (x <= 25 ? 2 : Number.NaN);
const unknown = (): number => Number.NaN;

test("what lies wholly under the ground is left out by type; what shows anywhere is drawn", () => {
  const { objects, underground } = standObjects(
    [object("Tunnel", -5, -5, 1), object("Tunnel", -5, 1, 2.2), object("GenericCityObject", 2, 2, 2.05)],
    "nap",
    groundAt,
  );
  expect(objects.map(({ source }) => source.id)).toEqual(["Tunnel -5,1,2.2"]);
  expect({ ...underground }).toEqual({ Tunnel: 1, GenericCityObject: 1 });
});

test("a bridge level with its quays is drawn", () => {
  expect(standObjects([object("BridgePart", 1, 1, 1)], "nap", groundAt).objects).toHaveLength(1);
});

test("where the ground is not known a tunnel is under it, and a lamp post is not", () => {
  const { objects, underground } = standObjects(
    [object("TunnelPart", 4, 4, 5), object("CityFurniture", -1, -1, -1)],
    "nap",
    unknown,
  );
  expect(objects.map(({ type }) => type)).toEqual(["CityFurniture"]);
  expect({ ...underground }).toEqual({ TunnelPart: 1 });
});

test("given above its own ground it is put on the ground there, and left out where that is not known", () => {
  const built = [object("Bridge", 0, 0, 4)];
  const { objects } = standObjects(built, "above-ground", groundAt);
  expect([...objects[0].source.surfaces[0].rings[0]]).toEqual([0, 0, 2, 10, 0, 2, 20, 0, 6]);
  const lost = standObjects(built, "above-ground", unknown);
  expect([lost.objects, { ...lost.groundless }]).toEqual([[], { Bridge: 1 }]);
});
