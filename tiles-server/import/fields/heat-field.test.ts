import { describe, expect, test } from "vitest";
import { type GroundCover, workOutMicroclimate } from "../../../scenarios/methods/heat/microclimate.ts";
import { afternoonMean, createPetOfCells } from "../../../scenarios/methods/heat/pet-of-cells.ts";
import { LAND } from "../../../scenarios/model/field.ts";
import type { CityModel, Tree } from "../city-model.ts";
import { bakeLight } from "../tiles/bake-light.ts";
import { type SurfaceModel, topsOver } from "../tiles/surface-model.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { reliefOf } from "./city-relief.ts";
import { bytesOf } from "./field-file.ts";
import { afternoonPet, HEAT_CHANNELS, microclimateValues } from "./heat-field.ts";
import { workOutLand } from "./land-field.ts";

const tree: Tree = {
  number: 0,
  id: "tree-1",
  species: null,
  x: 25,
  y: 31,
  groundHeightMetresNap: 3,
  heightMetres: 10,
  crownDiameterMetres: 8,
};
const bare = smallCity();
const city: CityModel = { ...bare, trees: [tree] };
const { surfaces } = bakeLight(city);
const land = workOutLand(city, undefined);
const workOutHeat = (model: CityModel, top: SurfaceModel, ground: GroundCover) =>
  afternoonPet(workOutMicroclimate(reliefOf(model, top), ground), ground);
const [now, low2050, high2050, high2100] = workOutHeat(city, surfaces, land);
const cellAt = (x: number, y: number): number => Math.floor((80 - y) / 2) * 50 + Math.floor(x / 2);

describe("on the reference afternoon", () => {
  test("north of a tall block it is cooler than in the open", () => {
    // Paved both; the block of 12 m stands from (50, 40) to (60, 50).
    expect(land.cover[cellAt(55, 53)]).toBe(LAND.paved);
    expect(land.cover[cellAt(95, 53)]).toBe(LAND.paved);
    expect(now[cellAt(55, 53)]).toBeLessThan(now[cellAt(95, 53)] - 2);
  });

  test("under a crown it is cooler than beside it", () => {
    expect(now[cellAt(25, 31)]).toBeLessThan(now[cellAt(15, 31)] - 5);
  });

  test("grass is cooler than paving in the same place", () => {
    const at = cellAt(95, 53);
    const cover = land.cover.slice();
    cover[at] = LAND.green;
    expect(workOutHeat(city, surfaces, { ...land, cover })[0][at]).toBeLessThan(now[at] - 1);
  });

  test("it is warmest in the warmest future, everywhere", () => {
    for (const [cell, celsius] of now.entries()) {
      if (Number.isNaN(celsius)) continue;
      expect(low2050[cell]).toBeGreaterThan(celsius + 1.04);
      expect(high2050[cell]).toBeGreaterThan(low2050[cell]);
      expect(high2100[cell]).toBeGreaterThan(high2050[cell]);
    }
  });

  test("water and buildings have no value, all other ground has one that the channel can hold", () => {
    const { offset, step } = HEAT_CHANNELS[3];
    for (const [cell, cover] of land.cover.entries()) {
      const isOutdoor = cover !== LAND.water && cover !== LAND.building;
      expect(Number.isNaN(now[cell])).toBe(!isOutdoor);
      if (!isOutdoor) continue;
      expect(now[cell]).toBeGreaterThan(offset);
      expect(high2100[cell]).toBeLessThan(offset + 254 * step);
    }
  });
});

test("where trees are not known it is as warm as where there are none", () => {
  const withoutCrowns = { ...land, crown: new Uint8Array(land.crown.length) };
  const notKnown = workOutHeat({ ...city, trees: null }, surfaces, withoutCrowns)[0];
  expect(workOutHeat({ ...city, trees: [] }, surfaces, withoutCrowns)[0]).toEqual(notKnown);
  expect(notKnown[cellAt(25, 31)]).toBeGreaterThan(now[cellAt(25, 31)] + 5);
});

test("it is the mean of the hours that the package's own bytes come to", () => {
  const climate = workOutMicroclimate(reliefOf(city, surfaces), land);
  const bytes = bytesOf(microclimateValues(climate), land.cover.length);
  const pet = createPetOfCells(bytes, (cell) => land.cover[cell] === LAND.green, 2.2);
  for (const at of [cellAt(95, 53), cellAt(25, 31), cellAt(55, 53)]) {
    expect(high2050[at]).toBeCloseTo(afternoonMean(pet, at), 4);
  }
});

test("800 × 650 cells take less than ten seconds", { timeout: 30_000 }, () => {
  const [columns, rows] = [800, 650];
  const grid = { ...bare.ground.grid, columns, rows, northMetres: rows * 2 };
  const cells = columns * rows;
  // Blocks of 24 × 24 m in streets of 16 m, 6 to 21 m high.
  const isBuilt = (cell: number): boolean =>
    (cell % columns) % 20 < 12 && Math.floor(cell / columns) % 20 < 12;
  const blocks: SurfaceModel = {
    ...grid,
    groundMetresNap: new Float32Array(cells),
    tops: topsOver(
      grid,
      Float32Array.from({ length: cells }, (_, cell) =>
        isBuilt(cell) ? 6 + (Math.floor((cell % columns) / 20) % 4) * 5 : 0,
      ),
    ),
  };
  const cover = Uint8Array.from({ length: cells }, (_, cell) => (isBuilt(cell) ? LAND.building : LAND.paved));
  const wide = { ...bare, ground: { ...bare.ground, grid } };
  const started = performance.now();
  workOutHeat(wide, blocks, { cover, crown: new Uint8Array(cells) });
  expect(performance.now() - started).toBeLessThan(10_000);
});
