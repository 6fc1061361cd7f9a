import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CityModel, ReportProgress } from "../city-model.ts";
import type { BakedLight } from "./bake-light.ts";
import { farGround } from "./far-ground.ts";
import { attachTextures, createGlb, glbBytes } from "./glb.ts";
import { createGroundMesh, type GroundMesh, type GroundTriangle } from "./ground-mesh.ts";
import {
  farLandColour,
  paintLandUse,
  paintLight,
  paintPlain,
  type TextureWindow,
} from "./ground-textures.ts";
import { groundVertices, type TextureFrame } from "./ground-vertices.ts";
import { createLandSurface } from "./land-surface.ts";
import { createLocalFrame, type LocalFrame } from "./local-frame.ts";
import { orderVertices } from "./order-vertices.ts";
import { boundsOf, boxOf, diagonalOf, tilesetJson, union, type WrittenTile } from "./tileset.ts";
import { createWaterIndex } from "./water-index.ts";

/** Squares of 256 m: 512 texels of land use and some thousands of triangles each. Where cells are coarse, so many cells. */
const TILE_METRES = 256;
const TILE_CELLS = 128;

/**
 * Writes `tileset.json` and its glb files into the folder: squares of ground with their textures, and one tile of plain far
 * land around them that the haze swallows, so that the city does not end at a cliff.
 */
export async function writeGroundTiles(
  model: CityModel,
  bake: BakedLight,
  folder: string,
  onProgress?: ReportProgress,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const frame = createLocalFrame(model);
  const water = createWaterIndex(model.ground);
  const land = createLandSurface(model.ground, water);
  const mesh = createGroundMesh(land, water);
  const squares = bySquare(mesh, Math.max(TILE_METRES, TILE_CELLS * land.cellSizeMetres));
  const tiles: WrittenTile[] = [];
  for (const [name, pieces] of squares) {
    const triangles = pieces.map(mesh.triangleOf);
    const window = windowAround(triangles, bake);
    tiles.push(
      await writeTile(model, frame, triangles, textureFrameOf(window, bake), folder, `${name}.glb`, [
        await paintLandUse(model.ground.landUse, bake, window),
        await paintLight(bake, window),
      ]),
    );
    onProgress?.(tiles.length, squares.size + 1);
  }
  const plainFrame = { westMetres: 0, northMetres: 0, widthMetres: Infinity, heightMetres: Infinity };
  tiles.push(
    await writeTile(model, frame, farGround(mesh.rim), plainFrame, folder, "far.glb", [
      await paintPlain(...rgb(farLandColour(model.ground.landUse))),
      await paintPlain(255, 255, 0),
    ]),
  );
  onProgress?.(squares.size + 1, squares.size + 1);

  const bounds = union(tiles.map((tile) => tile.bounds));
  const root = {
    bounds,
    tile: {
      boundingVolume: { box: boxOf(bounds) },
      geometricError: diagonalOf(bounds),
      children: tiles.map(({ tile }) => tile),
    },
  };
  await writeFile(join(folder, "tileset.json"), tilesetJson(frame, root));
}

async function writeTile(
  model: CityModel,
  frame: LocalFrame,
  triangles: readonly GroundTriangle[],
  textures: TextureFrame,
  folder: string,
  fileName: string,
  [landUse, light]: readonly [Buffer, Buffer],
): Promise<WrittenTile> {
  const vertices = groundVertices(triangles, textures, model.ground.grid, frame);
  const mesh = await orderVertices({
    attributes: [
      { name: "POSITION", type: "VEC3", values: vertices.positions, as: "float" },
      { name: "NORMAL", type: "VEC3", values: vertices.normals, as: "signed-byte-share" },
      { name: "TEXCOORD_0", type: "VEC2", values: vertices.texturePlaces, as: "float" },
      { name: "_GRID", type: "VEC2", values: vertices.gridPlaces, as: "float" },
      { name: "_GROUND", type: "VEC2", values: vertices.grounds, as: "float" },
    ],
    indices: vertices.indices,
  });
  const { document, primitive } = createGlb(mesh);
  attachTextures(document, primitive, { baseColour: landUse, occlusion: light });
  await writeFile(join(folder, fileName), await glbBytes(document));
  const bounds = boundsOf(vertices.positions);
  return {
    bounds,
    tile: { boundingVolume: { box: boxOf(bounds) }, geometricError: 0, content: { uri: fileName } },
  };
}

/** A tile holds the triangles whose middle lies in its square; neighbours share vertices, so nothing shows between them. */
function bySquare({ pieces, triangleOf }: GroundMesh, squareMetres: number): Map<string, number[]> {
  const squares = new Map<string, number[]>();
  for (const piece of pieces) {
    const [a, b, c] = triangleOf(piece).corners;
    const column = Math.floor((a.x + b.x + c.x) / 3 / squareMetres);
    const row = Math.floor((a.y + b.y + c.y) / 3 / squareMetres);
    const name = `${column}_${row}`;
    const square = squares.get(name);
    if (square === undefined) squares.set(name, [piece]);
    else square.push(piece);
  }
  return squares;
}

function windowAround(triangles: readonly GroundTriangle[], { surfaces }: BakedLight): TextureWindow {
  const { westMetres, northMetres, cellSizeMetres } = surfaces;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of triangles.flatMap((triangle) => triangle.corners)) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const firstColumn = Math.max(0, Math.floor((west - westMetres) / cellSizeMetres));
  const firstRow = Math.max(0, Math.floor((northMetres - north) / cellSizeMetres));
  const lastColumn = Math.min(surfaces.columns, Math.ceil((east - westMetres) / cellSizeMetres));
  const lastRow = Math.min(surfaces.rows, Math.ceil((northMetres - south) / cellSizeMetres));
  return {
    firstColumn,
    firstRow,
    columns: Math.max(1, lastColumn - firstColumn),
    rows: Math.max(1, lastRow - firstRow),
  };
}

function textureFrameOf(window: TextureWindow, { surfaces }: BakedLight): TextureFrame {
  const { westMetres, northMetres, cellSizeMetres } = surfaces;
  return {
    westMetres: westMetres + window.firstColumn * cellSizeMetres,
    northMetres: northMetres - window.firstRow * cellSizeMetres,
    widthMetres: window.columns * cellSizeMetres,
    heightMetres: window.rows * cellSizeMetres,
  };
}

const rgb = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
