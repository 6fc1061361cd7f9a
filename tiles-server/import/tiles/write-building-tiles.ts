import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Building, CityModel, ReportProgress } from "../city-model.ts";
import { forEachFace, packedOf } from "../reading/packed-surfaces.ts";
import type { Block } from "./block.ts";
import { finenessWithin } from "./fineness.ts";
import { createFrameLattice, type PlaneBox } from "./frame-lattice.ts";
import { createLocalFrame } from "./local-frame.ts";
import type { TileBuilding, TileTask } from "./make-building-tile.ts";
import { type Column, columnsOf, rowBytes, rowOf } from "./property-table.ts";
import type { SurfaceModel } from "./surface-model.ts";
import { startTileMakers, type TileMakers } from "./tile-makers.ts";
import { splitIntoTiles, type TileNode } from "./tile-tree.ts";
import { boxOf, type Tile, tilesetJson, union, type WrittenTile } from "./tileset.ts";

/** A tile's vertices, triangles and table, as they lie in the graphics card's memory. */
const HEAVIEST_TILE_BYTES = 300_000;
/** What the glb says of itself, and of each column. */
const GLB_BYTES = 4_000;
const COLUMN_BYTES = 300;
const VERTEX_BYTES = 40;
/** Three numbers of two bytes. */
const TRIANGLE_BYTES = 6;
/** Blocks are rectangles when there are many: four walls and a roof, and a row of two columns. */
const BLOCK_BYTES = 20 * VERTEX_BYTES + 10 * TRIANGLE_BYTES + 40;

/**
 * Writes `tileset.json` and its glb files into the folder: explicit tiling in levels of detail. The smallest tiles hold the
 * buildings as they are; over every four of them stands one with a block a building, and further up with a block for several.
 */
export async function writeBuildingTiles(
  model: Pick<CityModel, "plane" | "ground" | "buildings" | "zMeaning">,
  surfaces: SurfaceModel,
  folder: string,
  onProgress?: ReportProgress,
  makers: TileMakers = startTileMakers(model.buildings.length),
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = createLocalFrame(model);
  const lattice = createFrameLattice(frame, boxAround(model.buildings));
  const wallsReach = model.zMeaning === "above-ground" ? "ground-and-neighbours" : "ground";
  makers.enter({ surfaces, lattice, wallsReach });
  const columns = columnsOf(model.buildings);
  const drawn = model.buildings
    .map((building) => {
      const geometry = geometryBytes(building);
      const weight = geometry === 0 ? 0 : geometry + rowBytes(columns, building);
      return { building, x: building.centre.x, y: building.centre.y, weight };
    })
    .filter(({ weight }) => weight > 0);
  let done = 0;

  async function write(node: TileNode<{ building: Building }>, name: string): Promise<LeveledTile> {
    const uri = `${name}.glb`;
    if (node.kind === "leaf") {
      const made = await makers.make(() => ({
        kind: "near",
        columns,
        buildings: node.items.map(({ building }) => handedOn(building, columns)),
      }));
      await writeFile(join(folder, uri), made.glb);
      done += node.items.length;
      onProgress?.(done, drawn.length);
      return leveled(made.bounds, 0, uri, [], made.blocks);
    }
    // All at once: who makes tiles takes them in this order, a few at a time.
    const children = await Promise.all(childrenOf(node).map((child, at) => write(child, `${name}${at}`)));
    const far = (): TileTask => ({
      kind: "far",
      blocks: children.flatMap((child) => child.blocks),
      most: Math.floor((HEAVIEST_TILE_BYTES - GLB_BYTES) / BLOCK_BYTES),
    });
    const made = await makers.make(far, "next");
    await writeFile(join(folder, uri), made.glb);
    return leveled(made.bounds, errorOver(made.blocks, children), uri, children, made.blocks);
  }

  const heaviest = HEAVIEST_TILE_BYTES - GLB_BYTES - columns.length * COLUMN_BYTES;
  try {
    const root = await write(splitIntoTiles(drawn, heaviest), "0");
    await writeFile(join(folder, "tileset.json"), tilesetJson(frame, root));
  } finally {
    await makers.close();
  }
}

function handedOn(building: Building, columns: readonly Column[]): TileBuilding {
  const { id, number, groundHeightMetresNap, roofHeightMetresNap } = building;
  const { footprintSquareMetres, spillLevelMetresNap } = building;
  return {
    drawn: {
      id,
      number,
      groundHeightMetresNap,
      roofHeightMetresNap,
      footprintSquareMetres,
      spillLevelMetresNap,
    },
    row: rowOf(columns, building),
    packed: packedOf(building),
  };
}

/** A tile, and what its buildings are from farther off. */
interface LeveledTile extends WrittenTile {
  readonly blocks: readonly Block[];
}

/** Four children a tile, or fewer over the last: with two there would be as many tiles to be seen from afar as near ones. */
const HALVINGS_A_LEVEL = 2;

function childrenOf<T>(node: TileNode<T>, halvings = HALVINGS_A_LEVEL): TileNode<T>[] {
  const isOne = node.kind === "leaf" || halvings === 0;
  return isOne ? [node] : node.children.flatMap((child) => childrenOf(child, halvings - 1));
}

function leveled(
  own: WrittenTile["bounds"],
  geometricError: number,
  uri: string,
  children: readonly LeveledTile[],
  blocks: readonly Block[],
): LeveledTile {
  // A block that stands for several may reach past what they cover.
  const bounds = union([own, ...children.map((child) => child.bounds)]);
  const tile: Tile = {
    boundingVolume: { box: boxOf(bounds) },
    geometricError,
    content: { uri },
    ...(children.length === 0 ? {} : { children: children.map((child) => child.tile) }),
  };
  return { tile, bounds, blocks };
}

/** The error must fall from level to level, or a viewer might draw a coarse tile and never its finer ones. */
const FALLS_BY = 1.1;

const errorOver = (blocks: readonly Block[], children: readonly LeveledTile[]): number =>
  Math.max(
    ...blocks.map(({ errorMetres }) => errorMetres + finenessWithin(errorMetres).stepMetres),
    ...children.map(({ tile }) => tile.geometricError * FALLS_BY),
  );

function geometryBytes(building: Building): number {
  let bytes = 0;
  forEachFace(packedOf(building), (kind, rings, corners) => {
    // A polygon of n corners and h holes has n + 2h - 2 triangles.
    const triangles = corners + 2 * (rings - 1) - 2;
    if (kind !== "ground") bytes += corners * VERTEX_BYTES + triangles * TRIANGLE_BYTES;
  });
  return bytes;
}

function boxAround(buildings: readonly Building[]): PlaneBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { centre } of buildings) {
    [west, east] = [Math.min(west, centre.x), Math.max(east, centre.x)];
    [south, north] = [Math.min(south, centre.y), Math.max(north, centre.y)];
  }
  return { west, south, east, north };
}
