import {
  Camera,
  GeographicProjection,
  Matrix4,
  type Scene,
  SceneMode,
  type ScreenSpaceCameraController,
} from "cesium";
import { describe, expect, test } from "vitest";
import type { CameraPose } from "../state/place.ts";
import { createCityCamera } from "./city-camera.ts";

const NAP_ABOVE_ELLIPSOID = 43.5;

/** As much of a scene as a camera needs: no WebGL. */
function sceneOf(width: number, height: number): Scene {
  const scene = {
    mode: SceneMode.SCENE3D,
    mapProjection: new GeographicProjection(),
    drawingBufferWidth: width,
    drawingBufferHeight: height,
    screenSpaceCameraController: {} as ScreenSpaceCameraController,
  } as unknown as Scene & { camera: Camera };
  scene.camera = new Camera(scene);
  return scene;
}

const pose: CameraPose = {
  longitude: 4.4788,
  latitude: 51.9165,
  heightMetresNap: 2,
  headingDegrees: 340,
  pitchDegrees: -19.5,
  rangeMetres: 770,
};

describe("the camera", () => {
  test.each<[string, CameraPose]>([
    ["the city", pose],
    ["a steep look", { ...pose, pitchDegrees: -70, headingDegrees: 123 }],
    ["straight down", { ...pose, pitchDegrees: -90, headingDegrees: 0 }],
  ])("reads back the pose it was put at: %s", (_name, wanted) => {
    const camera = createCityCamera(sceneOf(800, 600), NAP_ABOVE_ELLIPSOID);
    camera.stand(wanted);
    const found = camera.pose();
    expect(found.longitude).toBeCloseTo(wanted.longitude, 5);
    expect(found.latitude).toBeCloseTo(wanted.latitude, 5);
    expect(found.heightMetresNap).toBe(wanted.heightMetresNap);
    expect(found.pitchDegrees).toBeCloseTo(wanted.pitchDegrees, 0);
    expect(((found.headingDegrees - wanted.headingDegrees + 540) % 360) - 180).toBeCloseTo(0, 0);
    expect(Math.abs(found.rangeMetres - wanted.rangeMetres)).toBeLessThan(1);
  });

  test("stands above its target by the sine of its pitch, and is free to be moved by hand", () => {
    const scene = sceneOf(800, 600);
    createCityCamera(scene, NAP_ABOVE_ELLIPSOID).stand(pose);
    const above = scene.camera.positionCartographic.height - NAP_ABOVE_ELLIPSOID - pose.heightMetresNap;
    expect(Math.abs(above - 770 * Math.sin((19.5 * Math.PI) / 180))).toBeLessThan(0.5);
    expect(Matrix4.equals(scene.camera.transform, Matrix4.IDENTITY)).toBe(true);
  });

  test("sees 38° from top to bottom in a wide window and in a tall one", () => {
    for (const [width, height] of [
      [1600, 800],
      [400, 800],
    ]) {
      const scene = sceneOf(width, height);
      createCityCamera(scene, NAP_ABOVE_ELLIPSOID).fitWindow();
      const { frustum } = scene.camera;
      if (!("fovy" in frustum)) throw new Error("not a perspective");
      frustum.aspectRatio = width / height;
      expect(((frustum.fovy ?? 0) * 180) / Math.PI).toBeCloseTo(38, 5);
    }
  });
});
