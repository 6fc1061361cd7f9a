import {
  type CustomShader,
  PixelFormat,
  TextureMagnificationFilter,
  TextureMinificationFilter,
  TextureUniform,
  UniformType,
} from "cesium";
import type { BuildingColours } from "../state/scene-input.ts";
import { askOfSheet } from "./sampler-of-sheet.ts";

/** Colours of single buildings lie on the graphics card in as many textures as a hot day has cases: going back to one of them is a number. */
const TEXTURES = ["u_colours0", "u_colours1", "u_colours2", "u_colours3"] as const;

/** Buildings in one row of a texture. */
const COLOURS_A_ROW = 1024;

export const colourUniforms = () => ({
  ...Object.fromEntries(
    TEXTURES.map((texture) => [
      texture,
      { type: UniformType.SAMPLER_2D, value: coloursUniform({ rgba: new Uint8Array(4) }) },
    ]),
  ),
  u_coloursSheet: { type: UniformType.INT, value: 0 },
});

export const COLOURS_GLSL = /* glsl */ `
      vec4 colourOfBuilding(int number) {
        ivec2 texel = ivec2(number % ${COLOURS_A_ROW}, number / ${COLOURS_A_ROW});
        ${askOfSheet("u_coloursSheet", TEXTURES, (texture) => `texelFetch(${texture}, texel, 0)`)}
        return vec4(0.0);
      }
`;

interface Sheet {
  readonly at: number;
  readonly colours: BuildingColours | null;
}

/** What a shader's textures hold, the longest unused first. */
const SHEETS = new WeakMap<CustomShader, readonly Sheet[]>();

/** Shows these colours; they go to the graphics card unless they are among the last few that went there. */
export function showColours(shader: CustomShader, colours: BuildingColours): void {
  const sheets = SHEETS.get(shader) ?? TEXTURES.map((_, at) => ({ at, colours: null }));
  const held = sheets.find((sheet) => sheet.colours === colours);
  const { at } = held ?? sheets[0];
  if (held === undefined) shader.setUniform(TEXTURES[at], coloursUniform(colours));
  shader.setUniform("u_coloursSheet", at);
  SHEETS.set(shader, [...sheets.filter((sheet) => sheet.at !== at), { at, colours }]);
}

/** One texel a building, by number, in rows that every graphics card can hold. */
function coloursUniform({ rgba }: BuildingColours): TextureUniform {
  const count = Math.max(1, rgba.length / 4);
  const rows = Math.ceil(count / COLOURS_A_ROW);
  const padded = new Uint8Array(rows * COLOURS_A_ROW * 4);
  padded.set(rgba);
  return new TextureUniform({
    typedArray: padded,
    width: COLOURS_A_ROW,
    height: rows,
    pixelFormat: PixelFormat.RGBA,
    repeat: false,
    minificationFilter: TextureMinificationFilter.NEAREST,
    magnificationFilter: TextureMagnificationFilter.NEAREST,
  });
}
