import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Building, CityModel, ReportProgress } from "../city-model.ts";
import type { BakedLight } from "./bake-light.ts";
import { addBuilding, createBuildingMesh } from "./building-mesh.ts";
import { createGlb, glbBytes } from "./glb.ts";
import { createLocalFrame, type LocalFrame } from "./local-frame.ts";
import { attachPropertyTable, type Column, columnsOf } from "./property-table.ts";
import { splitIntoTiles } from "./tile-tree.ts";
import { boundsOf, boxOf, tilesetJson, type WrittenTile } from "./tileset.ts";
import { writeTileTree } from "./write-tile-tree.ts";

/** About 250 kB of vertices before compression. */
const VERTICES_A_TILE = 6_000;

/** Writes `tileset.json` and its glb files into the folder: explicit tiling, one table row a building. */
export async function writeBuildingTiles(
  model: CityModel,
  bake: BakedLight,
  folder: string,
  onProgress?: ReportProgress,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = createLocalFrame(model);
  const columns = columnsOf(model.buildings);
  const drawn = model.buildings
    .map((building) => ({
      building,
      x: building.centre.x,
      y: building.centre.y,
      weight: bake.facesOf(building).reduce((sum, face) => sum + face.corners.length / 3, 0),
    }))
    .filter((item) => item.weight > 0);
  let done = 0;
  const root = await writeTileTree(splitIntoTiles(drawn, VERTICES_A_TILE), async (items, name) => {
    const buildings = items.map(({ building }) => building);
    const written = await writeLeaf(buildings, columns, bake, frame, folder, `${name}.glb`);
    done += buildings.length;
    onProgress?.(done, drawn.length);
    return written;
  });
  await writeFile(join(folder, "tileset.json"), tilesetJson(frame, root));
}

async function writeLeaf(
  buildings: readonly Building[],
  columns: readonly Column[],
  bake: BakedLight,
  frame: LocalFrame,
  folder: string,
  fileName: string,
): Promise<WrittenTile> {
  const mesh = createBuildingMesh();
  for (const [row, building] of buildings.entries()) addBuilding(mesh, building, row, bake, frame);
  const { document, primitive } = createGlb({
    attributes: [
      { name: "POSITION", type: "VEC3", values: mesh.positions, as: "float" },
      { name: "NORMAL", type: "VEC3", values: mesh.normals, as: "signed-byte-share" },
      { name: "_BAKE", type: "VEC4", values: mesh.bakes, as: "byte-share" },
      { name: "_PLACE", type: "VEC4", values: mesh.places, as: "float" },
      { name: "_FEATURE_ID_0", type: "SCALAR", values: mesh.featureIds, as: "short" },
    ],
    indices: mesh.indices,
  });
  attachPropertyTable(document, primitive, buildings, columns);
  await writeFile(join(folder, fileName), await glbBytes(document));
  const bounds = boundsOf(mesh.positions);
  return {
    tile: { boundingVolume: { box: boxOf(bounds) }, geometricError: 0, content: { uri: fileName } },
    bounds,
  };
}
