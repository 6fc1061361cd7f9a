import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Accessor, Document, Node } from "@gltf-transform/core";
import { EXTMeshGPUInstancing } from "@gltf-transform/extensions";
import { TREE_VARIANTS, UNDERSIDE_METRES } from "../../../scenarios/model/tree-shape.ts";
import type { CityModel, ReportProgress, Tree } from "../city-model.ts";
import { crownMesh, type Detail } from "./crown-mesh.ts";
import { addMesh, createGlb, glbBytes } from "./glb.ts";
import { createLocalFrame, type LocalFrame } from "./local-frame.ts";
import { orderVertices } from "./order-vertices.ts";
import { splitIntoTiles } from "./tile-tree.ts";
import { type Bounds, boxOf, tilesetJson, union, type WrittenTile } from "./tileset.ts";
import { writeTileTree } from "./write-tile-tree.ts";

const TREES_A_TILE = 250;
/**
 * What a crown of 20 triangles lacks of one of 80. With the viewer's usual 16 pixels, on a screen of 1080, the simple
 * crowns begin some 500 m away.
 */
const FAR_ERROR_METRES = 5;
/** Of a crown about its stem. */
const TURNS = 16;

/**
 * Writes `tileset.json` and its glb files: each crown shape once a tile, drawn for every tree of it (EXT_mesh_gpu_instancing), in
 * two levels of detail.
 */
export async function writeTreeTiles(
  { trees, ...model }: Pick<CityModel, "plane" | "ground"> & { readonly trees: readonly Tree[] },
  folder: string,
  onProgress?: ReportProgress,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = createLocalFrame(model);
  let done = 0;
  const items = trees.map((tree) => ({ tree, x: tree.x, y: tree.y, weight: 1 }));
  const root = await writeTileTree(splitIntoTiles(items, TREES_A_TILE), async (leaf, name) => {
    const grove = leaf.map(({ tree }) => tree);
    const written = await writeGrove(grove, frame, folder, name);
    done += grove.length;
    onProgress?.(done, trees.length);
    return written;
  });
  await writeFile(join(folder, "tileset.json"), tilesetJson(frame, root));
}

async function writeGrove(
  trees: readonly Tree[],
  frame: LocalFrame,
  folder: string,
  name: string,
): Promise<WrittenTile> {
  const bounds = boundsOfTrees(trees, frame);
  const box = { box: boxOf(bounds) };
  const uri = (detail: Detail): string => `${name}-${detail}.glb`;
  for (const detail of ["near", "far"] as const) {
    await writeFile(join(folder, uri(detail)), await groveGlb(trees, frame, detail));
  }
  return {
    tile: {
      boundingVolume: box,
      geometricError: FAR_ERROR_METRES,
      content: { uri: uri("far") },
      children: [{ boundingVolume: box, geometricError: 0, content: { uri: uri("near") } }],
    },
    bounds,
  };
}

async function groveGlb(trees: readonly Tree[], frame: LocalFrame, detail: Detail): Promise<Uint8Array> {
  const groups = Array.from({ length: TREE_VARIANTS }, (_, variant) =>
    trees.filter(({ number }) => number % TREE_VARIANTS === variant),
  );
  // A mesh without instances would be refused: few trees may not have all shapes among them.
  const drawn = groups.flatMap((group, variant) => (group.length === 0 ? [] : [{ group, variant }]));
  const [first, ...others] = drawn;
  const { document, node } = createGlb(await orderVertices(crownMesh(detail, first.variant)));
  standAll(document, node, first.group, frame);
  for (const { group, variant } of others) {
    standAll(document, addMesh(document, await orderVertices(crownMesh(detail, variant))).node, group, frame);
  }
  return glbBytes(document);
}

/** Draws the node's mesh once for each tree. */
function standAll(document: Document, node: Node, trees: readonly Tree[], frame: LocalFrame): void {
  const [buffer] = document.getRoot().listBuffers();
  const accessor = (type: "VEC3" | "VEC4", values: number[]): Accessor =>
    document.createAccessor().setBuffer(buffer).setType(type).setArray(Float32Array.from(values));
  node.setExtension(
    "EXT_mesh_gpu_instancing",
    document
      .createExtension(EXTMeshGPUInstancing)
      .setRequired(true)
      .createInstancedMesh()
      .setAttribute(
        "TRANSLATION",
        accessor(
          "VEC3",
          trees.flatMap((tree) => footOf(tree, frame)),
        ),
      )
      .setAttribute("ROTATION", accessor("VEC4", trees.flatMap(turnOf)))
      .setAttribute("SCALE", accessor("VEC3", trees.flatMap(sizeOf))),
  );
}

const footOf = (tree: Tree, frame: LocalFrame): number[] =>
  frame.toGltf(tree.x, tree.y, tree.groundHeightMetresNap + UNDERSIDE_METRES);

/** Far apart for neighbours of one shape, so that they do not look it; in steps, which pack to little. */
function turnOf({ number }: Tree): number[] {
  const half = (((number * 7) % TURNS) / TURNS) * Math.PI;
  return [0, Math.sin(half), 0, Math.cos(half)];
}

/** As the file keeps it, so that a box around it is not a rounding too small. */
const sizeOf = ({ heightMetres, crownDiameterMetres }: Tree): number[] =>
  [crownDiameterMetres, Math.max(1, heightMetres - UNDERSIDE_METRES), crownDiameterMetres].map(Math.fround);

/** Of a crown's width: its bulges reach .58 of it from the stem. */
const REACH = 0.6;

/** Of the crowns as they are drawn: feet are rounded, so that what is measured from the ground lies millimetres beside them. */
function boundsOfTrees(trees: readonly Tree[], frame: LocalFrame): Bounds {
  return union(
    trees.map((tree) => {
      const [x, y, z] = footOf(tree, frame);
      const [width, height] = sizeOf(tree);
      const radius = width * REACH;
      return { low: [x - radius, y, z - radius], high: [x + radius, y + height, z + radius] };
    }),
  );
}
