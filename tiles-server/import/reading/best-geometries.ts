import type { CityJsonPart, CityObject, Geometry } from "./city-json.ts";

/** One object's geometry, and whether that object is only fixed to a building, as a balcony or a chimney is. */
export interface ChosenGeometry {
  readonly geometry: Geometry;
  readonly isInstallation: boolean;
}

const FACED_TYPES = ["Solid", "MultiSolid", "CompositeSolid", "MultiSurface", "CompositeSurface"];

/** Some write "LOD2" for "2". */
export function levelOf(lod: Geometry["lod"] | null): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(String(lod ?? ""))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * What to build a family from: of each object everything in its best level of detail at or under `highestLod`. A tower may be a
 * solid and, beside it, a platform of loose surfaces. A coarse whole is left out where its parts are finer.
 */
export function bestGeometries(
  family: readonly CityObject[],
  highestLod: number,
  templates: CityJsonPart["templates"],
): ChosenGeometry[] {
  const shape = (geometry: Geometry): Geometry | undefined =>
    geometry.type === "GeometryInstance" ? templates?.geometries[Number(geometry.template)] : geometry;
  const lodOf = (geometry: Geometry): number => levelOf(shape(geometry)?.lod) ?? 1;
  const isUsable = (geometry: Geometry): boolean => {
    const found = shape(geometry);
    // A template that is not there is told by the building it is missing from.
    if (found === undefined) return true;
    const lod = lodOf(geometry);
    return FACED_TYPES.includes(found.type) && lod >= 1 && lod <= highestLod && hasCorners(found.boundaries);
  };
  const best = family.flatMap(({ type, geometry = [] }) => {
    const usable = geometry.filter(isUsable);
    const finest = Math.max(...usable.map(lodOf));
    return usable
      .filter((one) => lodOf(one) === finest)
      .map((one) => ({ geometry: one, isInstallation: type === "BuildingInstallation" }));
  });
  const highest = Math.max(...best.map(({ geometry }) => lodOf(geometry)));
  // A whole in LoD 1 beside parts in LoD 2 would stand in its parts' place twice.
  return best.filter(({ geometry }) => Math.floor(lodOf(geometry)) === Math.floor(highest));
}

/** A reconstruction that failed is written as an empty solid: the building's coarser one is better than none. */
const hasCorners = (boundaries: unknown): boolean =>
  Array.isArray(boundaries) ? boundaries.some(hasCorners) : boundaries !== undefined && boundaries !== null;
