import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tree } from "../city-model.ts";
import { viewpointsFor } from "../viewpoints.ts";
import { writePackage } from "../writing/write-package.ts";
import { block, smallCity } from "./testing/small-city.ts";
import { tilesetFaults } from "./testing/tileset-faults.ts";

/** Some of them bushes, lower than where a crown begins; the first is the highest, and its crown's underside is rounded upward. */
const trees: Tree[] = Array.from({ length: 300 }, (_, number) => ({
  number,
  id: `t-${number}`,
  species: "Quercus robur",
  x: 3 * (number % 30) + 1,
  y: 4 * Math.floor(number / 30) + 31,
  groundHeightMetresNap: 3 + number / 1000,
  heightMetres: number === 0 ? 20 : 1 + (number % 9),
  crownDiameterMetres: 3 + (number % 5),
}));
const small = smallCity();
const city = {
  ...small,
  trees,
  viewpoints: viewpointsFor(small.buildings, small.plane),
  objects: [block(0, 90, 70, 3, 3, 4)],
  context: [block(0, -40, 40, 10, 3, 9)],
  buildings: Array.from({ length: 400 }, (_, number) => {
    const one = block(number, 4.5 * (number % 20), 4 * Math.floor(number / 20), 3, 3, 3 + (number % 11));
    // As registers have them: a date of demolition that nobody has yet, and one that a single building has.
    const demolished = number === 0 ? "2026-11-24" : "";
    return { ...one, attributes: { ...one.attributes, withdrawn: "", demolished, "100%": 1, "": "x" } };
  }),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-rules-"));
  await writePackage(city, {}, folder, () => {});
});
afterAll(() => rm(folder, { recursive: true }));

test.each(["buildings", "ground", "trees", "objects", "context"])(
  "the tileset of the %s is as the 3D Tiles validator wants it, and draws nothing outside its boxes",
  async (name) => {
    expect(await tilesetFaults(join(folder, name))).toEqual([]);
  },
);
