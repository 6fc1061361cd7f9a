import { type Cartesian2, Cesium3DTileFeature, type Scene } from "cesium";

/** The number of the building at a place on the canvas; null on the ground, the water and the haze. */
export function buildingNumberAt(scene: Scene, position: Cartesian2): number | null {
  const picked: unknown = scene.pick(position);
  if (!(picked instanceof Cesium3DTileFeature)) return null;
  const number: unknown = picked.getProperty("number");
  return typeof number === "number" ? number : null;
}
