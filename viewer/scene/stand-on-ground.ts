import type { FeatureCollection, Position } from "geojson";
import type { HeightField } from "../state/scene-input.ts";
import { gridPlacer } from "./layer-picture.ts";

const ABOVE_GROUND_METRES = 3;

/** Points with a height, just above the ground they stand on: the engine drapes lines and areas, but not points. */
export function standOnGround(
  features: FeatureCollection,
  heightField: HeightField | null,
  napAboveEllipsoidMetres: number,
): FeatureCollection {
  const place = heightField === null ? undefined : gridPlacer(heightField.header.corners);
  const raised = (position: Position): Position => {
    const ground = place === undefined ? 0 : groundAt(heightField!, place(position));
    return [position[0], position[1], ground + napAboveEllipsoidMetres + ABOVE_GROUND_METRES];
  };
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

function groundAt({ header, groundMetresNap }: HeightField, [u, v]: [number, number]): number {
  const column = Math.min(header.columns - 1, Math.max(0, Math.floor(u * header.columns)));
  const row = Math.min(header.rows - 1, Math.max(0, Math.floor(v * header.rows)));
  const height = groundMetresNap[row * header.columns + column];
  return Number.isNaN(height) ? 0 : height;
}
