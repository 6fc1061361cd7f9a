import { expect, test, vi } from "vitest";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { createBuildingShader, NO_WATER_METRES_NAP } from "./building-shader.ts";
import { showColours } from "./colour-sheets.ts";
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

test("the last four colourings stay on the graphics card: coming back to one sends a number and no texture", () => {
  const shader = createBuildingShader("light");
  const sent = vi.spyOn(shader, "setUniform");
  const colourings = [10, 20, 30, 40, 50].map((tone) => ({ rgba: new Uint8Array(8).fill(tone) }));
  const show = (which: number) => {
    sent.mockClear();
    showColours(shader, colourings[which]);
    return sent.mock.calls.map(([name]) => name);
  };
  const sheets = [0, 1, 2, 3].map((which) => show(which)[0]);
  expect(new Set(sheets).size).toBe(4);
  for (const which of [2, 0, 3, 1]) expect(show(which)).toEqual(["u_coloursSheet"]);
  // A fifth takes the place of the one that was left alone the longest.
  expect(show(4)).toEqual([sheets[2], "u_coloursSheet"]);
  expect(show(0)).toEqual(["u_coloursSheet"]);
  expect(show(2)).toContain(sheets[3]);
});
