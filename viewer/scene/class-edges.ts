import type { Legend } from "../../scenarios/model/legend.ts";
import { type FieldName, fieldTexelGlsl } from "./field-uniforms.ts";
import { glslColour, glslNumber } from "./shading.ts";

/**
 * A field's classes with smooth edges, as a GLSL function from a place in the grid to a colour. Between cells a value must not be
 * interpolated where it jumps, as heat does from sun to shade: every class between the two would lie around each shadow as a ring.
 * So each class asks how much of the cells around lies at or above its break (a quadratic spline over nine cells), and its edge runs
 * where that is half: the stairs of the grid become lines, a cell keeps its own class, and two edges at one place stay one.
 *
 * @returns alpha is 0 where the field is not shown, else 1; what lies under the first class has the first class's colour
 */
export function classEdgesGlsl(name: FieldName, { classes }: Legend): string {
  const [first, ...others] = classes;
  return /* glsl */ `
    ${fieldTexelGlsl(name)}
    const float ${name}Breaks[${others.length}] = float[](${others.map(({ from }) => glslNumber(from)).join(", ")});
    const vec3 ${name}Colours[${others.length}] = vec3[](${others.map(({ colour }) => glslColour(colour)).join(", ")});

    float ${name}Value(ivec2 cell) {
      return u_${name}Range.x + u_${name}Range.y * dot(${name}Texel(cell), u_${name}Channel);
    }

    vec4 ${name}Classes(vec2 grid, vec2 gridAPixel) {
      if (u_${name}Opacity <= 0.0) return vec4(0.0);
      vec2 size = vec2(${name}Size());
      vec2 at = grid * size - 0.5;
      ivec2 nearest = ivec2(floor(at + 0.5));
      float cellsAPixel = length(gridAPixel * size);
      vec3 colour = ${glslColour(first.colour)};
      if (cellsAPixel > 1.5) {
        // A cell is smaller than a pixel here, and its edges are not seen.
        float value = ${name}Value(nearest);
        for (int step = 0; step < ${others.length}; step += 1) {
          if (value >= ${name}Breaks[step]) colour = ${name}Colours[step];
        }
        return vec4(colour, 1.0);
      }
      vec2 from = at - vec2(nearest);
      vec3 across = vec3(0.5 * (0.5 - from.x) * (0.5 - from.x), 0.75 - from.x * from.x, 0.5 * (0.5 + from.x) * (0.5 + from.x));
      vec3 along = vec3(0.5 * (0.5 - from.y) * (0.5 - from.y), 0.75 - from.y * from.y, 0.5 * (0.5 + from.y) * (0.5 + from.y));
      float above[${others.length}];
      for (int step = 0; step < ${others.length}; step += 1) above[step] = 0.0;
      for (int row = 0; row < 3; row += 1) {
        for (int column = 0; column < 3; column += 1) {
          float value = ${name}Value(nearest + ivec2(column - 1, row - 1));
          float weight = across[column] * along[row];
          for (int step = 0; step < ${others.length}; step += 1) {
            if (value >= ${name}Breaks[step]) above[step] += weight;
          }
        }
      }
      // Half a pixel to each side.
      float soft = clamp(0.5 * cellsAPixel, 0.02, 0.5);
      for (int step = 0; step < ${others.length}; step += 1) {
        colour = mix(colour, ${name}Colours[step], smoothstep(0.5 - soft, 0.5 + soft, above[step]));
      }
      return vec4(colour, 1.0);
    }
  `;
}
