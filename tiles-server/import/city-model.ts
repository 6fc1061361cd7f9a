import type {
  BuildingFigures,
  BuildingRow,
  CitySource,
  HeightGrid,
  Viewpoint,
  ZMeaning,
} from "../../scenarios/model/city.ts";
import type { LocalisedText } from "../../scenarios/model/localised-text.ts";
import type { TreeRow } from "../../scenarios/model/tree.ts";

/**
 * A city between reading and writing: everything in one metric plane (the grid's `crs`, RD for Dutch cities), x east,
 * y north, z metres NAP (outside the Netherlands: as the source gives it).
 */
export interface CityModel {
  readonly id: string;
  readonly name: LocalisedText;
  readonly summary?: LocalisedText;
  readonly invented: boolean;
  readonly crsOfOrigin: string;
  readonly zMeaning: ZMeaning;
  /** What z counts from; null where the sources do not say. */
  readonly verticalDatum: string | null;
  readonly plane: Plane;
  readonly buildings: readonly Building[];
  readonly ground: GroundModel;
  /** null: none were imported, so nothing is known of canopy. */
  readonly trees: readonly Tree[] | null;
  /** Of how many trees the height or the crown is an assumption. */
  readonly treeSizesAssumed: number;
  /** What stands in it and is no building (bridges, walls, lamp posts): drawn, without figures; metres NAP. */
  readonly objects: readonly ContextBlock[];
  /** What stands around it, without figures; metres NAP. */
  readonly context: readonly ContextBlock[];
  readonly viewpoints: readonly Viewpoint[];
  readonly sources: readonly CitySource[];
}

/** The metric plane of a city and its way to the Earth. */
export interface Plane {
  /** Example: "EPSG:28992" */
  readonly crs: string;
  /** What z = 0 is: NAP in the Netherlands, elsewhere whatever the source counts from, taken for the ellipsoid. */
  readonly heights: "nap" | "as-given";
  /** Metres in the plane and metres NAP → degrees and metres above the ellipsoid. */
  toGeodetic(
    x: number,
    y: number,
    zMetresNap: number,
  ): { longitude: number; latitude: number; height: number };
  fromGeodetic(longitude: number, latitude: number): { x: number; y: number };
}

export type AttributeValue = string | number | boolean | null;

export type SurfaceKind = "roof" | "wall" | "ground";

/** A planar face: the outer ring first, then holes. Each ring is x, y, z, x, y, z … without a closing point. */
export interface Surface {
  readonly kind: SurfaceKind;
  readonly rings: readonly Float64Array[];
}

/** What the inventory will say of it, and the geometry that its tiles are made of. */
export interface Building extends Omit<BuildingRow, "longitude" | "latitude" | keyof BuildingFigures> {
  readonly surfaces: readonly Surface[];
  /** The same in one run of numbers, as reading/packed-surfaces.ts packs them, where they lie so already. */
  readonly packed?: Float64Array;
  /** Outer rings and holes of its ground surfaces in the plane, x, y, x, y …; one polygon an entry. */
  readonly footprint: readonly (readonly Float64Array[])[];
  readonly centre: { readonly x: number; readonly y: number };
  /** Everything the source says, as it says it. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Something that is drawn in or around the city and counted nowhere. */
export type ContextBlock = Pick<
  Building,
  | "id"
  | "surfaces"
  | "groundHeightMetresNap"
  | "roofHeightMetresNap"
  | "footprintSquareMetres"
  | "centre"
  | "attributes"
>;

/** A tree in the plane; its place in the list is its number. */
export interface Tree extends Omit<TreeRow, "longitude" | "latitude"> {
  readonly x: number;
  readonly y: number;
}

export const LAND_COVERS = [
  "water",
  "paving",
  "street",
  "quay",
  "rail",
  "grass",
  "park",
  "yard",
  "farmland",
] as const;
export type LandCover = (typeof LAND_COVERS)[number];

export interface LandUseArea {
  readonly cover: LandCover;
  /** Outer ring and holes, x, y, x, y …, without a closing point. */
  readonly rings: readonly Float64Array[];
  /** Everyday level of the water in metres NAP; water only. */
  readonly waterLevelMetresNap: number | null;
}

export interface GroundModel {
  readonly grid: Omit<HeightGrid, "ground" | "spill">;
  readonly heightsFrom: "height-file" | "buildings";
  readonly waterFrom: "land-use" | "water-file" | "map-edge";
  /** Metres NAP, northernmost row first; NaN: unknown. In water, its everyday level. */
  readonly groundMetresNap: Float32Array;
  /** Metres NAP; NaN: never reached. */
  readonly spillMetresNap: Float32Array;
  readonly landUse: readonly LandUseArea[];
}

/** How far long work has come, for the bar: the caller decides how to show it. */
export type ReportProgress = (done: number, total: number) => void;
