import type { FeatureCollection, Position } from "geojson";
import { isStreet } from "./street.ts";

/** The lines of streets alone, one path each: what has the name of water is left out. */
export const streetLines = ({ features }: FeatureCollection): readonly Position[][] =>
  features.filter(isStreet).flatMap(({ geometry }) => {
    if (geometry?.type === "LineString") return [geometry.coordinates];
    return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
  });
