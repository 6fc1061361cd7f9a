import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bakeLight } from "./bake-light.ts";
import { faultsOf, readGlb } from "./testing/read-glb.ts";
import { smallCity } from "./testing/small-city.ts";
import { writeGroundTiles } from "./write-ground-tiles.ts";

describe("the ground tiles of a quay beside a river", () => {
  let folder: string;
  const city = smallCity();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stadslens-ground-"));
    await writeGroundTiles(city, bakeLight(city), folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("the official glTF validator finds no error and no warning in any tile", async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith(".glb"));
    expect(files).toContain("far.glb");
    for (const name of files) expect(await faultsOf(await readFile(join(folder, name)))).toEqual([]);
  });

  test("each tile has both textures, and every attribute the shader names", async () => {
    const document = await readGlb(await readFile(join(folder, "0_0.glb")));
    const primitive = document.getRoot().listMeshes()[0].listPrimitives()[0];
    expect(primitive.listSemantics().sort()).toEqual([
      "NORMAL",
      "POSITION",
      "TEXCOORD_0",
      "_GRID",
      "_GROUND",
    ]);
    expect(primitive.getMaterial()!.getBaseColorTexture()).not.toBeNull();
    expect(primitive.getMaterial()!.getOcclusionTexture()).not.toBeNull();
  });

  test("water lies flat at its level, land at its own, and a wall stands between", async () => {
    const primitive = (await readGlb(await readFile(join(folder, "0_0.glb"))))
      .getRoot()
      .listMeshes()[0]
      .listPrimitives()[0];
    const grounds = primitive.getAttribute("_GROUND")!.getArray()!;
    const heights: Record<number, Set<number>> = { 0: new Set(), 1: new Set(), 2: new Set() };
    for (let vertex = 0; vertex < grounds.length; vertex += 2) {
      heights[grounds[vertex + 1]].add(Math.round(grounds[vertex] * 100) / 100);
    }
    expect([...heights[0]]).toEqual([3]);
    expect([...heights[1]]).toEqual([0.4]);
    expect([...heights[2]].sort()).toEqual([0.4, 3]);
  });
});
