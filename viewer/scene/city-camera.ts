import {
  Cartesian3,
  Cartographic,
  Math as CesiumMath,
  Ellipsoid,
  HeadingPitchRange,
  Matrix4,
  type Scene,
  Transforms,
} from "cesium";
import type { CameraPose } from "../state/place.ts";
import { compass, FARTHEST_METRES, NEAREST_METRES } from "./camera-pose.ts";
import type { GroundHeight } from "./ground-height.ts";

const FIELD_OF_VIEW = CesiumMath.toRadians(38);
const FLIGHT_SECONDS = 1.2;
const LOWEST_EYE_METRES = 4;

/** Puts the eye at a pose and reads it back. */
export interface CityCamera {
  stand(pose: CameraPose): void;
  /** Jumps where a person has asked for less motion. */
  fly(pose: CameraPose): void;
  isFlying(): boolean;
  pose(): CameraPose;
  /** Keeps 38° from top to bottom whatever the window's shape: Cesium's own angle is that of the longer side. */
  fitWindow(): void;
  /** Lifts an eye that has sunk into the ground. */
  stayAbove(groundAt: GroundHeight): void;
}

export function createCityCamera(scene: Scene, napAboveEllipsoidMetres: number): CityCamera {
  const { camera, screenSpaceCameraController: controller } = scene;
  // Cesium's own would read the ground's vertices back from the graphics card, 17 ms a frame: `stayAbove` asks the height grid.
  controller.enableCollisionDetection = false;
  controller.minimumZoomDistance = NEAREST_METRES;
  controller.maximumZoomDistance = FARTHEST_METRES;
  let lookedAtMetresNap = 0;
  let isFlying = false;

  const targetOf = (pose: CameraPose): Cartesian3 =>
    Cartesian3.fromDegrees(pose.longitude, pose.latitude, pose.heightMetresNap + napAboveEllipsoidMetres);
  // At exactly -90° the heading would be lost: straight down has no forward.
  const offsetOf = (pose: CameraPose): HeadingPitchRange =>
    new HeadingPitchRange(
      CesiumMath.toRadians(pose.headingDegrees),
      CesiumMath.toRadians(Math.max(-89.95, pose.pitchDegrees)),
      pose.rangeMetres,
    );

  const stand = (pose: CameraPose): void => {
    lookedAtMetresNap = pose.heightMetresNap;
    camera.cancelFlight();
    camera.lookAt(targetOf(pose), offsetOf(pose));
    camera.lookAtTransform(Matrix4.IDENTITY);
  };

  return {
    stand,
    fly(pose) {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return stand(pose);
      const from = {
        position: camera.positionWC.clone(),
        direction: camera.directionWC.clone(),
        up: camera.upWC.clone(),
      };
      stand(pose);
      const to = {
        destination: camera.positionWC.clone(),
        orientation: { direction: camera.directionWC.clone(), up: camera.upWC.clone() },
      };
      camera.setView({ destination: from.position, orientation: { direction: from.direction, up: from.up } });
      isFlying = true;
      const land = (): void => {
        isFlying = false;
      };
      camera.flyTo({ ...to, duration: FLIGHT_SECONDS, complete: land, cancel: land });
    },
    isFlying: () => isFlying,
    stayAbove(groundAt) {
      const eye = Cartographic.fromCartesian(camera.positionWC);
      const ground = groundAt(CesiumMath.toDegrees(eye.longitude), CesiumMath.toDegrees(eye.latitude));
      const lowest = ground + LOWEST_EYE_METRES + napAboveEllipsoidMetres;
      if (eye.height >= lowest) return;
      camera.position = Cartesian3.fromRadians(eye.longitude, eye.latitude, lowest);
    },
    pose() {
      const eye = Cartographic.fromCartesian(camera.positionWC);
      const up = Ellipsoid.WGS84.geodeticSurfaceNormal(camera.positionWC);
      const fall = -Cartesian3.dot(camera.directionWC, up);
      const above = eye.height - napAboveEllipsoidMetres - lookedAtMetresNap;
      // Looking at the sky there is no target: a kilometre ahead will do.
      const rangeMetres = fall > 0.05 && above > 0 ? Math.min(above / fall, FARTHEST_METRES) : 1000;
      const target = Cartographic.fromCartesian(
        Cartesian3.add(
          camera.positionWC,
          Cartesian3.multiplyByScalar(camera.directionWC, rangeMetres, new Cartesian3()),
          new Cartesian3(),
        ),
      );
      const { heading, pitch } = lookFrom(camera.directionWC, camera.upWC, Cartographic.toCartesian(target));
      return {
        longitude: CesiumMath.toDegrees(target.longitude),
        latitude: CesiumMath.toDegrees(target.latitude),
        heightMetresNap: lookedAtMetresNap,
        headingDegrees: compass(CesiumMath.toDegrees(heading)),
        pitchDegrees: Math.min(0, CesiumMath.toDegrees(pitch)),
        rangeMetres,
      };
    },
    fitWindow() {
      const { frustum } = camera;
      const aspect = scene.drawingBufferWidth / Math.max(1, scene.drawingBufferHeight);
      const fov = aspect > 1 ? 2 * Math.atan(Math.tan(FIELD_OF_VIEW / 2) * aspect) : FIELD_OF_VIEW;
      if ("fov" in frustum && frustum.fov !== fov) frustum.fov = fov;
    },
  };
}

/** Heading and pitch in the target's own frame, as a pose counts them. */
function lookFrom(
  direction: Cartesian3,
  up: Cartesian3,
  target: Cartesian3,
): { heading: number; pitch: number } {
  const toLocal = Matrix4.inverseTransformation(Transforms.eastNorthUpToFixedFrame(target), new Matrix4());
  const ahead = Matrix4.multiplyByPointAsVector(toLocal, direction, new Cartesian3());
  // Straight down, the top of the screen says where north is.
  const forward =
    Math.abs(ahead.z) > 0.999 ? Matrix4.multiplyByPointAsVector(toLocal, up, new Cartesian3()) : ahead;
  return { heading: Math.atan2(forward.x, forward.y), pitch: Math.asin(CesiumMath.clamp(ahead.z, -1, 1)) };
}
