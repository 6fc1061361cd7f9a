import { z } from "zod";
import { BUILDING_COLUMNS } from "./building-columns.ts";
import { Identifier } from "./identifier.ts";
import { LocalisedText } from "./localised-text.ts";

/**
 * The city package as its readers see it. The importer writes it, the server hands it out, the viewer and any
 * stranger's script read it; docs/city-package.md explains every file and field.
 */

/** Degrees, WGS84. Longitude before latitude, always. */
export const Extent = z.strictObject({
  west: z.number(),
  south: z.number(),
  east: z.number(),
  north: z.number(),
});
export type Extent = z.infer<typeof Extent>;

export const Viewpoint = z.strictObject({
  id: Identifier,
  name: LocalisedText,
  /** The point looked at, in degrees and metres NAP. */
  longitude: z.number(),
  latitude: z.number(),
  heightMetresNap: z.number(),
  /** 0 looks north, 90 east. */
  headingDegrees: z.number(),
  /** 0 looks level, -90 straight down. */
  pitchDegrees: z.number().min(-90).max(0),
  /** From the eye to the point looked at. */
  rangeMetres: z.number().positive(),
});
export type Viewpoint = z.infer<typeof Viewpoint>;

export const CitySource = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  year: z.number().int().optional(),
  url: z.string().optional(),
});
export type CitySource = z.infer<typeof CitySource>;

/** Whether a source's z is a height above NAP or above each building's own ground: read from the file, never guessed in silence. */
export const ZMeaning = z.enum(["nap", "above-ground"]);
export type ZMeaning = z.infer<typeof ZMeaning>;

export const City = z.strictObject({
  formatVersion: z.literal(1),
  id: Identifier,
  name: LocalisedText,
  summary: LocalisedText.optional(),
  /** True for a city that does not exist; the page says so. */
  invented: z.boolean(),
  crsOfOrigin: z.string(),
  extent: Extent,
  /** Origin of the tiles' own east-north-up frame: this place, at 0 m NAP. */
  origin: z.strictObject({
    longitude: z.number(),
    latitude: z.number(),
    /** Height of 0 m NAP above the ellipsoid here. */
    napAboveEllipsoidMetres: z.number(),
  }),
  groundHeightMetresNap: z.strictObject({ lowest: z.number(), highest: z.number() }),
  zMeaning: ZMeaning,
  /**
   * What heights count from, as people write it behind metres; null: the sources do not say. Left out by packages of before this
   * field: NAP.
   */
  verticalDatum: z.string().min(1).nullable().optional(),
  /** Where ground heights come from: a height file, or only the buildings' own ground ("coarse ground"). */
  heightsFrom: z.enum(["height-file", "buildings"]),
  /** Where flood water comes from; "map-edge" is an assumption and is shown as one. */
  waterFrom: z.enum(["land-use", "water-file", "map-edge"]),
  buildingCount: z.number().int().nonnegative(),
  /** Left out where no trees were imported: canopy is then unknown, not nought. */
  treeCount: z.number().int().nonnegative().optional(),
  /** Trees of which the source gives no height or no crown, so that one was taken for it; left out where it gives all. */
  treeSizesAssumed: z.number().int().positive().optional(),
  viewpoints: z.array(Viewpoint).min(1),
  sources: z.array(CitySource),
  /**
   * Addresses relative to city.json; a file that is not there is not named. Tilesets may be named by an address of their own
   * (hosted-tileset.ts).
   */
  files: z.strictObject({
    buildings: z.string(),
    ground: z.string().optional(),
    heightGrid: z.string().optional(),
    inventory: z.string(),
    neighbourhoods: z.string().optional(),
    places: z.string().optional(),
    landUse: z.string().optional(),
    /** Trees as an instanced tileset, and one row a tree. */
    trees: z.string().optional(),
    treeInventory: z.string().optional(),
    /** What stands in it and is no building: bridges, walls, lamp posts, without figures. */
    objects: z.string().optional(),
    /** What stands around the city, without figures. */
    context: z.string().optional(),
    /** Centre lines of streets with their names. */
    streets: z.string().optional(),
    /** Fields (field.ts): what each cell of ground is; how warm it feels; how deep rain stands. */
    landField: z.string().optional(),
    heatField: z.string().optional(),
    /** What PET by the hour is worked out from; older packages lack it, and then know the afternoon's mean alone. */
    microclimateField: z.string().optional(),
    rainField: z.string().optional(),
    /** Areas that stay cool on a hot day. */
    coolPlaces: z.string().optional(),
  }),
});
export type City = z.infer<typeof City>;

/**
 * The height grid: two binary files beside this header, each `rows × columns` little-endian 32-bit floats, the
 * northernmost row first, west to east. NaN: unknown (ground), or no water can ever come (spill).
 */
export const HeightGrid = z.strictObject({
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  cellSizeMetres: z.number().positive(),
  /** The grid's own plane, in which `westMetres` and `northMetres` (outer edges) are. */
  crs: z.string(),
  westMetres: z.number(),
  northMetres: z.number(),
  /** Outer corners in degrees [longitude, latitude]: north-west, north-east, south-east, south-west. */
  corners: z.tuple([
    z.tuple([z.number(), z.number()]),
    z.tuple([z.number(), z.number()]),
    z.tuple([z.number(), z.number()]),
    z.tuple([z.number(), z.number()]),
  ]),
  /** Metres NAP; in water, the water's everyday level. */
  ground: z.string(),
  /** Metres NAP: the lowest level at which flood water reaches the cell. */
  spill: z.string(),
});
export type HeightGrid = z.infer<typeof HeightGrid>;

/** What the methods say of a building: worked out at import from the ground around it. */
export interface BuildingFigures {
  /** Feels-like temperature (PET) beside it on the standard hot day, mean of 12 to 18 h; then in three futures (KNMI'23). */
  readonly petNowCelsius: number | null;
  readonly pet2050LowCelsius: number | null;
  readonly pet2050HighCelsius: number | null;
  readonly pet2100HighCelsius: number | null;
  /** In a straight line to the nearest cool place of today; null: not known, or there is none. */
  readonly metresToCoolPlace: number | null;
  /** Along the streets; null: no streets imported, none within 50 m of it, or none that leads to one. */
  readonly walkMetresToCoolPlace: number | null;
  /** Deepest water at its foot after 70 and 140 mm of rain in two hours. */
  readonly rainDepth70Metres: number | null;
  readonly rainDepth140Metres: number | null;
  /** Trees whose stem stands within 15 m of the footprint; null: no trees imported. */
  readonly treesWithin15Metres: number | null;
  /** In a straight line to public green of half a hectare or more; null: not known, or there is none. */
  readonly metresToGreen: number | null;
  /** Along the streets; null: no streets imported, none within 50 m of it, or none that leads there. */
  readonly walkMetresToGreen: number | null;
}

export const NO_FIGURES: BuildingFigures = {
  petNowCelsius: null,
  pet2050LowCelsius: null,
  pet2050HighCelsius: null,
  pet2100HighCelsius: null,
  metresToCoolPlace: null,
  walkMetresToCoolPlace: null,
  rainDepth70Metres: null,
  rainDepth140Metres: null,
  treesWithin15Metres: null,
  metresToGreen: null,
  walkMetresToGreen: null,
};

/** One row a building, in the order of `number`; null is "not known". */
export interface BuildingRow extends BuildingFigures {
  /** 0, 1, 2 …: the row, and the number every vertex of the building carries. */
  readonly number: number;
  readonly id: string;
  /** What people call it: an address or a landmark. */
  readonly name: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly groundHeightMetresNap: number;
  readonly roofHeightMetresNap: number;
  readonly footprintSquareMetres: number;
  readonly floorAreaSquareMetres: number | null;
  readonly storeys: number | null;
  readonly function: string | null;
  readonly dwellings: number | null;
  readonly yearBuilt: number | null;
  readonly neighbourhood: string | null;
  /** Water stands at its foot when the level is above this; null: it never does. Never below the ground height. */
  readonly spillLevelMetresNap: number | null;
}

export const FIGURE_COLUMNS = Object.keys(NO_FIGURES) as (keyof BuildingFigures)[];

export const INVENTORY_COLUMNS: readonly (keyof BuildingRow)[] = [...BUILDING_COLUMNS, ...FIGURE_COLUMNS];

type Cell = string | number | null;

/** inventory.json: column names once, then one array a building, so that 100,000 buildings stay a small file. */
export interface InventoryFile {
  readonly formatVersion: 1;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function inventoryFrom(buildings: readonly BuildingRow[]): InventoryFile {
  return {
    formatVersion: 1,
    columns: INVENTORY_COLUMNS,
    rows: buildings.map((building) => INVENTORY_COLUMNS.map((column) => building[column])),
  };
}

/** Columns are found by name: a later column changes nothing for an earlier reader, and what an earlier package lacks is not known. */
export function buildingsFrom(file: InventoryFile): BuildingRow[] {
  const places = INVENTORY_COLUMNS.map((column) => [column, file.columns.indexOf(column)] as const);
  return file.rows.map(
    (row) =>
      Object.fromEntries(
        places.map(([column, at]) => [column, at < 0 ? null : row[at]]),
      ) as unknown as BuildingRow,
  );
}

/** What `neighbourhoods.geojson` says of each area, beside its `id` and `name`. Shares are of the land, 0 to 1; left out: not known. */
export interface NeighbourhoodFigures {
  /** Everything in it that is not water. */
  readonly landSquareMetres?: number;
  readonly pavedShare?: number;
  readonly greenShare?: number;
  readonly builtShare?: number;
  /** Of the whole area. */
  readonly waterShare?: number;
  /** Under tree crowns. */
  readonly canopyShare?: number;
  /** Trees whose stem stands in it. */
  readonly treeCount?: number;
  /** How much of the area lies on the map, where that is not all of it: figures are of that part. */
  readonly mapShare?: number;
}
