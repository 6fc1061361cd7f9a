import type { Legend } from "../../scenarios/model/legend.ts";
import { glslColour, glslNumber } from "./shading.ts";

/**
 * A legend's classes as a GLSL function from a value to its colour: the picture cannot differ from the legend, because it is
 * written from it. Alpha is 0 under the first class, else 1.
 */
export function legendColourGlsl(name: string, { classes }: Legend): string {
  const [first, ...others] = classes;
  const steps = others.map(
    ({ from, colour }) => `if (value >= ${glslNumber(from)}) colour = ${glslColour(colour)};`,
  );
  return /* glsl */ `
    vec4 ${name}(float value) {
      vec3 colour = ${glslColour(first.colour)};
      ${steps.join("\n      ")}
      return vec4(colour, value < ${glslNumber(first.from)} ? 0.0 : 1.0);
    }
  `;
}
