import { describe, expect, test } from "vitest";
import type { CameraPose } from "../state/place.ts";
import {
  compass,
  FARTHEST_METRES,
  NEAREST_METRES,
  nearer,
  panned,
  poseAfterKey,
  tilted,
} from "./camera-pose.ts";

const pose: CameraPose = {
  longitude: 4.48,
  latitude: 51.92,
  heightMetresNap: 2,
  headingDegrees: 0,
  pitchDegrees: -30,
  rangeMetres: 500,
};

describe("moving a pose", () => {
  test("looking north, right is east and away is north", () => {
    const moved = panned(pose, 100, 200);
    // 100 m east at 51.92° is .001457°, 200 m north is .001797°.
    expect(moved.longitude - pose.longitude).toBeCloseTo(0.001457, 5);
    expect(moved.latitude - pose.latitude).toBeCloseTo(0.001797, 5);
  });

  test("looking east, right is south", () => {
    const moved = panned({ ...pose, headingDegrees: 90 }, 100, 0);
    expect(moved.longitude).toBeCloseTo(pose.longitude, 9);
    expect(moved.latitude).toBeLessThan(pose.latitude);
  });

  test("never level with the ground, never past straight down", () => {
    expect(tilted(pose, 80).pitchDegrees).toBe(-5);
    expect(tilted(pose, -80).pitchDegrees).toBe(-90);
  });

  test("never into a wall, never out of sight of the city", () => {
    expect(nearer(pose, 0.001).rangeMetres).toBe(NEAREST_METRES);
    expect(nearer(pose, 1000).rangeMetres).toBe(FARTHEST_METRES);
  });

  test("a heading stays on the compass", () => {
    expect(compass(-10)).toBe(350);
    expect(compass(725)).toBe(5);
  });
});

describe("keys", () => {
  test.each([
    ["ArrowUp", (next: CameraPose) => next.latitude > pose.latitude],
    ["ArrowLeft", (next: CameraPose) => next.longitude < pose.longitude],
    ["+", (next: CameraPose) => next.rangeMetres < pose.rangeMetres],
    ["-", (next: CameraPose) => next.rangeMetres > pose.rangeMetres],
    ["q", (next: CameraPose) => next.headingDegrees === 350],
    ["e", (next: CameraPose) => next.headingDegrees === 10],
    ["f", (next: CameraPose) => next.pitchDegrees === -35],
  ])("%s moves the view", (key, isSo) => {
    const next = poseAfterKey(pose, key);
    expect(next !== undefined && isSo(next)).toBe(true);
  });

  test("the presenter's keys and typing are left alone", () => {
    for (const key of ["PageUp", "PageDown", "Tab", "Escape", "a"])
      expect(poseAfterKey(pose, key)).toBeUndefined();
  });
});
