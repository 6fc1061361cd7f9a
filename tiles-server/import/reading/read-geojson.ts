import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "@loaders.gl/core";
import { JSONLoader } from "@loaders.gl/json";
import { coordAll } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { isInRd } from "../../../scenarios/model/rd-extent.ts";
import type { Plane } from "../city-model.ts";
import { Refusal } from "../refusal.ts";

/** A GeoJSON file in WGS84, or a refusal that says what it is instead. */
export async function readGeoJson(path: string): Promise<FeatureCollection> {
  const fileName = basename(path);
  let collection: FeatureCollection;
  try {
    const text = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
    collection = (await parse(text, JSONLoader, { worker: false })) as FeatureCollection;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(
      "NOT_GEOJSON",
      `${fileName} cannot be read as GeoJSON (${reason}). Check the name, and write it out again.`,
    );
  }
  if (collection?.type !== "FeatureCollection" || !Array.isArray(collection.features)) {
    throw new Refusal(
      "NOT_GEOJSON",
      `${fileName} is not a GeoJSON FeatureCollection. Save it as GeoJSON (RFC 7946).`,
    );
  }
  const features = collection.features.filter((feature) => feature?.geometry != null);
  let outside: Position | undefined;
  try {
    outside = features
      .flatMap((feature) => coordAll(feature))
      .find(([longitude, latitude]) => !isDegrees(longitude, latitude));
  } catch {
    throw new Refusal(
      "NOT_GEOJSON",
      `${fileName} has a feature whose geometry has no coordinates. Save it as GeoJSON (RFC 7946) again.`,
    );
  }
  if (outside !== undefined) {
    const guess = isInRd(outside[0], outside[1]) ? " It looks like Dutch RD (EPSG:28992)." : "";
    throw new Refusal(
      "NOT_WGS84",
      `${fileName} is not in WGS84 degrees: it has the coordinate ${outside[0]}, ${outside[1]}.${guess} Save it as EPSG:4326.`,
    );
  }
  return { type: "FeatureCollection", features };
}

const isDegrees = (longitude: number, latitude: number): boolean =>
  Number.isFinite(longitude) &&
  Number.isFinite(latitude) &&
  Math.abs(longitude) <= 180 &&
  Math.abs(latitude) <= 90;

/** The polygons of a feature as rings in the plane, without a closing point. */
export function polygonsInPlane(feature: Feature, plane: Plane): Float64Array[][] {
  const { geometry } = feature;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
  const polygons =
    (geometry as Polygon | MultiPolygon).type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return (polygons as number[][][][]).map((rings) =>
    rings.map((ring) =>
      Float64Array.from(
        ring.slice(0, -1).flatMap(([longitude, latitude]) => {
          const { x, y } = plane.fromGeodetic(longitude, latitude);
          return [x, y];
        }),
      ),
    ),
  );
}
