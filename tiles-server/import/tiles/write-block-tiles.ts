import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CityModel, ContextBlock } from "../city-model.ts";
import { AFLOAT_METRES_NAP, addBuilding, type BuildingMesh, createBuildingMesh } from "./building-mesh.ts";
import { createGlb, type GlbMesh, glbBytes } from "./glb.ts";
import { createLocalFrame } from "./local-frame.ts";
import { orderVertices } from "./order-vertices.ts";
import type { SurfaceModel } from "./surface-model.ts";
import { splitIntoTiles } from "./tile-tree.ts";
import { boundsOf, boxOf, tilesetJson } from "./tileset.ts";
import { triangulate } from "./triangulate.ts";
import { writeTileTree } from "./write-tile-tree.ts";

/** Large tiles: it is simple, and mostly seen all at once. */
const VERTICES_A_TILE = 24_000;

/** The number that says: not one of the city's buildings. */
const NO_NUMBER = -1;

/**
 * Writes what stands in or around the city and is none of its buildings, drawn by the buildings' own shader: the same vertices, without a property table, because
 * nothing is counted here.
 */
export async function writeBlockTiles(
  blocks: readonly ContextBlock[],
  model: Pick<CityModel, "plane" | "ground">,
  surfaces: SurfaceModel,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = createLocalFrame(model);
  const items = blocks.flatMap((block) => {
    const faces = block.surfaces.map(triangulate).filter((face) => face !== undefined);
    const weight = faces.reduce((sum, face) => sum + face.corners.length / 3, 0);
    return weight === 0 ? [] : [{ block, faces, weight, ...block.centre }];
  });
  const root = await writeTileTree(splitIntoTiles(items, VERTICES_A_TILE), async (leaf, name) => {
    const mesh = createBuildingMesh(leaf.map(({ faces }) => faces));
    for (const { block, faces } of leaf) {
      const isAfloat = block.attributes.afloat === true;
      const spillLevelMetresNap = isAfloat ? AFLOAT_METRES_NAP : null;
      const building = { ...block, number: NO_NUMBER, spillLevelMetresNap };
      addBuilding(mesh, building, { faces }, 0, surfaces, frame.toGltf);
    }
    const { document } = createGlb(await orderVertices(glbMeshOf(mesh)));
    await writeFile(join(folder, `${name}.glb`), await glbBytes(document));
    const bounds = boundsOf(mesh.positions);
    return {
      tile: { boundingVolume: { box: boxOf(bounds) }, geometricError: 0, content: { uri: `${name}.glb` } },
      bounds,
    };
  });
  await writeFile(join(folder, "tileset.json"), tilesetJson(frame, root));
}

const glbMeshOf = (mesh: BuildingMesh): GlbMesh => ({
  attributes: [
    { name: "POSITION", type: "VEC3", values: mesh.positions, as: "float" },
    { name: "NORMAL", type: "VEC3", values: mesh.normals, as: "signed-byte-share" },
    { name: "_BAKE", type: "VEC4", values: mesh.bakes, as: "byte-share" },
    { name: "_PLACE", type: "VEC4", values: mesh.places, as: "float" },
  ],
  indices: mesh.indices,
});
