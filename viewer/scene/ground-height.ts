import type { HeightField } from "../state/scene-input.ts";
import { gridPlacer } from "./layer-picture.ts";

/** Degrees → metres NAP. */
export type GroundHeight = (longitude: number, latitude: number) => number;

/** The ground's height by the city's grid; beyond it as at its edge, and 0 where no height is known. */
export function groundHeightIn(heightField: HeightField | null): GroundHeight {
  if (heightField === null) return () => 0;
  const { header, groundMetresNap } = heightField;
  const place = gridPlacer(header.corners);
  return (longitude, latitude) => {
    const [u, v] = place([longitude, latitude]);
    const column = Math.min(header.columns - 1, Math.max(0, Math.floor(u * header.columns)));
    const row = Math.min(header.rows - 1, Math.max(0, Math.floor(v * header.rows)));
    const height = groundMetresNap[row * header.columns + column];
    return Number.isNaN(height) ? 0 : height;
  };
}
