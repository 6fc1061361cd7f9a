import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import type { Tree } from "../city-model.ts";
import { bakeLight } from "./bake-light.ts";
import { crownShade } from "./crown-shade.ts";
import { paintLight } from "./ground-textures.ts";
import type { SurfaceModel } from "./surface-model.ts";
import { smallCity } from "./testing/small-city.ts";

const raster = { columns: 40, rows: 40, cellSizeMetres: 1, westMetres: 0, northMetres: 40 } as SurfaceModel;

test("a crown's shade lies to the north-east of its stem: the lamp stands in the south-west", () => {
  const shade = crownShade([{ x: 20, y: 20, crownDiameterMetres: 8 }], raster);
  let [sumX, sumY, total] = [0, 0, 0];
  for (const [cell, value] of shade.entries()) {
    sumX += ((cell % 40) + 0.5) * value;
    sumY += (40 - Math.floor(cell / 40) - 0.5) * value;
    total += value;
  }
  expect(total).toBeGreaterThan(0);
  expect(Math.hypot(sumX / total - 20, sumY / total - 20)).toBeCloseTo(4.4, 0);
  expect(sumX / total).toBeGreaterThan(22);
  expect(sumY / total).toBeGreaterThan(22);
});

test("at the edge of the raster a shade is cut off", () => {
  expect(() => crownShade([{ x: 39.9, y: 39.9, crownDiameterMetres: 8 }], raster)).not.toThrow();
});

test("where crowns overlap, the ground is as dark as under the darker one", () => {
  const tree = { x: 20, y: 20, crownDiameterMetres: 8 };
  expect(crownShade([tree, tree], raster)).toEqual(crownShade([tree], raster));
});

test("it goes into the blue of the ground's picture, and is nought where no tree stands", async () => {
  const tree: Tree = {
    number: 0,
    id: "t",
    species: null,
    x: 40,
    y: 60,
    groundHeightMetresNap: 3,
    heightMetres: 9,
    crownDiameterMetres: 9,
  };
  const bake = bakeLight({ ...smallCity(), trees: [tree] });
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = bake.surfaces;
  const picture = await loadImage(await paintLight(bake, { firstColumn: 0, firstRow: 0, columns, rows }));
  const context = createCanvas(columns, rows).getContext("2d");
  context.drawImage(picture, 0, 0);
  const blueAt = (x: number, y: number): number => {
    const [column, row] = [(x - westMetres) / cellSizeMetres, (northMetres - y) / cellSizeMetres];
    return context.getImageData(Math.floor(column), Math.floor(row), 1, 1).data[2];
  };
  expect(blueAt(43.5, 63.5)).toBe(255);
  expect(blueAt(36.5, 56.5)).toBe(0);
});
