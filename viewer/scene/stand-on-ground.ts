import type { FeatureCollection, Position } from "geojson";
import type { HeightField } from "../state/scene-input.ts";
import { groundHeightIn } from "./ground-height.ts";

const ABOVE_GROUND_METRES = 3;

/** Points with a height, just above the ground they stand on: the engine drapes lines and areas, but not points. */
export function standOnGround(
  features: FeatureCollection,
  heightField: HeightField | null,
  napAboveEllipsoidMetres: number,
): FeatureCollection {
  const groundAt = groundHeightIn(heightField);
  const raised = ([longitude, latitude]: Position): Position => [
    longitude,
    latitude,
    groundAt(longitude, latitude) + napAboveEllipsoidMetres + ABOVE_GROUND_METRES,
  ];
  return {
    ...features,
    features: features.features.map((feature) => {
      const { geometry } = feature;
      if (geometry?.type === "Point") {
        return { ...feature, geometry: { ...geometry, coordinates: raised(geometry.coordinates) } };
      }
      if (geometry?.type === "MultiPoint") {
        return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(raised) } };
      }
      return feature;
    }),
  };
}
