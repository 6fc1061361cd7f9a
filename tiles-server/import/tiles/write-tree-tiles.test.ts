import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InstancedMesh } from "@gltf-transform/extensions";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tree } from "../city-model.ts";
import { createLocalFrame } from "./local-frame.ts";
import { faultsOf, readGlb } from "./testing/read-glb.ts";
import { smallCity } from "./testing/small-city.ts";
import type { Tile } from "./tileset.ts";
import { writeTreeTiles } from "./write-tree-tiles.ts";

const city = smallCity();
const frame = createLocalFrame(city);
/** Enough for several tiles: rows of oaks of unlike sizes, and no two heights of ground the same. */
const trees: Tree[] = Array.from({ length: 600 }, (_, number) => ({
  number,
  id: `t-${number}`,
  species: "Quercus robur",
  x: 3 * (number % 30) + 1,
  y: 4 * Math.floor(number / 30) + 1,
  groundHeightMetresNap: 3 + number / 1000,
  heightMetres: 6 + (number % 7),
  crownDiameterMetres: 3 + (number % 5),
}));
let folder: string;
let root: Tile;
let files: string[];
let placed: Record<"near" | "far", Placed[]>;

interface Placed {
  readonly translation: readonly number[];
  readonly scale: readonly number[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-trees-"));
  await writeTreeTiles({ ...city, trees }, folder);
  root = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8")).root;
  files = (await readdir(folder)).filter((name) => name.endsWith(".glb"));
  placed = { near: await placedIn("near"), far: await placedIn("far") };
});
afterAll(() => rm(folder, { recursive: true }));

async function placedIn(detail: "near" | "far"): Promise<Placed[]> {
  const found: Placed[] = [];
  for (const name of files.filter((file) => file.endsWith(`-${detail}.glb`))) {
    const document = await readGlb(await readFile(join(folder, name)));
    for (const node of document.getRoot().listNodes()) {
      const instances = node.getExtension<InstancedMesh>("EXT_mesh_gpu_instancing");
      const [translation, scale] = ["TRANSLATION", "SCALE"].map((key) => instances!.getAttribute(key)!);
      for (let index = 0; index < translation.getCount(); index += 1) {
        found.push({ translation: translation.getElement(index, []), scale: scale.getElement(index, []) });
      }
    }
  }
  return found;
}

const leaves = (tile: Tile): Tile[] =>
  tile.content === undefined ? (tile.children ?? []).flatMap(leaves) : [tile];

test("every tree is drawn once, from near as from afar", () => {
  expect(placed.near).toHaveLength(trees.length);
  expect(placed.far).toHaveLength(trees.length);
});

test("a crown hangs 1.2 m above its tree's own ground, within a centimetre of its place", () => {
  for (const detail of ["near", "far"] as const) {
    for (const { x, y, groundHeightMetresNap } of trees) {
      const foot = frame.toGltf(x, y, groundHeightMetresNap + 1.2);
      const nearest = Math.min(
        ...placed[detail].map(({ translation: [px, py, pz] }) =>
          Math.hypot(px - foot[0], py - foot[1], pz - foot[2]),
        ),
      );
      expect(nearest).toBeLessThan(0.01);
    }
  }
});

test("the crown's top is the tree's height, and its width the tree's crown", () => {
  const foot = frame.toGltf(trees[13].x, trees[13].y, trees[13].groundHeightMetresNap + 1.2);
  const { scale } = placed.near.find(({ translation }) =>
    translation.every((value, axis) => Math.abs(value - foot[axis]) < 0.01),
  )!;
  expect(scale[0]).toBeCloseTo(trees[13].crownDiameterMetres, 2);
  expect(scale[1]).toBeCloseTo(trees[13].heightMetres - 1.2, 2);
  expect(scale[2]).toBe(scale[0]);
});

test("simple crowns beyond some 500 m on a screen of 1080 pixels, and the fuller ones instead of them when near", () => {
  const groves = leaves(root);
  expect(groves.length).toBeGreaterThan(1);
  const pixelsAMetre = (distance: number): number => 1080 / (2 * Math.tan((19 * Math.PI) / 180) * distance);
  for (const { geometricError, content, children } of groves) {
    expect(content?.uri).toMatch(/-far\.glb$/);
    expect(children?.map((child) => child.content?.uri)).toEqual([content?.uri.replace("far", "near")]);
    expect(children?.[0].geometricError).toBe(0);
    expect(geometricError * pixelsAMetre(450)).toBeGreaterThan(16);
    expect(geometricError * pixelsAMetre(550)).toBeLessThan(16);
  }
});

test("crowns have 20 triangles from afar and 80 from near, and tell how high each corner sits", async () => {
  for (const [detail, triangles] of [
    ["far", 20],
    ["near", 80],
  ] as const) {
    const file = files.find((name) => name.endsWith(`-${detail}.glb`))!;
    const document = await readGlb(await readFile(join(folder, file)));
    for (const mesh of document.getRoot().listMeshes()) {
      const [primitive] = mesh.listPrimitives();
      expect(primitive.getIndices()!.getCount() / 3).toBe(triangles);
      const crown = primitive.getAttribute("_CROWN")!;
      const positions = primitive.getAttribute("POSITION")!;
      for (let vertex = 0; vertex < crown.getCount(); vertex += 1) {
        const [rise, sky, , rest] = crown.getElement<number[]>(vertex, []);
        expect(rise).toBeCloseTo(positions.getElement<number[]>(vertex, [])[1], 2);
        expect(sky).toBeCloseTo(0.35 + 0.65 * rise, 2);
        expect(rest).toBe(0);
      }
    }
  }
});

test("the official glTF validator finds no error and no warning, not even in a tile of one tree", async () => {
  const alone = join(folder, "alone");
  await writeTreeTiles({ ...city, trees: trees.slice(0, 1) }, alone);
  for (const path of [...files, "alone/0-near.glb", "alone/0-far.glb"]) {
    expect(await faultsOf(await readFile(join(folder, path))), path).toEqual([]);
  }
});
