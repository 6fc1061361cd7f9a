import { expect, test } from "vitest";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { legendColourGlsl } from "./legend-colour.ts";
import { glslColour, glslNumber } from "./shading.ts";

test("the shader colours every class of the legend from its own break", () => {
  const glsl = legendColourGlsl("depthColour", DEPTH_LEGEND);
  expect(glsl).toContain(`vec3 colour = ${glslColour(DEPTH_LEGEND.classes[0].colour)};`);
  for (const { from, colour } of DEPTH_LEGEND.classes.slice(1)) {
    expect(glsl).toContain(`if (value >= ${glslNumber(from)}) colour = ${glslColour(colour)};`);
  }
});

test("what lies under the first class has no colour", () => {
  const classes = [{ from: 0.05, colour: "#B6EEF0", label: { nl: "", en: "" } }];
  const glsl = legendColourGlsl("rainColour", { title: { nl: "", en: "" }, classes });
  expect(glsl).toContain("value < 0.05 ? 0.0 : 1.0");
});

test("numbers keep their point, or GLSL takes them for whole numbers", () => {
  expect(glslNumber(1)).toBe("1.0");
  expect(glslNumber(0.15)).toBe("0.15");
  expect(glslNumber(-2)).toBe("-2.0");
});
