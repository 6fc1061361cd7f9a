import { CustomShader, CustomShaderMode, LightingModel, UniformType, VaryingType } from "cesium";
import { DANGER_LEGEND } from "../../scenarios/methods/flooding/danger.ts";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import type { SceneInput } from "../state/scene-input.ts";
import { COLOURS_GLSL, colourUniforms } from "./colour-sheets.ts";
import { legendColourGlsl } from "./legend-colour.ts";
import { type Lamp, shadingGlsl } from "./shading.ts";

/** No flooding: a level that no ground lies under. */
export const NO_WATER_METRES_NAP = -10_000;
/** What stands around the city has number -1 (docs/city-package.md); nothing has this one. */
export const NO_BUILDING = -2;

/** What colours the buildings, as the shader counts it. */
const COLOURED = { byNothing: 0, byWaterDepth: 1, byTexture: 2, byWaterDanger: 3 } as const;

export function colouredBy(buildings: SceneInput["buildings"]): number {
  if (buildings === null) return COLOURED.byNothing;
  if (buildings === "by-water-depth") return COLOURED.byWaterDepth;
  return buildings === "by-water-danger" ? COLOURED.byWaterDanger : COLOURED.byTexture;
}

/**
 * One program for all buildings. Water level and chosen building are uniforms, so a slider's step costs a frame and
 * nothing else. Vertex attributes are those of docs/city-package.md; the property table is left for picks.
 */
export function createBuildingShader(lamp: Lamp): CustomShader {
  return new CustomShader({
    mode: CustomShaderMode.REPLACE_MATERIAL,
    lightingModel: LightingModel.UNLIT,
    uniforms: {
      u_waterLevelMetresNap: { type: UniformType.FLOAT, value: NO_WATER_METRES_NAP },
      u_chosenBuilding: { type: UniformType.FLOAT, value: NO_BUILDING },
      u_coloured: { type: UniformType.INT, value: COLOURED.byNothing },
      ...colourUniforms(),
    },
    varyings: {
      v_direct: VaryingType.VEC3,
      v_open: VaryingType.VEC3,
      v_haze: VaryingType.FLOAT,
    },
    // Faces are flat and small, so light and haze are worked out at their corners.
    vertexShaderText: /* glsl */ `
      ${shadingGlsl(lamp)}
      ${AFLOAT_GLSL}
      // Further from the eye by this share of its distance: a pixel's worth of a roof that is seen aslant.
      const float BEHIND = 0.005;

      void vertexMain(VertexInput vsInput, inout czm_modelVertexOutput vsOutput) {
        vec4 place = vsInput.attributes.place;
        if (place.z < AFLOAT) vsOutput.positionMC.y += max(u_waterLevelMetresNap - place.y, 0.0);
        // A wall seen from within the house ends in its roof's very edge and lies in its neighbour's wall: at the same depth it would show there
        // in dashes. Moved straight away from the eye it stands where it stood on screen, and behind them.
        vec3 sight = vsOutput.positionMC - czm_inverseModelView[3].xyz;
        if (dot(sight, vsInput.attributes.normalMC) > 0.0) vsOutput.positionMC += sight * BEHIND;
        // All that shows of a wall between two roofs almost equally high is a line: dark, it would fall apart into dots.
        bool isLowStep = abs(vsInput.attributes.bake.z * 255.0 - 32.0) < 16.0;
        vec3 shaded = isLowStep ? vec3(0.0, 1.0, 0.0) : vsInput.attributes.normalMC;
        lampOn(shaded, vsInput.attributes.bake.y, v_direct, v_open);
        v_haze = hazeAt(length((czm_modelView * vec4(vsInput.attributes.positionMC, 1.0)).xyz));
      }
    `,
    fragmentShaderText: /* glsl */ `
      ${shadingGlsl(lamp)}
      ${legendColourGlsl("depthColour", DEPTH_LEGEND)}
      ${legendColourGlsl("dangerColour", DANGER_LEGEND)}

      ${COLOURS_GLSL}
      ${AFLOAT_GLSL}
      const vec3 WALL = vec3(0.984, 0.973, 0.945);
      const vec3 PITCHED_ROOF = vec3(0.937, 0.906, 0.859);
      const vec3 FLAT_ROOF = vec3(0.961, 0.941, 0.906);
      const vec3 SHED = vec3(0.929, 0.906, 0.863);
      const vec3 CHOSEN = vec3(0.48, 0.22, 0.49);

      // Metres of a wall under this height that lines take up: 14 cm at every storey's floor.
      float storeyLinesBelow(float height) {
        float storeys = max(height - 3.0, 0.0) / 3.1;
        return floor(storeys) * 0.14 + min(fract(storeys) * 3.1, 0.14);
      }

      void fragmentMain(FragmentInput fsInput, inout czm_modelMaterial material) {
        vec4 bake = fsInput.attributes.bake;
        vec4 place = fsInput.attributes.place;
        float height = place.x;
        float surface = floor(bake.z * 255.0 / 64.0 + 0.25);
        bool isWall = surface < 0.5;
        vec3 albedo = isWall ? WALL : surface < 1.5 ? PITCHED_ROOF : surface < 2.5 ? FLAT_ROOF : SHED;
        albedo *= 1.0 + (bake.w - 0.5) * 0.05;

        // The foot of a wall is darker, and every storey above 3 m draws a faint line: by as much of the pixel as it covers, or from
        // afar it would fall apart into dashes.
        float pixel = max(fwidth(height), 0.001);
        float foot = 1.0;
        if (isWall) {
          foot = 1.0 - 0.24 * exp(-2.2 * max(height, 0.0) / 5.0);
          float line = (storeyLinesBelow(height + pixel * 0.5) - storeyLinesBelow(height - pixel * 0.5)) / pixel;
          albedo *= 1.0 - 0.022 * line;
        }

        if (u_coloured == ${COLOURED.byWaterDepth} || u_coloured == ${COLOURED.byWaterDanger}) {
          float depth = u_waterLevelMetresNap - place.y;
          if (u_waterLevelMetresNap > place.z && depth > 0.0 && place.z > AFLOAT) {
            float share = isWall ? 0.60 + 0.32 * exp(-max(height, 0.0) / 5.0) : 0.62;
            vec4 reached = u_coloured == ${COLOURED.byWaterDepth} ? depthColour(depth) : dangerColour(depth);
            albedo = mix(albedo, reached.rgb, share);
          }
        } else if (u_coloured == ${COLOURED.byTexture} && place.w > -0.5) {
          vec4 own = colourOfBuilding(int(place.w + 0.5));
          albedo = mix(albedo, own.rgb, own.a);
        }
        // The foot of the chosen building keeps its depth colour.
        if (abs(place.w - u_chosenBuilding) < 0.5) {
          albedo = mix(albedo, CHOSEN, isWall ? 0.5 * (1.0 - exp(-max(height, 0.0) / 5.0)) : 0.7);
        }

        vec3 colour = litBy(albedo, v_direct, v_open, bake.x * foot) * mix(1.0, foot, 0.45);
        material.diffuse = asDisplayed(throughHaze(colour, v_haze));
      }
    `,
  });
}

/** A spill level below this says that a thing floats (docs/city-package.md). */
const AFLOAT_GLSL = "const float AFLOAT = -9000.0;";
