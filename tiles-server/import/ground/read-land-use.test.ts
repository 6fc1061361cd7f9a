import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { readLandUse, readWater } from "./read-land-use.ts";

const plane = createRdPlane();
const collection = (...properties: Record<string, unknown>[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: properties.map((said) => ({
    type: "Feature",
    properties: said,
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [4.4, 51.9],
          [4.41, 51.9],
          [4.41, 51.91],
          [4.4, 51.9],
        ],
      ],
    },
  })),
});

test("rivers, sea, harbours and tidal water flood; canals and ponds do not", () => {
  const kinds = ["river", "sea", "harbour", "tidal", "canal", "pond", undefined];
  const { areas } = readLandUse(collection(...kinds.map((kind) => ({ cover: "water", kind }))), plane);
  expect(areas.map(({ floods }) => floods)).toEqual([true, true, true, true, false, false, false]);
});

test("a level counts for water only, and only as a number", () => {
  const { areas } = readLandUse(
    collection(
      { cover: "water", waterLevelMetresNap: -2.2 },
      { cover: "water", waterLevelMetresNap: "high" },
      { cover: "grass", waterLevelMetresNap: 3 },
    ),
    plane,
  );
  expect(areas.map(({ waterLevelMetresNap }) => waterLevelMetresNap)).toEqual([-2.2, null, null]);
});

test("the Dutch base map's covers are known; others are counted and left out", () => {
  const { areas, unknownCovers } = readLandUse(
    collection({ cover: "waterdeel" }, { cover: "erf" }, { cover: "lava" }, { cover: "constructor" }, {}),
    plane,
  );
  expect(areas.map(({ cover }) => cover)).toEqual(["water", "yard"]);
  expect({ ...unknownCovers }).toEqual({ lava: 1, constructor: 1, "none said": 1 });
});

test("in a file of water all of it floods, in the plane and without a closing point", () => {
  const [area] = readWater(collection({ waterLevelMetresNap: 0.4 }), plane);
  expect(area).toMatchObject({ cover: "water", floods: true, waterLevelMetresNap: 0.4 });
  expect(area.rings[0]).toHaveLength(6);
  expect(area.rings[0][0]).toBeGreaterThan(80_000);
});
