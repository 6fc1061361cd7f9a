import { expect, test } from "vitest";
import { glslColour, LAMPS, shadingGlsl } from "./shading.ts";

test("a colour in GLSL is its display value", () => {
  expect(glslColour("#FBF8F1")).toBe("vec3(0.98431, 0.97255, 0.94510)");
});

test("the lamp stands in the south-west, 42° high, in the tiles' frame of x east, y up, z south", () => {
  const direction = /dot\(normal, vec3\(([^)]+)\)\)/.exec(shadingGlsl("light"))?.[1].split(",").map(Number);
  const [east, up, south] = direction ?? [];
  expect((Math.asin(up) * 180) / Math.PI).toBeCloseTo(42, 2);
  expect((Math.atan2(east, -south) * 180) / Math.PI + 360).toBeCloseTo(226, 2);
});

test("each room has its own lamp and haze", () => {
  expect(shadingGlsl("hall")).toContain(glslColour(LAMPS.hall.haze));
  expect(shadingGlsl("hall")).not.toContain(glslColour(LAMPS.light.haze));
});

test("the result is decoded: Cesium encodes once more", () => {
  expect(shadingGlsl("light")).toContain("czm_srgbToLinear");
});
