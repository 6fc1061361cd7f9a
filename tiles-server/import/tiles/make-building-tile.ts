import type { Building } from "../city-model.ts";
import { type Block, blockOf } from "./block.ts";
import { addBuilding, createBuildingMesh, type DrawnBuilding, type DrawnShape } from "./building-mesh.ts";
import { facesOfBlock } from "./faces-of-block.ts";
import { type FrameLattice, latticeToGltf } from "./frame-lattice.ts";
import { createGlb, glbBytes } from "./glb.ts";
import { attachPropertyTable, type Column, FAR_COLUMNS, type TableRow } from "./property-table.ts";
import type { SurfaceModel } from "./surface-model.ts";
import { type Bounds, boundsOf } from "./tileset.ts";
import { triangulate } from "./triangulate.ts";

/** What all tiles of a city are made with: plain data, so that a thread can be handed it. */
export interface TileRoom {
  readonly surfaces: SurfaceModel;
  readonly lattice: FrameLattice;
  readonly columns: readonly Column[];
}

export type TileBuilding = DrawnBuilding & TableRow & Pick<Building, "surfaces" | "footprint">;

/** One tile to be made: buildings as they are, or blocks as they are seen from afar. */
export type TileTask =
  | { readonly kind: "near"; readonly buildings: readonly TileBuilding[] }
  | { readonly kind: "far"; readonly blocks: readonly Block[] };

export interface MadeTile {
  readonly glb: Uint8Array;
  readonly bounds: Bounds;
  /** What the tile's buildings are from afar. */
  readonly blocks: readonly Block[];
}

export async function makeBuildingTile(room: TileRoom, task: TileTask): Promise<MadeTile> {
  if (task.kind === "far") {
    const drawn = task.blocks.map(({ building, roof }, at) => ({
      building,
      shape: { faces: facesOfBlock(task.blocks[at]), roof },
    }));
    const rows = task.blocks.map(({ building }) => ({ ...building, attributes: {} }) as unknown as TableRow);
    return { ...(await tileOf(drawn, rows, FAR_COLUMNS, room)), blocks: task.blocks };
  }
  const drawn = task.buildings.map((building) => ({
    building,
    shape: { faces: building.surfaces.map(triangulate).filter((face) => face !== undefined) },
  }));
  const blocks = drawn.flatMap(({ building, shape }) => blockOf(building, shape.faces) ?? []);
  return { ...(await tileOf(drawn, task.buildings, room.columns, room)), blocks };
}

async function tileOf(
  drawn: readonly { readonly building: DrawnBuilding; readonly shape: DrawnShape }[],
  rows: readonly TableRow[],
  columns: readonly Column[],
  { surfaces, lattice }: TileRoom,
): Promise<Pick<MadeTile, "glb" | "bounds">> {
  const toGltf = latticeToGltf(lattice);
  const mesh = createBuildingMesh(drawn.map(({ shape }) => shape.faces));
  for (const [row, { building, shape }] of drawn.entries()) {
    addBuilding(mesh, building, shape, row, surfaces, toGltf);
  }
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
  attachPropertyTable(document, primitive, rows, columns);
  return { glb: await glbBytes(document), bounds: boundsOf(mesh.positions) };
}
