import { expect, test, vi } from "vitest";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { createBuildingShader, loadColours, NO_WATER_METRES_NAP } from "./building-shader.ts";
import { createGroundShader } from "./ground-shader.ts";
import { legendColourGlsl } from "./legend-colour.ts";
import { spillTextureOf } from "./spill-texture.ts";

test("buildings and ground colour depth by the same legend", () => {
  const ground = createGroundShader("light", spillTextureOf(null)).fragmentShaderText ?? "";
  const buildings = createBuildingShader("light").fragmentShaderText ?? "";
  expect(ground).toContain(legendColourGlsl("depthColour", DEPTH_LEGEND));
  expect(buildings).toContain(legendColourGlsl("depthColour", DEPTH_LEGEND));
});

test("without flooding the level lies under every ground", () => {
  expect(NO_WATER_METRES_NAP).toBeLessThan(-100);
});

test("a level and a choice are uniforms: no program is built anew for them", () => {
  const shader = createBuildingShader("light");
  shader.setUniform("u_waterLevelMetresNap", 3.6);
  shader.setUniform("u_chosenBuilding", 12);
  expect(shader.uniforms.u_waterLevelMetresNap.value).toBe(3.6);
  expect(shader.uniforms.u_chosenBuilding.value).toBe(12);
});

test("colours go to the graphics card once, and again only when others have been there", () => {
  const shader = createBuildingShader("light");
  const sent = vi.spyOn(shader, "setUniform");
  const [warm, green] = [{ rgba: new Uint8Array(8).fill(200) }, { rgba: new Uint8Array(8).fill(90) }];
  const sendings = [warm, warm, green, warm].map((colours) => {
    loadColours(shader, colours);
    return sent.mock.calls.length;
  });
  expect(sendings).toEqual([1, 1, 2, 3]);
});
