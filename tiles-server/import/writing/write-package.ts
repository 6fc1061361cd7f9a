import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { Relief } from "../../../scenarios/methods/heat/relief.ts";
import { City, HeightGrid } from "../../../scenarios/model/city.ts";
import { type TreeRow, treesFileFrom } from "../../../scenarios/model/tree.ts";
import type { CityModel, Tree } from "../city-model.ts";
import { reliefOf } from "../fields/city-relief.ts";
import { writeFields } from "../fields/write-fields.ts";
import type { ShowProgress } from "../progress.ts";
import { bakeLight } from "../tiles/bake-light.ts";
import { createLocalFrame } from "../tiles/local-frame.ts";
import type { TileMakers } from "../tiles/tile-makers.ts";
import { writeBlockTiles } from "../tiles/write-block-tiles.ts";
import { writeBuildingTiles } from "../tiles/write-building-tiles.ts";
import { writeGroundTiles } from "../tiles/write-ground-tiles.ts";
import { writeTreeTiles } from "../tiles/write-tree-tiles.ts";
import { writeInventory } from "./write-inventory.ts";

/** GeoJSON that goes into the package as it came. */
export interface PackageExtras {
  readonly landUse?: FeatureCollection;
  readonly neighbourhoods?: FeatureCollection;
  readonly places?: FeatureCollection;
  readonly streets?: FeatureCollection;
}

/** Every file of docs/city-package.md but the report and the compressed copies. */
export async function writePackage(
  model: CityModel,
  extras: PackageExtras,
  folder: string,
  show: ShowProgress,
  makers?: TileMakers,
): Promise<City> {
  const relief = await writeTiles(model, folder, show, makers);
  if (model.trees !== null) {
    await writeJson(folder, "trees.json", treesFileFrom(model.trees.map((tree) => treeRow(tree, model))));
  }
  await writeHeights(model, join(folder, "heights"));
  const fields = await writeFields(model, relief, extras, folder, show);
  await writeInventory(join(folder, "inventory.json"), model, fields.figuresOf);
  const { landUse, places, streets } = extras;
  const { neighbourhoods } = fields;
  if (landUse !== undefined) await writeJson(folder, "land-use.geojson", landUse);
  if (neighbourhoods !== undefined) await writeJson(folder, "neighbourhoods.geojson", neighbourhoods);
  if (places !== undefined) await writeJson(folder, "places.geojson", places);
  if (streets !== undefined) await writeJson(folder, "streets.geojson", streets);
  const city = cityOf(model, extras, fields.files);
  await writeJson(folder, "city.json", city);
  return city;
}

/**
 * All that is drawn. The light that it is drawn in is a raster of its own, twelve bytes a cell, and is gone when this is done.
 *
 * @returns what stands in the city, for its heat
 */
async function writeTiles(
  model: CityModel,
  folder: string,
  show: ShowProgress,
  makers: TileMakers | undefined,
): Promise<Relief> {
  const bake = bakeLight(model, (done, total) => show("Light", done, total));
  const showBuildings = (done: number, total: number): void => show("Buildings", done, total);
  await writeBuildingTiles(model, bake.surfaces, join(folder, "buildings"), showBuildings, makers);
  await writeGroundTiles(model, bake, join(folder, "ground"), (done, total) => show("Ground", done, total));
  const { trees, objects, context } = model;
  if (trees !== null && trees.length > 0) {
    await writeTreeTiles({ ...model, trees }, join(folder, "trees"), (done, total) =>
      show("Trees", done, total),
    );
  }
  for (const [name, blocks] of Object.entries({ objects, context })) {
    if (blocks.length > 0) await writeBlockTiles(blocks, model, bake.surfaces, join(folder, name));
  }
  return reliefOf(model, bake.surfaces);
}

const writeJson = (folder: string, name: string, value: unknown): Promise<void> =>
  writeFile(join(folder, name), JSON.stringify(value));

async function writeHeights({ ground }: CityModel, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "ground.f32"), littleEndian(ground.groundMetresNap));
  await writeFile(join(folder, "spill.f32"), littleEndian(ground.spillMetresNap));
  await writeJson(
    folder,
    "grid.json",
    HeightGrid.parse({ ...ground.grid, ground: "ground.f32", spill: "spill.f32" }),
  );
}

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) bytes.setFloat32(index * 4, value, true);
  return new Uint8Array(bytes.buffer);
}

function treeRow({ x, y, ...tree }: Tree, { plane }: CityModel): TreeRow {
  const { longitude, latitude } = plane.toGeodetic(x, y, 0);
  return { ...tree, longitude: Number(longitude.toFixed(7)), latitude: Number(latitude.toFixed(7)) };
}

function cityOf(model: CityModel, extras: PackageExtras, files: Partial<City["files"]>): City {
  const { ground, plane } = model;
  const { corners } = ground.grid;
  const heights = extremesOf(ground.groundMetresNap);
  return City.parse({
    formatVersion: 1,
    id: model.id,
    name: model.name,
    ...(model.summary === undefined ? {} : { summary: model.summary }),
    invented: model.invented,
    crsOfOrigin: model.crsOfOrigin,
    extent: {
      west: Math.min(...corners.map(([longitude]) => longitude)),
      south: Math.min(...corners.map(([, latitude]) => latitude)),
      east: Math.max(...corners.map(([longitude]) => longitude)),
      north: Math.max(...corners.map(([, latitude]) => latitude)),
    },
    origin: createLocalFrame({ plane, ground }).origin,
    groundHeightMetresNap: heights,
    zMeaning: model.zMeaning,
    verticalDatum: model.verticalDatum,
    heightsFrom: ground.heightsFrom,
    waterFrom: ground.waterFrom,
    buildingCount: model.buildings.length,
    ...(model.trees === null ? {} : { treeCount: model.trees.length }),
    ...(model.treeSizesAssumed === 0 ? {} : { treeSizesAssumed: model.treeSizesAssumed }),
    viewpoints: [...model.viewpoints],
    sources: [...model.sources],
    files: {
      buildings: "buildings/tileset.json",
      ground: "ground/tileset.json",
      heightGrid: "heights/grid.json",
      inventory: "inventory.json",
      ...(extras.neighbourhoods === undefined ? {} : { neighbourhoods: "neighbourhoods.geojson" }),
      ...(extras.places === undefined ? {} : { places: "places.geojson" }),
      ...(extras.streets === undefined ? {} : { streets: "streets.geojson" }),
      ...(model.trees === null ? {} : { treeInventory: "trees.json" }),
      ...(model.trees === null || model.trees.length === 0 ? {} : { trees: "trees/tileset.json" }),
      ...(model.objects.length === 0 ? {} : { objects: "objects/tileset.json" }),
      ...(model.context.length === 0 ? {} : { context: "context/tileset.json" }),
      ...(extras.landUse === undefined ? {} : { landUse: "land-use.geojson" }),
      ...files,
    },
  } satisfies City);
}

function extremesOf(heights: Float32Array): City["groundHeightMetresNap"] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const height of heights) {
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
  }
  return { lowest, highest };
}
