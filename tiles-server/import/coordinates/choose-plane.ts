import proj4 from "proj4";
import { isInRd } from "../../../scenarios/model/rd-extent.ts";
import type { Plane } from "../city-model.ts";
import { type CoordinateSystem, coordinateSystemOf } from "./coordinate-system.ts";
import { createRdPlane } from "./rd-plane.ts";

/** Two metres in a thousand: UTM's own edge has one, Web Mercator at 52° has six hundred. */
const MOST_STRETCH = 0.002;

/**
 * The plane a city is kept in: RD in the Netherlands, where the height of NAP is known; elsewhere the source's own projected
 * system where a metre in it is a metre on the ground, else UTM.
 *
 * A national system beside the Netherlands stays as it is, for its heights are not NAP; degrees and UTM that lie in the
 * Netherlands go to RD.
 *
 * @param at any place of the city in the source's coordinates
 */
export function choosePlane(system: CoordinateSystem, at: readonly [x: number, y: number]): Plane {
  if (system.isRd) return createRdPlane();
  const { forward } = proj4(system.definition, "WGS84");
  const [longitude, latitude] = forward([at[0], at[1]]);
  const rd = createRdPlane();
  const inRd = rd.fromGeodetic(longitude, latitude);
  const isOwn = !system.isDegrees && stretchAt(system, longitude, latitude) <= MOST_STRETCH;
  const isNational = isOwn && !/\+proj=utm/.test(system.definition);
  if (!isNational && isInRd(inRd.x, inRd.y)) return rd;
  return createProjectedPlane(isOwn ? system : utmAt(longitude, latitude));
}

/** Heights are as the source gives them: we know no sea level but NAP. */
export function createProjectedPlane({
  name,
  definition,
}: Pick<CoordinateSystem, "name" | "definition">): Plane {
  const projection = proj4(definition, "WGS84");
  return {
    crs: name,
    heights: "as-given",
    toGeodetic(x, y, z) {
      const [longitude, latitude] = projection.forward([x, y]);
      return { longitude, latitude, height: z };
    },
    fromGeodetic(longitude, latitude) {
      const [x, y] = projection.inverse([longitude, latitude]);
      return { x, y };
    },
  };
}

function utmAt(longitude: number, latitude: number): CoordinateSystem {
  const zone = Math.min(60, Math.max(1, Math.floor((longitude + 180) / 6) + 1));
  return coordinateSystemOf(`EPSG:${(latitude < 0 ? 32_700 : 32_600) + zone}`)!;
}

const METRES_A_DEGREE = 111_320;
const STEP_DEGREES = 0.001;

/** How far a metre in the plane is from a metre on the ground, 0 for none; feet and Web Mercator show themselves here. */
function stretchAt({ definition }: CoordinateSystem, longitude: number, latitude: number): number {
  const { inverse } = proj4(definition, "WGS84");
  const [ax, ay] = inverse([longitude, latitude]);
  const [bx, by] = inverse([longitude + STEP_DEGREES, latitude]);
  // 1 + .0034 sin²: the ellipsoid is wider along a parallel than a sphere is.
  const metres =
    STEP_DEGREES *
    METRES_A_DEGREE *
    Math.cos((latitude * Math.PI) / 180) *
    (1 + 0.00335 * Math.sin((latitude * Math.PI) / 180) ** 2);
  return Math.abs(Math.hypot(bx - ax, by - ay) / metres - 1);
}
