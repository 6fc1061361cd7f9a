import { expect, test } from "vitest";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import { classEdgesGlsl } from "./class-edges.ts";
import { glslColour, glslNumber } from "./shading.ts";

const glsl = classEdgesGlsl("heat", PET_LEGEND);
const [first, ...others] = PET_LEGEND.classes;

test("breaks and colours are those of the legend, in its order", () => {
  expect(glsl).toContain(`float[](${others.map(({ from }) => glslNumber(from)).join(", ")})`);
  expect(glsl).toContain(`vec3[](${others.map(({ colour }) => glslColour(colour)).join(", ")})`);
  expect(glsl).toContain(`vec3 colour = ${glslColour(first.colour)};`);
});

test("a value is never taken from between two cells: it would be a class that is not there", () => {
  expect(glsl).not.toMatch(/texture\(/);
  for (const sheet of ["u_heatField", "u_heatField1", "u_heatField2"]) {
    expect(glsl).toContain(`texelFetch(${sheet}, inside, 0)`);
  }
});
