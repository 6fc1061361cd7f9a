import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { positionsOf } from "../../../scenarios/data-files/positions.ts";
import { readDataFile } from "../../../scenarios/data-files/read-data-file.ts";
import type { Plane } from "../city-model.ts";
import { definitionOf } from "../coordinates/coordinate-system.ts";
import {
  extentInWords,
  extentWith,
  isDutchSwapped,
  NOWHERE,
  type PlaneExtent,
  swapped,
} from "../coordinates/plane-extent.ts";
import { Refusal } from "../refusal.ts";
import { nameOf, splitLayer } from "./layer-path.ts";

/** A file of areas, lines or points: longitude and latitude in WGS84. */
export interface FeatureFile {
  readonly fileName: string;
  /** As people call it. Example: "GeoPackage" */
  readonly format: string;
  /** Of the file, before it came into degrees. Example: "EPSG:28992" */
  readonly crs: string;
  readonly collection: FeatureCollection;
  /** What was left out or changed on the way in, each a sentence. */
  readonly warnings: readonly string[];
}

/** How a reader of one kind of source comes by its features: it need not know who has read the file before. */
export type ReadFeatureFile = (path: string) => Promise<FeatureFile>;

export const readFeatures = async (path: string): Promise<FeatureCollection> =>
  (await readFeatureFile(path)).collection;

/**
 * Areas, lines or points out of GeoJSON, a zipped Shapefile, a GeoPackage, FlatGeobuf, KML or CSV with coordinates, in whatever
 * system the file says. Features without a place are passed over.
 *
 * @param told with `--crs`: for a file that does not say its own
 * @throws Refusal where it is none of these, its system is not known, or its axes have changed places
 */
export async function readFeatureFile(path: string, told?: string): Promise<FeatureFile> {
  const fileName = nameOf(path);
  const { file: place, layer } = splitLayer(path);
  const bytes = await readFile(place).catch((cause: unknown) => {
    throw cannotRead(fileName, cause);
  });
  const file = { name: basename(place), bytes: bufferOf(bytes) };
  const options = { definitionOf, fallbackCrs: told, layer, keepsBodies: true };
  const { data, format, crs = "", saidCrs = "", issues } = await readDataFile(file, options);
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
  const collection: FeatureCollection = { type: "FeatureCollection", features: placed };
  const extent = extentOfFeatures(collection);
  if (isDutchSwapped(extent)) {
    throw new Refusal(
      "AXES_SWAPPED",
      `${fileName} lies at ${extentInWords(extent)}, in the Indian Ocean. Longitude and latitude seem to have changed places: swap them in the source.`,
    );
  }
  const warnings = issues.map(({ message }) => message);
  if (LATITUDE_FIRST.test(saidCrs) && isEitherWay(extent)) {
    warnings.push(
      `${fileName} says ${saidCrs}, by which latitude may stand first: x was read as longitude and y as latitude (${extentInWords(extent)}). If that is elsewhere, swap them in the source.`,
    );
  }
  return { fileName, format, crs, collection, warnings };
}

/** By its authority so written latitude stands first, by GeoJSON's rule and most writers' habit longitude. */
const LATITUDE_FIRST = /^(urn:|https?:).*EPSG.*[:/]4326$/i;

/** Both orders are places on Earth, and the one that was read is not the Netherlands. */
const isEitherWay = (extent: PlaneExtent): boolean =>
  Math.max(Math.abs(extent.west), Math.abs(extent.east)) <= 90 && !isDutchSwapped(swapped(extent));

function cannotRead(fileName: string, cause: unknown): Refusal {
  const { code } = cause as { readonly code?: unknown };
  if (code === "ERR_FS_FILE_TOO_LARGE") {
    return new Refusal(
      "FILE_TOO_LARGE",
      `${fileName} is larger than 2 GiB. Cut it to the city first, for instance with "ogr2ogr -spat".`,
    );
  }
  return new Refusal("FILE_UNREADABLE", `${fileName} cannot be read (${String(code)}). Check its name.`);
}

/** Of a whole file as it is: a city's footprints are a hundred megabytes, and need not be held twice. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Buffer<ArrayBuffer>): ArrayBuffer =>
  byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength);

/** Degrees; NOWHERE for a collection without a place. */
export function extentOfFeatures(collection: FeatureCollection): PlaneExtent {
  let extent = NOWHERE;
  for (const [x, y] of positionsOf(collection)) extent = extentWith(extent, x, y);
  return extent;
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
