import { rewind } from "@turf/turf";
import type { Feature, Geometry, Position } from "geojson";
import { isBody } from "./bodies.ts";
import type { Crs } from "./crs.ts";
import type { DataCollection } from "./data-file.ts";

/** A centimetre, and a third of the digits that most programs write. */
const DECIMALS = 1e7;

/**
 * As a layer wants it: WGS84, no height, seven decimals, outer rings counter-clockwise (RFC 7946). Features without a place stay.
 *
 * @param keepsBodies the faces of a body keep their heights, and their corners their order
 */
export function tidyFeatures(
  { features }: DataCollection,
  { toDegrees }: Crs,
  keepsBodies = false,
): DataCollection {
  const place = (position: Position): Position => {
    const [x, y] = position;
    return (toDegrees?.([x, y]) ?? [x, y]).map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
  };
  return {
    type: "FeatureCollection",
    features: features.map(({ id, properties, geometry }) => {
      const feature = {
        type: "Feature",
        ...(id !== undefined && { id }),
        properties: properties ?? {},
      } as const;
      if (geometry === null) return { ...feature, geometry };
      if (keepsBodies && isBody(geometry)) {
        const withHeight = (position: Position): Position => [...place(position), position[2]];
        return { ...feature, geometry: mapGeometry(geometry, withHeight) };
      }
      const placed = { ...feature, geometry: mapGeometry(geometry, place) };
      return isArea(placed.geometry) ? rewound(placed) : placed;
    }),
  };
}

const isArea = ({ type }: Geometry): boolean => type === "Polygon" || type === "MultiPolygon";

const rewound = <Properties extends object>(
  feature: Feature<Geometry, Properties>,
): Feature<Geometry, Properties> => rewind(feature as never, { mutate: true }) as never;

function mapGeometry(geometry: Geometry, place: (position: Position) => Position): Geometry {
  if (geometry.type === "GeometryCollection") {
    return { type: geometry.type, geometries: geometry.geometries.map((one) => mapGeometry(one, place)) };
  }
  const walk = (coordinates: unknown): unknown =>
    Array.isArray(coordinates) && typeof coordinates[0] === "number"
      ? place(coordinates as Position)
      : (coordinates as unknown[]).map(walk);
  return { type: geometry.type, coordinates: walk(geometry.coordinates) } as Geometry;
}
