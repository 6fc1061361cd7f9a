import { expect, test } from "vitest";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { depthColourGlsl } from "./depth-colour.ts";
import { glslColour, glslNumber } from "./shading.ts";

test("the shader colours every class of the legend from its own break", () => {
  const glsl = depthColourGlsl();
  expect(glsl).toContain(`vec3 colour = ${glslColour(DEPTH_LEGEND.classes[0].colour)};`);
  for (const { from, colour } of DEPTH_LEGEND.classes.slice(1)) {
    expect(glsl).toContain(`if (depthMetres >= ${glslNumber(from)}) colour = ${glslColour(colour)};`);
  }
});

test("numbers keep their point, or GLSL takes them for whole numbers", () => {
  expect(glslNumber(1)).toBe("1.0");
  expect(glslNumber(0.15)).toBe("0.15");
  expect(glslNumber(-2)).toBe("-2.0");
});
