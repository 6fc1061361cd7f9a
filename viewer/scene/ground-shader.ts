import {
  CustomShader,
  CustomShaderMode,
  LightingModel,
  PixelDatatype,
  PixelFormat,
  TextureMagnificationFilter,
  TextureMinificationFilter,
  TextureUniform,
  UniformType,
  VaryingType,
} from "cesium";
import { DANGER_LEGEND } from "../../scenarios/methods/flooding/danger.ts";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { ROADS_LEGEND } from "../../scenarios/methods/flooding/roads.ts";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import type { WaterPicture } from "../state/scene-input.ts";
import { NO_WATER_METRES_NAP } from "./building-shader.ts";
import { classEdgesGlsl } from "./class-edges.ts";
import { fieldGlsl, fieldUniforms } from "./field-uniforms.ts";
import { LAND_GLSL, landUniforms } from "./land-uniforms.ts";
import { legendColourGlsl } from "./legend-colour.ts";
import { glslColour, LAMPS, type Lamp, shadingGlsl } from "./shading.ts";
import type { SpillTexture } from "./spill-texture.ts";

/** What the water is drawn as, as the shader counts it. */
export const WATER_SHOWN = { depth: 0, danger: 1, roads: 2 } as const satisfies Record<WaterPicture, number>;

/**
 * One program for ground and water, which are one surface: flooded ground is lifted to the level, so there is no second
 * sheet to fight with. Depth is the level less the mesh's own height; whether water gets there is asked of the spill levels.
 */
export function createGroundShader(lamp: Lamp, spill: SpillTexture): CustomShader {
  return new CustomShader({
    mode: CustomShaderMode.MODIFY_MATERIAL,
    lightingModel: LightingModel.UNLIT,
    uniforms: {
      u_waterLevelMetresNap: { type: UniformType.FLOAT, value: NO_WATER_METRES_NAP },
      u_spill: { type: UniformType.SAMPLER_2D, value: spillUniform(spill) },
      u_spillSize: { type: UniformType.VEC2, value: spill.size },
      u_waterShown: { type: UniformType.INT, value: WATER_SHOWN.depth },
      u_streets: { type: UniformType.SAMPLER_2D, value: emptyLayers() },
      u_layers: { type: UniformType.SAMPLER_2D, value: emptyLayers() },
      u_layersOpacity: { type: UniformType.FLOAT, value: 0 },
      u_greenOpacity: { type: UniformType.FLOAT, value: 0 },
      ...fieldUniforms("heat"),
      ...fieldUniforms("rain"),
      ...landUniforms(),
    },
    varyings: {
      v_modelNormal: VaryingType.VEC3,
    },
    vertexShaderText: /* glsl */ `
      ${REACHES_GLSL}
      void vertexMain(VertexInput vsInput, inout czm_modelVertexOutput vsOutput) {
        v_modelNormal = vsInput.attributes.normalMC;
        vec2 ground = vsInput.attributes.ground;
        bool isWall = abs(ground.y - QUAY_WALL_KIND) < 0.5;
        if (!isWall && u_waterLevelMetresNap > ground.x && waterReaches(vsInput.attributes.grid)) {
          vsOutput.positionMC.y += u_waterLevelMetresNap - ground.x;
        }
      }
    `,
    fragmentShaderText: /* glsl */ `
      ${shadingGlsl(lamp)}
      ${legendColourGlsl("depthColour", DEPTH_LEGEND)}
      ${legendColourGlsl("dangerColour", DANGER_LEGEND)}
      ${legendColourGlsl("roadsColour", ROADS_LEGEND)}
      ${legendColourGlsl("rainColour", RAIN_LEGEND)}
      ${classEdgesGlsl("heat", PET_LEGEND)}
      ${fieldGlsl("rain")}
      ${LAND_GLSL}
      ${REACHES_GLSL}

      const vec3 QUAY_WALL = vec3(0.8, 0.761, 0.698);
      const vec3 PUBLIC_GREEN = vec3(0.663, 0.812, 0.580);
      const float CROWN_SHADE = 0.42;

      // Of all land colours only those of grass and park are clearly greener than they are red (docs/city-package.md).
      float publicGreen(vec3 landColour) {
        return smoothstep(0.007, 0.016, landColour.g - landColour.r);
      }

      vec3 waterColour(vec3 towardsEye, float sky, float lamp) {
        float grazing = pow(1.0 - clamp(towardsEye.y, 0.0, 1.0), 3.0);
        vec3 colour = mix(vec3(0.667, 0.722, 0.733), vec3(0.737, 0.780, 0.784), min(1.3 * grazing, 1.0));
        colour = mix(colour, ${glslColour(LAMPS[lamp].haze)}, 0.35 * grazing);
        return colour * mix(0.80, 1.0, sky) * mix(0.93, 1.0, lamp);
      }

      void fragmentMain(FragmentInput fsInput, inout czm_modelMaterial material) {
        vec2 grid = fsInput.attributes.grid;
        // Before the ways part: a slope is asked of neighbours that go the same way.
        vec2 gridAPixel = fwidth(grid);
        vec2 ground = fsInput.attributes.ground;
        vec3 light = texture(u_occlusionTexture, fsInput.attributes.texCoord_0).rgb;
        vec3 towardsEye = normalize(czm_inverseViewRotation * -fsInput.attributes.positionEC);
        towardsEye = normalize(transpose(mat3(czm_model)) * towardsEye);
        vec3 normal = normalize(v_modelNormal);
        vec3 direct;
        vec3 open;
        vec3 colour;
        bool isFlooded = u_waterLevelMetresNap > ground.x && waterReaches(grid);
        // Beyond the known ground nothing is worked out: where water stands it is plain water, without a depth.
        bool isFarWater = ground.y > 2.5 && isFlooded;
        if (abs(ground.y - QUAY_WALL_KIND) < 0.5) {
          lampOn(normal, 0.8, direct, open);
          colour = litBy(QUAY_WALL, direct, open, 0.8);
        } else if (isFarWater || abs(ground.y - WATER_KIND) < 0.5) {
          colour = waterColour(towardsEye, light.r, light.g);
        } else {
          lampOn(normal, light.g, direct, open);
          vec3 albedo = czm_linearToSrgb(material.diffuse);
          albedo = mix(albedo, PUBLIC_GREEN, u_greenOpacity * publicGreen(albedo));
          float underCrowns = 1.0 - CROWN_SHADE * light.b;
          float occlusion = mix(0.74, 1.0, light.r);
          float lampAndShade = mix(0.86, 1.0, light.g) * underCrowns;
          colour = litBy(albedo, direct, open, light.r) * underCrowns;
          if (ground.y < 2.5) {
            vec4 land = landColour(grid);
            vec3 green = land.rgb * mix(1.0, occlusion, 0.65) * mix(1.0, lampAndShade, 0.40);
            colour = mix(colour, green, 0.89 * land.a * u_landOpacity);
            vec4 heat = heatClasses(grid, gridAPixel);
            // Shadows count for less here, or they would be read as a hotter class.
            vec3 warm = heat.rgb * mix(1.0, occlusion, 0.65) * mix(1.0, lampAndShade, 0.40);
            colour = mix(colour, warm, 0.89 * heat.a * u_heatOpacity);
            vec4 rain = rainColour(rainAt(grid));
            colour = mix(colour, rain.rgb * occlusion * lampAndShade, 0.93 * rain.a * u_rainOpacity);
            // An author's areas, such as cool places, lie over what we worked out; beyond the known ground their edge would be drawn out to the horizon.
            vec4 painted = texture(u_layers, vec2(grid.x, 1.0 - grid.y));
            colour = mix(colour, painted.rgb * occlusion * lampAndShade, painted.a * u_layersOpacity);
          }
          float depth = isFlooded ? u_waterLevelMetresNap - ground.x : 0.0;
          float occluded = occlusion * mix(0.86, 1.0, light.g);
          if (isFlooded) {
            // A soft shore: the first 4 cm let the ground through.
            float opacity = mix(0.59, 0.93, smoothstep(0.0, 0.04, depth));
            vec3 water = u_waterShown == ${WATER_SHOWN.depth} ? depthColour(depth).rgb * occluded
              : u_waterShown == ${WATER_SHOWN.danger} ? dangerColour(depth).rgb * occluded
              : waterColour(towardsEye, light.r, light.g);
            colour = mix(colour, water, opacity);
          }
          if (u_waterShown == ${WATER_SHOWN.roads} && ground.y < 2.5) {
            float street = texture(u_streets, vec2(grid.x, 1.0 - grid.y)).a;
            colour = mix(colour, roadsColour(depth).rgb * occluded, 0.93 * street);
          }
        }
        material.diffuse = asDisplayed(throughHaze(colour, hazeAt(length(fsInput.attributes.positionEC))));
      }
    `,
  });
}

/**
 * Water reaches a place when it reaches its cell or one of the two nearest beside it. The shore itself is drawn by the ground's
 * own height, so it is smooth; the cells only keep low land behind a dike dry. Cells that touch at a corner do not count:
 * a dike one cell wide that runs aslant holds the water too.
 */
const REACHES_GLSL = /* glsl */ `
  // The second number of _GROUND (docs/city-package.md): 0 land, 3 land beyond the known ground.
  const float WATER_KIND = 1.0;
  const float QUAY_WALL_KIND = 2.0;

  float spillAt(ivec2 cell) {
    return texelFetch(u_spill, clamp(cell, ivec2(0), ivec2(u_spillSize) - 1), 0).r;
  }
  bool waterReaches(vec2 grid) {
    vec2 at = grid * u_spillSize;
    ivec2 cell = ivec2(floor(at));
    ivec2 aside = ivec2(sign(fract(at) - 0.5));
    float lowest = min(spillAt(cell), min(spillAt(cell + ivec2(aside.x, 0)), spillAt(cell + ivec2(0, aside.y))));
    return u_waterLevelMetresNap > lowest;
  }
`;

function spillUniform({ metresNap, columns, rows }: SpillTexture): TextureUniform {
  return new TextureUniform({
    // Cesium's types know bytes only; its textures take floats.
    typedArray: metresNap as unknown as Uint8Array,
    width: columns,
    height: rows,
    pixelFormat: PixelFormat.RED,
    pixelDatatype: PixelDatatype.FLOAT,
    repeat: false,
    minificationFilter: TextureMinificationFilter.NEAREST,
    magnificationFilter: TextureMagnificationFilter.NEAREST,
  });
}

/** One clear texel: no area layers. */
export function emptyLayers(): TextureUniform {
  return layersUniform({ pixels: new Uint8Array(4), columns: 1, rows: 1 });
}

export function layersUniform(picture: {
  pixels: Uint8Array;
  columns: number;
  rows: number;
}): TextureUniform {
  return new TextureUniform({
    typedArray: picture.pixels,
    width: picture.columns,
    height: picture.rows,
    repeat: false,
    minificationFilter: TextureMinificationFilter.LINEAR,
    magnificationFilter: TextureMagnificationFilter.LINEAR,
  });
}
