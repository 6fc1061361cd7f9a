import type { Geometry, Position } from "geojson";
import type { Issue } from "../model/issue.ts";
import { type FirstAndCount, geometrySentence } from "../model/layer-faults.ts";
import { isClosed } from "../model/ring.ts";
import { type GeometryFault, surveyGeometry } from "../model/survey-geometry.ts";
import type { DataCollection } from "./data-file.ts";
import { faultIssue } from "./data-file-fault.ts";

/** What a layer may have all the same; a ring that is wound wrong is turned afterwards, by where it lies on Earth. */
const HARMLESS: ReadonlySet<GeometryFault> = new Set([
  "RING_WOUND_WRONG",
  "RING_CROSSES_ITSELF",
  "CROSSES_ANTIMERIDIAN",
]);

/**
 * Rings are closed, and a geometry that no map can draw is left out and told, so that what is imported passes the check. Empty
 * coordinates become what they are: no place.
 */
export function mendGeometries(
  { features }: DataCollection,
  name: string,
): { readonly collection: DataCollection; readonly issues: readonly Issue[] } {
  const found = new Map<GeometryFault, FirstAndCount>();
  const mended = features.map((feature, index) => {
    if (feature.geometry === null) return feature;
    const geometry = closed(feature.geometry);
    const faults = new Set<GeometryFault>();
    let hasPlace = false;
    surveyGeometry(geometry, {
      position: () => {
        hasPlace = true;
      },
      fault: (fault) => {
        if (!HARMLESS.has(fault)) faults.add(fault);
      },
    });
    for (const fault of faults) {
      const { first = index, count = 0 } = found.get(fault) ?? {};
      found.set(fault, { first, count: count + 1 });
    }
    return { ...feature, geometry: faults.size === 0 && hasPlace ? geometry : null };
  });
  const isAllLost = found.size > 0 && mended.every(({ geometry }) => geometry === null);
  return {
    collection: { type: "FeatureCollection", features: mended },
    issues: [...found].map(([fault, where]) => {
      const { code, message } = geometrySentence(fault, where, name);
      return isAllLost
        ? faultIssue(code, message)
        : faultIssue(code, `${message} Until then nothing is drawn of it.`, "warning");
    }),
  };
}

function closed(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "GeometryCollection":
      return { ...geometry, geometries: geometry.geometries.map(closed) };
    case "Polygon":
      return { ...geometry, coordinates: closedRings(geometry.coordinates) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map(closedRings) };
    default:
      return geometry;
  }
}

/** A file may say anything: what is no list of lists is left as it is, for the survey to tell. */
const closedRings = (rings: Position[][]): Position[][] =>
  Array.isArray(rings) ? rings.map((ring) => (isOpen(ring) ? [...ring, ring[0]] : ring)) : rings;

const isOpen = (ring: unknown): ring is Position[] =>
  Array.isArray(ring) && ring.length > 2 && ring.every(Array.isArray) && !isClosed(ring);
