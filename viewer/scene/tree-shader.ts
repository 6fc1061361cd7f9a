import { Cartesian3, CustomShader, CustomShaderMode, LightingModel, UniformType, VaryingType } from "cesium";
import type { TreeTone } from "../state/scene-input.ts";
import { type Lamp, shadingGlsl } from "./shading.ts";

/** Display colours of a crown, from its underside to its top. */
const TONES: Readonly<Record<TreeTone | "new", readonly [bottom: string, top: string]>> = {
  own: ["#A9B08C", "#C3C7A6"],
  quiet: ["#B3B5A4", "#CDCEC0"],
  green: ["#4F8A57", "#86B57A"],
  new: ["#3F8462", "#6FB08A"],
};

/** One program for all trees; how they stand out is two colours, so a theme's switch costs a frame and nothing else. */
export function createTreeShader(lamp: Lamp, tone: TreeTone | "new"): CustomShader {
  const [bottom, top] = coloursOf(tone);
  return new CustomShader({
    mode: CustomShaderMode.REPLACE_MATERIAL,
    lightingModel: LightingModel.UNLIT,
    uniforms: {
      u_bottom: { type: UniformType.VEC3, value: bottom },
      u_top: { type: UniformType.VEC3, value: top },
    },
    varyings: { v_colour: VaryingType.VEC3, v_haze: VaryingType.FLOAT },
    // A crown is some twenty pixels: light at the corners is enough.
    vertexShaderText: /* glsl */ `
      ${shadingGlsl(lamp)}
      void vertexMain(VertexInput vsInput, inout czm_modelVertexOutput vsOutput) {
        vec4 crown = vsInput.attributes.crown;
        vec3 direct;
        vec3 open;
        lampOn(normalize(normalize(vsInput.attributes.normalMC) + vec3(0.0, 0.25, 0.0)), 1.0, direct, open);
        v_colour = litBy(mix(u_bottom, u_top, crown.x), direct, open, crown.y);
        v_haze = hazeAt(length((czm_modelView * vec4(vsInput.attributes.positionMC, 1.0)).xyz));
      }
    `,
    fragmentShaderText: /* glsl */ `
      ${shadingGlsl(lamp)}
      void fragmentMain(FragmentInput fsInput, inout czm_modelMaterial material) {
        material.diffuse = asDisplayed(throughHaze(v_colour, v_haze));
      }
    `,
  });
}

export function setTreeTone(shader: CustomShader, tone: TreeTone): void {
  const [bottom, top] = coloursOf(tone);
  shader.setUniform("u_bottom", bottom);
  shader.setUniform("u_top", top);
}

const coloursOf = (tone: TreeTone | "new"): [Cartesian3, Cartesian3] => [
  displayColour(TONES[tone][0]),
  displayColour(TONES[tone][1]),
];

const displayColour = (hex: string): Cartesian3 =>
  Cartesian3.unpack([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
