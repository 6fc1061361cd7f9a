import {
  type Cartesian2,
  Cartesian3,
  Cartographic,
  Cesium3DTileFeature,
  Math as CesiumMath,
  type Scene,
} from "cesium";
import type { Place } from "../state/place.ts";
import type { Picked } from "../state/scene-input.ts";
import type { GroundHeight } from "./ground-height.ts";

/** What lies at a place on the canvas: a building, the ground of the city, or neither. */
export function pickAt(
  scene: Scene,
  position: Cartesian2,
  groundAt: GroundHeight,
  napAboveEllipsoidMetres: number,
): Picked {
  const number = buildingNumberAt(scene, position);
  if (number !== null) return { kind: "building", number };
  const ray = scene.camera.getPickRay(position);
  if (ray === undefined) return { kind: "nothing" };
  const place = groundAlong(
    (metres) =>
      placeOf(
        Cartesian3.add(ray.origin, Cartesian3.multiplyByScalar(ray.direction, metres, SCRATCH), SCRATCH),
      ),
    (longitude, latitude) => groundAt(longitude, latitude) + napAboveEllipsoidMetres,
  );
  return place === null ? { kind: "nothing" } : { kind: "ground", place };
}

function buildingNumberAt(scene: Scene, position: Cartesian2): number | null {
  const picked: unknown = scene.pick(position);
  if (!(picked instanceof Cesium3DTileFeature)) return null;
  const number: unknown = picked.getProperty("number");
  return typeof number === "number" ? number : null;
}

const SCRATCH = new Cartesian3();

function placeOf(point: Cartesian3): Place & { height: number } {
  const { longitude, latitude, height } = Cartographic.fromCartesian(point);
  return { longitude: CesiumMath.toDegrees(longitude), latitude: CesiumMath.toDegrees(latitude), height };
}

const STEP_METRES = 4;
const FARTHEST_METRES = 6_000;
const HALVINGS = 12;

/** Where a ray first goes under the ground: walked in steps, then halved to the centimetre. null: it never does. */
export function groundAlong(
  at: (metres: number) => Place & { height: number },
  groundAt: (longitude: number, latitude: number) => number,
): Place | null {
  const isUnder = (metres: number): boolean => {
    const { longitude, latitude, height } = at(metres);
    return height <= groundAt(longitude, latitude);
  };
  for (let far = STEP_METRES; far <= FARTHEST_METRES; far += STEP_METRES) {
    if (!isUnder(far)) continue;
    let near = far - STEP_METRES;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (near + far) / 2;
      if (isUnder(middle)) far = middle;
      else near = middle;
    }
    const { longitude, latitude } = at(far);
    return { longitude, latitude };
  }
  return null;
}
