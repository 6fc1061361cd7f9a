import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { glslColour, glslNumber } from "./shading.ts";

/** The legend's classes as GLSL: the picture cannot differ from the legend, because it is written from it. */
export function depthColourGlsl(): string {
  const [first, ...others] = DEPTH_LEGEND.classes;
  const steps = others.map(
    ({ from, colour }) => `if (depthMetres >= ${glslNumber(from)}) colour = ${glslColour(colour)};`,
  );
  return /* glsl */ `
    vec3 depthColour(float depthMetres) {
      vec3 colour = ${glslColour(first.colour)};
      ${steps.join("\n      ")}
      return colour;
    }
  `;
}
