import { type Camera, Cartesian3 } from "cesium";

/** Where the camera is and how it looks: a copy, to compare with later. */
export interface Eye {
  readonly position: Cartesian3;
  readonly direction: Cartesian3;
  readonly up: Cartesian3;
}

export const eyeOf = ({ positionWC, directionWC, upWC }: Camera): Eye => ({
  position: positionWC.clone(),
  direction: directionWC.clone(),
  up: upWC.clone(),
});

/** The engine makes its vectors of length 1 again each frame, and the last digits wander: an eye at rest is never quite still. */
export const isSameEye = (one: Eye, other: Eye): boolean =>
  Cartesian3.equalsEpsilon(one.position, other.position, 0, 0.001) &&
  Cartesian3.equalsEpsilon(one.direction, other.direction, 0, 1e-7) &&
  Cartesian3.equalsEpsilon(one.up, other.up, 0, 1e-7);
