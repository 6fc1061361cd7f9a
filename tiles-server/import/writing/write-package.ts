import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { BUILDING_COLUMNS } from "../../../scenarios/model/building-columns.ts";
import {
  type BuildingFigures,
  type BuildingRow,
  City,
  HeightGrid,
  inventoryFrom,
} from "../../../scenarios/model/city.ts";
import { type TreeRow, treesFileFrom } from "../../../scenarios/model/tree.ts";
import type { CityModel, Tree } from "../city-model.ts";
import { writeFields } from "../fields/write-fields.ts";
import type { ShowProgress } from "../progress.ts";
import { bakeLight } from "../tiles/bake-light.ts";
import { createLocalFrame } from "../tiles/local-frame.ts";
import { writeBlockTiles } from "../tiles/write-block-tiles.ts";
import { writeBuildingTiles } from "../tiles/write-building-tiles.ts";
import { writeGroundTiles } from "../tiles/write-ground-tiles.ts";
import { writeTreeTiles } from "../tiles/write-tree-tiles.ts";

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
): Promise<City> {
  const bake = bakeLight(model, (done, total) => show("Light", done, total));
  await writeBuildingTiles(model, bake.surfaces, join(folder, "buildings"), (done, total) =>
    show("Buildings", done, total),
  );
  await writeGroundTiles(model, bake, join(folder, "ground"), (done, total) => show("Ground", done, total));
  const { trees, objects, context } = model;
  if (trees !== null && trees.length > 0) {
    await writeTreeTiles({ ...model, trees }, join(folder, "trees"), (done, total) =>
      show("Trees", done, total),
    );
  }
  if (trees !== null)
    await writeJson(folder, "trees.json", treesFileFrom(trees.map((tree) => treeRow(tree, model))));
  for (const [name, blocks] of Object.entries({ objects, context })) {
    if (blocks.length > 0) await writeBlockTiles(blocks, model, bake.surfaces, join(folder, name));
  }
  await writeHeights(model, join(folder, "heights"));
  const fields = await writeFields(model, bake, extras, folder, show);
  await writeJson(
    folder,
    "inventory.json",
    inventoryFrom(model.buildings.map((building) => rowOf(building, model, fields.figures[building.number]))),
  );
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

type OwnColumn = Exclude<(typeof BUILDING_COLUMNS)[number], "longitude" | "latitude">;
const isOwn = (column: (typeof BUILDING_COLUMNS)[number]): column is OwnColumn =>
  column !== "longitude" && column !== "latitude";

function rowOf(
  building: CityModel["buildings"][number],
  { plane }: CityModel,
  figures: BuildingFigures,
): BuildingRow {
  const { longitude, latitude } = plane.toGeodetic(building.centre.x, building.centre.y, 0);
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  // Only what a row has: a spread would fetch the faces of every building, and hold them.
  const own = Object.fromEntries(
    BUILDING_COLUMNS.filter(isOwn).map((column) => [column, building[column]]),
  ) as Pick<CityModel["buildings"][number], OwnColumn>;
  return {
    ...own,
    ...figures,
    longitude: rounded(longitude, 7),
    latitude: rounded(latitude, 7),
    footprintSquareMetres: rounded(building.footprintSquareMetres, 1),
  };
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
