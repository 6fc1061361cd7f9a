import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { LAND } from "../../../scenarios/model/field.ts";
import { block, SMALL_PLANE, smallCity } from "../tiles/testing/small-city.ts";
import { metresToNearest } from "./nearest-cell.ts";
import { networkOfStreets, walksTo } from "./walks.ts";

/** 100 × 80 m in 50 × 40 cells of 2 m. */
const { ground, plane } = smallCity();
const { grid } = ground;
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);
const dry = { cover: new Uint8Array(2_000).fill(LAND.paved) };

const street = (kind: string | undefined, ...metres: [number, number][]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Kade", kind },
      geometry: {
        type: "LineString",
        coordinates: metres.map(([x, y]) => {
          const { longitude, latitude } = SMALL_PLANE.toGeodetic(x, y, 0);
          return [longitude, latitude];
        }),
      },
    },
  ],
});

const target = (...places: [number, number][]): Uint8Array => {
  const isTarget = new Uint8Array(2_000);
  for (const [x, y] of places) isTarget[cellAt(x, y)] = 1;
  return isTarget;
};

/** 10 × 10 m, 5 m north of the street; the green 5 m north of its other end. */
const house = block(0, 2, 6, 10, 3, 9);
const alongTheSouth = networkOfStreets(street("street", [1, 1], [99, 1]), plane)!;

test("a house walks to the street, along it, and off it again", () => {
  // From its corner at (12, 6) it is 5 m to the street, 83 along it, and 6 to the green's middle at (95, 7).
  const walks = walksTo(target([95, 7]), alongTheSouth, dry, grid);
  expect(walks.fromBuilding(house)).toBe(5 + 83 + 6);
});

test("a long house is left on the side that is best", () => {
  // 36 m of wall, 5 m from the street: from its east corner at x 40 it is 55 m along the street to the green at 95, 7.
  const slab = { ...house, footprint: [[Float64Array.of(4, 6, 40, 6, 40, 16, 4, 16)]] };
  const metres = walksTo(target([95, 7]), alongTheSouth, dry, grid).fromBuilding(slab);
  expect(metres).toBe(5 + 55 + 6);
});

test("what lies within 50 m is gone to straight", () => {
  const walks = walksTo(target([41, 11]), alongTheSouth, dry, grid);
  expect(walks.fromBuilding(house)).toBe(28);
  expect(walks.fromGround[cellAt(31, 11)]).toBe(10);
});

test("no one goes straight over water, to the green or to a street", () => {
  const cover = dry.cover.slice();
  for (let y = 1; y < 80; y += 2) cover[cellAt(25, y)] = LAND.water;
  const walks = walksTo(target([41, 11]), alongTheSouth, { cover }, grid);
  // Beside the street it is 28 m; over the bridge in the street it is the way along it and twice the way off it.
  expect(walks.fromBuilding(house)).toBeGreaterThanOrEqual(5 + 29 + 10 - 3);
  for (let x = 1; x < 100; x += 2) cover[cellAt(x, 3)] = LAND.water;
  expect(walksTo(target([41, 11]), alongTheSouth, { cover }, grid).fromBuilding(house)).toBeNull();
});

test("a house more than 50 m from every street has no walk", () => {
  const far = block(0, 40, 60, 10, 3, 9);
  const walks = walksTo(target([95, 1]), alongTheSouth, dry, grid);
  expect(walks.fromBuilding(far)).toBeNull();
  expect(walks.fromBuilding({ ...far, footprint: block(0, 40, 50, 10, 3, 9).footprint })).not.toBeNull();
});

test("on the ground it is the way to the nearest street and along it", () => {
  const isTarget = target([95, 1]);
  const { fromGround } = walksTo(isTarget, alongTheSouth, dry, grid);
  expect(fromGround[cellAt(95, 1)]).toBe(0);
  const metres = fromGround[cellAt(11, 21)];
  expect(metres).toBeGreaterThan(100);
  expect(metres).toBeLessThan(108);
  const straight = metresToNearest(isTarget, grid);
  for (const [cell, walk] of fromGround.entries()) expect(walk).toBeGreaterThan(straight[cell] - 2 * 2);
});

test("where there is nothing to go to there is no walk", () => {
  const walks = walksTo(target(), alongTheSouth, dry, grid);
  expect(walks.fromBuilding(house)).toBeNull();
  expect(walks.fromGround.every(Number.isNaN)).toBe(true);
});

test("water's lines are no streets, and a city without streets has no network", () => {
  expect(networkOfStreets(street("canal", [1, 1], [99, 1]), plane)).toBeNull();
  expect(networkOfStreets(street(undefined, [1, 1], [99, 1]), plane)).not.toBeNull();
  expect(networkOfStreets(undefined, plane)).toBeNull();
});
