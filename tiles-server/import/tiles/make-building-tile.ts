import { footprintOf } from "../footprint.ts";
import { unpackSurfaces } from "../reading/packed-surfaces.ts";
import { type Block, blocksOf } from "./block.ts";
import { addBuilding, createBuildingMesh, type DrawnBuilding, type DrawnShape } from "./building-mesh.ts";
import { createFaceIndex } from "./face-index.ts";
import { facesOfBlock } from "./faces-of-block.ts";
import { FINEST, type Fineness, finenessWithin } from "./fineness.ts";
import { type FrameLattice, latticeToGltf } from "./frame-lattice.ts";
import { createGlb, glbBytes } from "./glb.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { attachPropertyTable, type Column, FAR_COLUMNS, farRowOf, type RowValues } from "./property-table.ts";
import type { SurfaceModel } from "./surface-model.ts";
import { type Bounds, boundsOf } from "./tileset.ts";
import { triangulate } from "./triangulate.ts";
import type { WallsReach } from "./walls-down.ts";

/** What all tiles of a city are made with: plain data, so that a thread can be handed it. */
export interface TileRoom {
  readonly surfaces: SurfaceModel;
  readonly lattice: FrameLattice;
  readonly wallsReach: WallsReach;
}

/** A building, its table row, and its faces in one run of numbers. */
export interface TileBuilding {
  readonly drawn: DrawnBuilding;
  readonly row: RowValues;
  readonly packed: Float64Array;
}

/** One tile to be made: buildings as they are, or blocks as they are seen from afar. */
export type TileTask =
  | {
      readonly kind: "near";
      readonly buildings: readonly TileBuilding[];
      readonly columns: readonly Column[];
    }
  | { readonly kind: "far"; readonly blocks: readonly Block[]; readonly most: number };

export interface MadeTile {
  readonly glb: Uint8Array;
  readonly bounds: Bounds;
  /** What the tile's buildings are one level up. */
  readonly blocks: readonly Block[];
}

export const makeBuildingTile = (room: TileRoom, task: TileTask): Promise<MadeTile> =>
  task.kind === "near" ? nearTile(room, task) : farTile(room, task);

async function nearTile(
  room: TileRoom,
  { buildings, columns }: Extract<TileTask, { kind: "near" }>,
): Promise<MadeTile> {
  const blocks: Block[] = [];
  const read = buildings.map(({ drawn: building, packed }, row) => {
    const surfaces = unpackSurfaces(packed);
    const faces = surfaces.map(triangulate).filter((face) => face !== undefined);
    blocks.push(...blocksOf(building, footprintOf(surfaces).footprint, faces));
    return { building, row, faces };
  });
  const others =
    room.wallsReach === "ground-and-neighbours"
      ? createFaceIndex(read.flatMap(({ faces }) => faces))
      : undefined;
  const drawn = read.map(({ faces, ...one }) => ({ ...one, shape: { faces, isGrounded: true, others } }));
  const rows = buildings.map(({ row }) => row);
  return { ...(await tileOf(drawn, { rows, columns }, room, FINEST)), blocks };
}

async function farTile(room: TileRoom, task: Extract<TileTask, { kind: "far" }>): Promise<MadeTile> {
  const blocks = mergeBlocks(task.blocks, task.most);
  const buildings = [...new Map(blocks.map(({ building }) => [building.number, building])).values()];
  const rowOf = new Map(buildings.map(({ number }, row) => [number, row]));
  const drawn = blocks.map((block) => ({
    building: block.building,
    row: rowOf.get(block.building.number)!,
    shape: { faces: facesOfBlock(block), roof: block.roof, isGrounded: true },
  }));
  const rows = buildings.map(farRowOf);
  const fineness = finenessWithin(Math.max(...blocks.map(({ errorMetres }) => errorMetres)));
  return { ...(await tileOf(drawn, { rows, columns: FAR_COLUMNS }, room, fineness)), blocks };
}

async function tileOf(
  drawn: readonly { readonly building: DrawnBuilding; readonly row: number; readonly shape: DrawnShape }[],
  { rows, columns }: { readonly rows: readonly RowValues[]; readonly columns: readonly Column[] },
  { surfaces, lattice }: TileRoom,
  fineness: Fineness,
): Promise<Pick<MadeTile, "glb" | "bounds">> {
  const toGltf = latticeToGltf(lattice);
  const mesh = createBuildingMesh(
    drawn.map(({ shape }) => shape.faces),
    fineness,
  );
  for (const { building, row, shape } of drawn) {
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
