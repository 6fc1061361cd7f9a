import { Cartesian3, CustomShader, CustomShaderMode, LightingModel, UniformType, VaryingType } from "cesium";
import type { TreeTone } from "../state/scene-input.ts";
import { type Lamp, shadingGlsl } from "./shading.ts";

/** Display colours of a crown, from its underside to its top. */
const TONES: Readonly<Record<TreeTone, readonly [bottom: string, top: string]>> = {
  own: ["#A9B08C", "#C3C7A6"],
  quiet: ["#B3B5A4", "#CDCEC0"],
  green: ["#4F8A57", "#86B57A"],
};

/** How a crown is lit by the sky: what an author's one colour becomes. */
const [UNDERSIDE, TOP] = [0.82, 1.22];

/** Of the trees that stand, a tone; of those that a scenario plants, the colour of its layer. */
export type CrownColour = TreeTone | { readonly colour: string };

/** One program for all trees; how they stand out is two colours, so a theme's switch costs a frame and nothing else. */
export function createTreeShader(lamp: Lamp, crown: CrownColour): CustomShader {
  const [bottom, top] = coloursOf(crown);
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

function coloursOf(crown: CrownColour): [Cartesian3, Cartesian3] {
  if (typeof crown === "string") return [displayColour(TONES[crown][0]), displayColour(TONES[crown][1])];
  const colour = displayColour(crown.colour);
  const lit = (share: number): Cartesian3 =>
    Cartesian3.fromElements(
      Math.min(1, colour.x * share),
      Math.min(1, colour.y * share),
      Math.min(1, colour.z * share),
    );
  return [lit(UNDERSIDE), lit(TOP)];
}

const displayColour = (hex: string): Cartesian3 =>
  Cartesian3.unpack([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
