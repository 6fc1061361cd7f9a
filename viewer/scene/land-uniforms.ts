import {
  type CustomShader,
  TextureMagnificationFilter,
  TextureMinificationFilter,
  TextureUniform,
  UniformType,
} from "cesium";
import { CROWN_COLOUR } from "../../scenarios/methods/green-space/canopy-classes.ts";
import { DISTANCE_LEGEND } from "../../scenarios/methods/green-space/distance-classes.ts";
import type { LandPaint } from "../state/scene-input.ts";
import { fieldGlsl, fieldUniforms, showField } from "./field-uniforms.ts";
import { legendColourGlsl } from "./legend-colour.ts";
import { glslColour } from "./shading.ts";

/** What the land field is drawn as, as the shader counts it. */
const SHOWN = { canopy: 1, distance: 2 } as const;

export const landUniforms = () => ({
  ...fieldUniforms("land"),
  u_landShown: { type: UniformType.INT, value: SHOWN.canopy },
  u_neighbourhoodColours: { type: UniformType.SAMPLER_2D, value: coloursUniform(new Uint8Array(256 * 4)) },
});

/** Crowns over the colour of their neighbourhood, or metres to green; alpha 0 where neither is on. */
export const LAND_GLSL = /* glsl */ `
  ${fieldGlsl("land")}
  ${legendColourGlsl("distanceColour", DISTANCE_LEGEND)}
  vec4 landColour(vec2 grid) {
    if (u_landOpacity <= 0.0) return vec4(0.0);
    if (u_landShown == ${SHOWN.distance}) return distanceColour(landAt(grid));
    // A neighbourhood is a code: between two cells there is none, so the cell itself is asked.
    ivec2 size = textureSize(u_landField, 0);
    ivec2 cell = clamp(ivec2(grid * vec2(size)), ivec2(0), size - 1);
    int neighbourhood = int(texelFetch(u_landField, cell, 0).b * 255.0 + 0.5);
    vec4 around = texelFetch(u_neighbourhoodColours, ivec2(neighbourhood, 0), 0);
    float crown = smoothstep(0.35, 0.65, texture(u_landField, grid).g * 255.0);
    return mix(around, vec4(${glslColour(CROWN_COLOUR)}, 1.0), crown);
  }
`;

export function showLand(shader: CustomShader, land: LandPaint | null): void {
  showField(shader, "land", land);
  if (land === null) return;
  shader.setUniform("u_landShown", SHOWN[land.shown]);
  shader.setUniform("u_neighbourhoodColours", coloursUniform(land.neighbourhoodColours));
}

function coloursUniform(rgba: Uint8Array): TextureUniform {
  return new TextureUniform({
    typedArray: rgba as Uint8Array<ArrayBuffer>,
    width: 256,
    height: 1,
    repeat: false,
    minificationFilter: TextureMinificationFilter.NEAREST,
    magnificationFilter: TextureMagnificationFilter.NEAREST,
  });
}
