import { expect, test } from "vitest";
import { LAND } from "../../../scenarios/model/field.ts";
import type { CityModel, LandUseArea } from "../city-model.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { workOutLand } from "./land-field.ts";
import { publicGreenAreas } from "./public-green.ts";

/** 50 × 40 cells of 2 m: grass in the north, a river in the south, four blocks between. */
const city = smallCity();
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);
const withLandUse = (landUse: readonly LandUseArea[]): CityModel => ({
  ...city,
  ground: { ...city.ground, landUse },
});

test("grass is green, the river water, a footprint a building, and what no area covers paved", () => {
  const { cover } = workOutLand(city, undefined);
  expect(cover[cellAt(5, 70)]).toBe(LAND.green);
  expect(cover[cellAt(5, 5)]).toBe(LAND.water);
  expect(cover[cellAt(15, 45)]).toBe(LAND.building);
  expect(cover[cellAt(5, 45)]).toBe(LAND.paved);
});

test("a later area lies on top of an earlier one", () => {
  const [grass, river] = city.ground.landUse;
  const { cover, isPublicGreen } = workOutLand(
    withLandUse([grass, river, { ...grass, cover: "street" }]),
    undefined,
  );
  expect(cover[cellAt(5, 70)]).toBe(LAND.paved);
  expect(isPublicGreen[cellAt(5, 70)]).toBe(0);
});

test("yards, fields and railways are private, grass is not, and ground of which nothing is known is not called so", () => {
  const [grass] = city.ground.landUse;
  const privateAt = (landUse: readonly LandUseArea[]): number =>
    workOutLand(withLandUse(landUse), undefined).isPrivate[cellAt(5, 70)];
  expect([privateAt([grass]), privateAt([])]).toEqual([0, 0]);
  for (const cover of ["yard", "farmland", "rail"] as const) expect(privateAt([{ ...grass, cover }])).toBe(1);
});

test("without land use the ground is not known; water and footprints still are", () => {
  const { cover } = workOutLand(withLandUse([city.ground.landUse[1]]), undefined);
  expect(cover[cellAt(5, 45)]).toBe(LAND.unknown);
  expect(cover[cellAt(5, 5)]).toBe(LAND.water);
  expect(cover[cellAt(15, 45)]).toBe(LAND.building);
});

test("a crown covers the cells within its radius", () => {
  const tree = {
    number: 0,
    id: "t",
    species: null,
    x: 31,
    y: 61,
    groundHeightMetresNap: 3,
    heightMetres: 9,
    crownDiameterMetres: 6,
  };
  const { crown } = workOutLand({ ...city, trees: [tree] }, undefined);
  // In a square of cells of 2 m: the middle, four beside it and four at the corners; those two cells on lie 4 m away.
  expect(crown.reduce((sum, value) => sum + value, 0)).toBe(9);
  expect(crown[cellAt(33, 63)]).toBe(1);
  expect(crown[cellAt(35, 61)]).toBe(0);
});

test("a cell belongs to the first neighbourhood that has it, and to none outside them", () => {
  const degrees = (x: number, y: number): [number, number] => {
    const { longitude, latitude } = city.plane.toGeodetic(x, y, 0);
    return [longitude, latitude];
  };
  const upTo = (x: number) => ({
    type: "Feature" as const,
    properties: {},
    geometry: {
      type: "Polygon" as const,
      coordinates: [[degrees(0, 0), degrees(x, 0), degrees(x, 80), degrees(0, 80), degrees(0, 0)]],
    },
  });
  const { neighbourhood } = workOutLand(city, { type: "FeatureCollection", features: [upTo(40), upTo(70)] });
  expect([20, 50, 90].map((x) => neighbourhood[cellAt(x, 70)])).toEqual([0, 1, 255]);
});

test("public green is half a hectare or more in one piece, and no yard", () => {
  const { grid } = city.ground;
  const [grass] = city.ground.landUse;
  const sizeOf = (areas: readonly LandUseArea[]): number =>
    publicGreenAreas(workOutLand({ ...withLandUse(areas), buildings: [] }, undefined), grid).reduce(
      (sum, value) => sum + value,
      0,
    );
  // The grass of 100 × 20 m is too small on its own, and large enough with 100 × 30 m of park beside it.
  const park: LandUseArea = {
    ...grass,
    cover: "park",
    rings: [Float64Array.of(0, 30, 100, 30, 100, 60, 0, 60)],
  };
  expect(sizeOf([grass])).toBe(0);
  expect(sizeOf([grass, park])).toBe(1_250);
  expect(sizeOf([grass, { ...park, cover: "yard" }])).toBe(0);
});
