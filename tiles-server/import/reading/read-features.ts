import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { readDataFile } from "../../../scenarios/data-files/read-data-file.ts";
import type { Plane } from "../city-model.ts";
import { definitionOf } from "../coordinates/coordinate-system.ts";
import { Refusal } from "../refusal.ts";

/**
 * Areas, lines or points in WGS84, out of GeoJSON, a zipped Shapefile, a GeoPackage, FlatGeobuf, KML or CSV with coordinates, in
 * whatever system the file says. Features without a place are passed over.
 *
 * @throws Refusal where it is none of these, or its system is not known
 */
export async function readFeatures(path: string): Promise<FeatureCollection> {
  const fileName = basename(path);
  const bytes = await readFile(path).catch(() => {
    throw new Refusal("FILE_UNREADABLE", `${fileName} cannot be read. Check its name.`);
  });
  const file = { name: fileName, bytes: new Uint8Array(bytes).buffer };
  const { data, issues } = await readDataFile(file, { definitionOf });
  const error = issues.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Refusal(error.code, error.message);
  if (data?.kind !== "features") {
    throw new Refusal(
      "NO_PLACES",
      `${fileName} holds ${data?.kind === "grid" ? "a grid" : "rows without a place"}. Give areas, lines or points.`,
    );
  }
  const placed = data.collection.features.flatMap(({ geometry, ...feature }) =>
    geometry === null ? [] : [{ ...feature, geometry }],
  );
  if (placed.length === 0 && data.collection.features.length > 0) {
    throw new Refusal(
      "NO_PLACES",
      `${fileName} has features, and none of them has a place. Export it again.`,
    );
  }
  return { type: "FeatureCollection", features: placed };
}

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
