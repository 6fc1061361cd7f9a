import type { CameraPose } from "../state/place.ts";

/** Degrees, 0 up to 360. */
export const compass = (degrees: number): number => ((degrees % 360) + 360) % 360;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const METRES_A_DEGREE = 111_320;

export const NEAREST_METRES = 25;
export const FARTHEST_METRES = 6_000;

/** The pose with its target moved over the ground, in metres to the right of and away from the eye. */
export function panned(pose: CameraPose, rightMetres: number, awayMetres: number): CameraPose {
  const heading = radians(pose.headingDegrees);
  const east = rightMetres * Math.cos(heading) + awayMetres * Math.sin(heading);
  const north = awayMetres * Math.cos(heading) - rightMetres * Math.sin(heading);
  return {
    ...pose,
    longitude: pose.longitude + east / (METRES_A_DEGREE * Math.cos(radians(pose.latitude))),
    latitude: pose.latitude + north / METRES_A_DEGREE,
  };
}

export const turned = (pose: CameraPose, degrees: number): CameraPose => ({
  ...pose,
  headingDegrees: compass(pose.headingDegrees + degrees),
});

/** Never level with the ground: a view along it shows nothing. */
export const tilted = (pose: CameraPose, degrees: number): CameraPose => ({
  ...pose,
  pitchDegrees: Math.min(-5, Math.max(-90, pose.pitchDegrees + degrees)),
});

export const nearer = (pose: CameraPose, factor: number): CameraPose => ({
  ...pose,
  rangeMetres: Math.min(FARTHEST_METRES, Math.max(NEAREST_METRES, pose.rangeMetres * factor)),
});

/** What a key does to the view; undefined for keys that are not the camera's. */
export function poseAfterKey(pose: CameraPose, key: string): CameraPose | undefined {
  const step = pose.rangeMetres * 0.08;
  switch (key) {
    case "ArrowLeft":
      return panned(pose, -step, 0);
    case "ArrowRight":
      return panned(pose, step, 0);
    case "ArrowUp":
      return panned(pose, 0, step);
    case "ArrowDown":
      return panned(pose, 0, -step);
    case "+":
    case "=":
      return nearer(pose, 1 / 1.2);
    case "-":
      return nearer(pose, 1.2);
    case "q":
      return turned(pose, -10);
    case "e":
      return turned(pose, 10);
    case "r":
      return tilted(pose, 5);
    case "f":
      return tilted(pose, -5);
    default:
      return undefined;
  }
}
