import type { AttributeValue, Surface } from "../city-model.ts";
import { highestOf, lowestOf } from "../heights-of-surfaces.ts";
import { bestGeometries, levelOf } from "./best-geometries.ts";
import { buildingSurfaces, UnreadableBuilding } from "./building-surfaces.ts";
import { type CityObject, type Geometry, plainAttributes } from "./city-json.ts";
import type { FoundObject, ObjectTaker } from "./found-object.ts";
import { type SourceBuilding, StoredBuilding } from "./read-buildings.ts";
import { type SourceTree, treeOf } from "./read-trees.ts";
import { memoryStore, type ShapeStore } from "./shape-store.ts";
import { upwardness } from "./turn-outward.ts";
import { facesInPlace } from "./vertex-reader.ts";

/** What lies on the ground and says what covers it, later ones over earlier ones where they overlap. */
export const LAND_TYPES = [
  "LandUse",
  "PlantCover",
  "Road",
  "TransportSquare",
  "Railway",
  "WaterBody",
  "Waterway",
  // Without a body: the footprint of a quay wall, as the base map has it.
  "GenericCityObject",
] as const;
export type LandType = (typeof LAND_TYPES)[number];

/** What stands in the city and is no building: drawn in paper, and counted nowhere. Parts go by themselves: CityJSON 1 and 2 call some differently. */
const BUILT_TYPES =
  /^(OtherConstruction|CityFurniture|GenericCityObject|Bridge(Part|Installation|Construct(ion|ive)Element|Furniture)?|Tunnel(Part|Installation|ConstructiveElement|HollowSpace|Furniture)?)$/;
/** A deck is drawn however flat it is, and so is the roof of an underpass. */
const NEEDS_NO_BODY = /^(Bridge|OtherConstruction|Tunnel)/;
const FLAT_METRES = 0.1;
/** Of a panel's slope: its corners are not exact. */
const UPRIGHT = 0.01;

export interface LandObject {
  readonly id: string;
  readonly file: string;
  readonly type: LandType;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Its faces seen from above, in the plane: outer ring and holes, x, y, x, y …, without a closing point. */
  readonly faces: readonly (readonly Float64Array[])[];
}

/** z as its file has it. */
export interface BuiltObject {
  readonly type: string;
  readonly source: SourceBuilding;
}

/** What CityJSON holds beside buildings, gathered while they are read: a sequence goes by once. */
export interface OtherObjects extends ObjectTaker {
  readonly land: readonly LandObject[];
  /** Outer rings of the ground's own faces (TINRelief), x, y, z, x, y, z … */
  readonly relief: readonly { readonly file: string; readonly outer: Float64Array }[];
  readonly built: readonly BuiltObject[];
  /** Of built things, those that are an outline or a surface over the ground, by type. */
  readonly bodiless: Readonly<Record<string, number>>;
  readonly trees: readonly {
    readonly file: string;
    readonly tree: SourceTree;
    readonly isAssumed: boolean;
  }[];
}

/** @param store where the faces of what stands are kept: a city may have more lamp posts than houses */
export function createOtherObjects(store: ShapeStore = memoryStore): OtherObjects {
  const land: LandObject[] = [];
  const relief: { file: string; outer: Float64Array }[] = [];
  const built: BuiltObject[] = [];
  const bodiless: Record<string, number> = Object.create(null);
  const trees: { file: string; tree: SourceTree; isAssumed: boolean }[] = [];

  function takeKnown(found: FoundObject): boolean {
    const { id, file, object } = found;
    const { type } = object;
    const attributes = plainAttributes(object.attributes);
    if (type === "TINRelief") {
      const surfaces = surfacesOf(found, finestFaces(object));
      for (const { rings } of surfaces) relief.push({ file, outer: rings[0] });
      return surfaces.length > 0;
    }
    if (isLand(type) && type !== "GenericCityObject") return takeLand(found, type);
    const standing = standingFaces(found);
    const surfaces = surfacesOf(found, standing);
    if (surfaces.length === 0) return false;
    if (type === "SolitaryVegetationObject") {
      trees.push({ file, ...treeOf(attributes, id, ...measuresOf(surfaces)) });
      return true;
    }
    if (!NEEDS_NO_BODY.test(type) && !standing.some(isSolid) && !hasBody(surfaces)) {
      if (isLand(type)) return takeLand(found, type);
      bodiless[type] = (bodiless[type] ?? 0) + 1;
      return true;
    }
    built.push({ type, source: new StoredBuilding({ id, file }, store.keep({ attributes, surfaces })) });
    return true;
  }

  function takeLand(found: FoundObject, type: LandType): boolean {
    const { id, file, object } = found;
    const surfaces = surfacesOf(found, finestFaces(object));
    const level = surfaces.filter(({ kind }) => kind !== "wall");
    const tops = level.filter(({ kind }) => kind === "roof");
    const faces = (tops.length > 0 ? tops : level).map(({ rings }) => rings.map(inPlan));
    const attributes = plainAttributes(object.attributes);
    if (surfaces.length > 0) land.push({ id, file, type, attributes, faces });
    return surfaces.length > 0;
  }

  return {
    land,
    relief,
    built,
    bodiless,
    trees,
    take(found) {
      const { type } = found.object;
      const isKnown = type === "TINRelief" || type === "SolitaryVegetationObject" || isLand(type);
      if (!isKnown && !BUILT_TYPES.test(type)) return false;
      try {
        return takeKnown(found);
      } catch (cause) {
        // A piece of land that cannot be read costs no city: it counts as not read.
        if (cause instanceof UnreadableBuilding) return false;
        throw cause;
      }
    },
  };
}

const isLand = (type: string): type is LandType => LAND_TYPES.some((one) => one === type);

const standingFaces = ({ object, part }: FoundObject): readonly Geometry[] =>
  bestGeometries([object], Number.POSITIVE_INFINITY, part.templates).map(({ geometry }) => geometry);

const isSolid = ({ type }: Geometry): boolean => type.endsWith("Solid");

/** Outlines of a map that were draped over points of a scanner have tops and skirts, and never an underside: spikes, not walls. */
function hasBody(surfaces: readonly Surface[]): boolean {
  if (highestOf(surfaces) - lowestOf(surfaces) < FLAT_METRES) return false;
  const isPanel = surfaces.every(({ rings: [outer] }) => Math.abs(upwardness(outer) ?? 0) < UPRIGHT);
  return isPanel || surfaces.some(({ kind }) => kind === "ground");
}

const surfacesOf = (
  { part, transform, place }: FoundObject,
  geometries: readonly Geometry[],
): readonly Surface[] =>
  geometries.flatMap((one) => {
    const { geometry, vertexAt } = facesInPlace(one, part, transform, place);
    return buildingSurfaces(geometry, vertexAt).surfaces;
  });

const FACED = new Set(["MultiSurface", "CompositeSurface", "Solid", "MultiSolid", "CompositeSolid"]);

/** Land has no height, so LoD 0 will do. */
function finestFaces({ geometry = [] }: CityObject): readonly Geometry[] {
  const faced = geometry.filter(({ type }) => FACED.has(type));
  const finest = Math.max(...faced.map(({ lod }) => levelOf(lod) ?? 0));
  return faced.filter(({ lod }) => (levelOf(lod) ?? 0) === finest).slice(0, 1);
}

/** Of a tree's own shape: its middle, and how high and wide it is. */
function measuresOf(
  surfaces: readonly Surface[],
): [place: { x: number; y: number }, measured: { heightMetres: number; crownDiameterMetres: number }] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of surfaces) {
    for (let at = 0; at < rings[0].length; at += 3) {
      west = Math.min(west, rings[0][at]);
      east = Math.max(east, rings[0][at]);
      south = Math.min(south, rings[0][at + 1]);
      north = Math.max(north, rings[0][at + 1]);
    }
  }
  return [
    { x: (west + east) / 2, y: (south + north) / 2 },
    {
      heightMetres: highestOf(surfaces) - lowestOf(surfaces),
      crownDiameterMetres: Math.max(east - west, north - south),
    },
  ];
}

function inPlan(ring: Float64Array): Float64Array {
  const plan = new Float64Array((ring.length / 3) * 2);
  for (let corner = 0; corner * 3 < ring.length; corner += 1) {
    plan[corner * 2] = ring[corner * 3];
    plan[corner * 2 + 1] = ring[corner * 3 + 1];
  }
  return plan;
}
