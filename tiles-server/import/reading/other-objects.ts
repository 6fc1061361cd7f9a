import type { AttributeValue } from "../city-model.ts";
import { bestGeometries } from "./best-geometries.ts";
import { buildingSurfaces, UnreadableBuilding } from "./building-surfaces.ts";
import { type CityObject, type Geometry, plainAttributes } from "./city-json.ts";
import type { ObjectTaker } from "./found-object.ts";
import type { SourceBuilding } from "./read-buildings.ts";
import { vertexReader } from "./vertex-reader.ts";

/** What lies on the ground and says what covers it, later ones over earlier ones where they overlap. */
export const LAND_TYPES = ["LandUse", "PlantCover", "Road", "TransportSquare", "WaterBody"] as const;
export type LandType = (typeof LAND_TYPES)[number];

/** What stands in the city and is no building: drawn as the blocks around it are, and counted nowhere. */
const BUILT_TYPES = new Set(["Bridge", "OtherConstruction"]);

export interface LandObject {
  readonly id: string;
  readonly file: string;
  readonly type: LandType;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Its faces seen from above, in the plane: outer ring and holes, x, y, x, y …, without a closing point. */
  readonly faces: readonly (readonly Float64Array[])[];
}

/** What CityJSON holds beside buildings, gathered while they are read: a sequence goes by once. */
export interface OtherObjects extends ObjectTaker {
  readonly land: readonly LandObject[];
  /** Outer rings of the ground's own faces (TINRelief), x, y, z, x, y, z … */
  readonly relief: readonly { readonly file: string; readonly outer: Float64Array }[];
  readonly built: readonly SourceBuilding[];
}

export function createOtherObjects(): OtherObjects {
  const land: LandObject[] = [];
  const relief: { file: string; outer: Float64Array }[] = [];
  const built: SourceBuilding[] = [];
  return {
    land,
    relief,
    built,
    take({ id, file, object, part, transform, place }) {
      const { type } = object;
      if (type !== "TINRelief" && !isLand(type) && !BUILT_TYPES.has(type)) return false;
      const geometries = BUILT_TYPES.has(type)
        ? bestGeometries([object], Number.POSITIVE_INFINITY, part.templates).map(({ geometry }) => geometry)
        : finestFaces(object);
      try {
        const vertexAt = vertexReader(part, transform, place);
        const surfaces = geometries.flatMap((geometry) => buildingSurfaces(geometry, vertexAt).surfaces);
        if (surfaces.length === 0) return false;
        if (type === "TINRelief") {
          for (const { rings } of surfaces) relief.push({ file, outer: rings[0] });
        } else if (isLand(type)) {
          const flat = surfaces.filter(({ kind }) => kind !== "wall");
          const tops = flat.filter(({ kind }) => kind === "roof");
          const seen = tops.length > 0 ? tops : flat;
          const faces = seen.map(({ rings }) => rings.map(inPlan));
          land.push({ id, file, type, attributes: plainAttributes(object.attributes), faces });
        } else built.push({ id, file, attributes: plainAttributes(object.attributes), surfaces });
        return true;
      } catch (cause) {
        // A piece of land that cannot be read costs no city: it counts as not read.
        if (cause instanceof UnreadableBuilding) return false;
        throw cause;
      }
    },
  };
}

const isLand = (type: string): type is LandType => LAND_TYPES.some((one) => one === type);

const FACED = new Set(["MultiSurface", "CompositeSurface", "Solid", "MultiSolid", "CompositeSolid"]);

/** Land has no height, so LoD 0 will do. */
function finestFaces({ geometry = [] }: CityObject): readonly Geometry[] {
  const faced = geometry.filter(({ type }) => FACED.has(type));
  const finest = Math.max(...faced.map(({ lod }) => Number(lod ?? 0)));
  return faced.filter(({ lod }) => Number(lod ?? 0) === finest).slice(0, 1);
}

function inPlan(ring: Float64Array): Float64Array {
  const plan = new Float64Array((ring.length / 3) * 2);
  for (let corner = 0; corner * 3 < ring.length; corner += 1) {
    plan[corner * 2] = ring[corner * 3];
    plan[corner * 2 + 1] = ring[corner * 3 + 1];
  }
  return plan;
}
