import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Primitive } from "@gltf-transform/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NEVER_WET_METRES_NAP } from "./building-mesh.ts";
import { createSurfaceModel } from "./surface-model.ts";
import { faultsOf, readGlb } from "./testing/read-glb.ts";
import { block, smallCity } from "./testing/small-city.ts";
import { writeBlockTiles } from "./write-block-tiles.ts";
import { writeBuildingTiles } from "./write-building-tiles.ts";

const city = smallCity();
const surfaces = createSurfaceModel(city.ground, city.buildings);
/** Far outside the height grid, each on its own. */
const blocks = [block(0, 2_000, 900, 40, 5, 12), block(1, -1_500, 400, 30, -1, 9)];
let folder: string;
let glb: Uint8Array;
let primitive: Primitive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-context-"));
  await writeBlockTiles(blocks, city, surfaces, folder);
  glb = await readFile(join(folder, "0.glb"));
  primitive = (await readGlb(glb)).getRoot().listMeshes()[0].listPrimitives()[0];
});
afterAll(() => rm(folder, { recursive: true }));

test("few blocks are one tile, without a property table: nothing is counted here", async () => {
  expect(await readdir(folder)).toEqual(["0.glb", "tileset.json"]);
  const document = await readGlb(glb);
  const used = document
    .getRoot()
    .listExtensionsUsed()
    .map(({ extensionName }) => extensionName);
  expect(used).not.toContain("EXT_structural_metadata");
  expect(used).not.toContain("EXT_mesh_features");
  expect(primitive.listSemantics()).not.toContain("_FEATURE_ID_0");
});

test("it has every attribute that the buildings' shader draws with, in the same form", async () => {
  const own = join(folder, "own");
  await writeBuildingTiles(city, surfaces, own);
  const [building] = (await readGlb(await readFile(join(own, "0.glb")))).getRoot().listMeshes();
  for (const name of ["POSITION", "NORMAL", "_BAKE", "_PLACE"]) {
    const [ours, theirs] = [
      primitive.getAttribute(name)!,
      building.listPrimitives()[0].getAttribute(name)!,
    ] as const;
    expect([ours.getType(), ours.getComponentType(), ours.getNormalized()], name).toEqual([
      theirs.getType(),
      theirs.getComponentType(),
      theirs.getNormalized(),
    ]);
  }
});

test("it is no building of the city's, never wet, and stands on its own ground under open sky", () => {
  const [places, bakes] = [primitive.getAttribute("_PLACE")!, primitive.getAttribute("_BAKE")!];
  const grounds = new Set<number>();
  for (let vertex = 0; vertex < places.getCount(); vertex += 1) {
    const [, ground, spill, number] = places.getElement<number[]>(vertex, []);
    grounds.add(ground);
    expect([spill, number]).toEqual([NEVER_WET_METRES_NAP, -1]);
    expect(bakes.getElement<number[]>(vertex, []).slice(0, 2)).toEqual([1, 1]);
  }
  expect([...grounds].sort((one, other) => one - other)).toEqual([-1, 5]);
});

test("the official glTF validator finds no error and no warning", async () => {
  expect(await faultsOf(glb)).toEqual([]);
});
