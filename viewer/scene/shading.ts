/**
 * The look's shading recipe as GLSL, shared by buildings and ground. Its numbers are display (sRGB) values, added and
 * multiplied as they are; `asDisplayed` decodes the result, because Cesium encodes once more after the shader.
 */
export const LAMPS = {
  light: {
    sky: "#EDF2F5",
    bounce: "#D8CEBF",
    key: "#FFF3DE",
    skyShare: 0.71,
    keyShare: 0.45,
    occlusionShare: 0.46,
    haze: "#EEEFEC",
    hazeStartMetres: 640,
    hazeMetres: 1050,
  },
  hall: {
    sky: "#C6D2D9",
    bounce: "#978C7E",
    key: "#FFE9C8",
    skyShare: 0.7,
    keyShare: 0.54,
    occlusionShare: 0.52,
    haze: "#1D2A2F",
    hazeStartMetres: 760,
    hazeMetres: 720,
  },
} as const;
/** A room is lit by its lamp. */
export type Lamp = keyof typeof LAMPS;

const LAMP_AZIMUTH_DEGREES = 226;
const LAMP_ELEVATION_DEGREES = 42;

/** An eye above this looks down on the haze. The look's own views stand at 260 to 300 m. */
const HAZE_HEIGHT_METRES = 300;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A colour as GLSL, in display values. */
export function glslColour(hex: string): string {
  const channel = (from: number): string => (Number.parseInt(hex.slice(from, from + 2), 16) / 255).toFixed(5);
  return `vec3(${channel(1)}, ${channel(3)}, ${channel(5)})`;
}

/** Numbers in GLSL need their point. */
export const glslNumber = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** Towards the lamp, in the tiles' own frame: x east, y up, z south. */
function lampDirection(): string {
  const [azimuth, elevation] = [radians(LAMP_AZIMUTH_DEGREES), radians(LAMP_ELEVATION_DEGREES)];
  const across = Math.cos(elevation);
  const direction = [Math.sin(azimuth) * across, Math.sin(elevation), -Math.cos(azimuth) * across];
  return `vec3(${direction.map((value) => value.toFixed(5)).join(", ")})`;
}

export function shadingGlsl(lamp: Lamp): string {
  const { sky, bounce, key, skyShare, keyShare, occlusionShare, haze, hazeStartMetres, hazeMetres } =
    LAMPS[lamp];
  return /* glsl */ `
    // Light on a surface is direct + open × occlusion: both parts can be worked out per vertex, and occlusion finer.
    void lampOn(vec3 normal, float lampShare, out vec3 direct, out vec3 open) {
      vec3 hemisphere = mix(${glslColour(bounce)}, ${glslColour(sky)}, normal.y * 0.5 + 0.5) * ${glslNumber(skyShare)};
      float facing = max(dot(normal, ${lampDirection()}), 0.0) * mix(0.22, 1.0, lampShare);
      vec3 key = ${glslColour(key)} * ${glslNumber(keyShare)} * facing;
      direct = key * 0.85;
      open = hemisphere + key * 0.15 + 0.07;
    }
    vec3 litBy(vec3 albedo, vec3 direct, vec3 open, float skyShare) {
      return albedo * (direct + open * mix(${glslNumber(1 - occlusionShare)}, 1.0, skyShare));
    }
    // Haze lies along the ground: from high up the city stays clear. Column 3 is the eye in the tiles' frame, y its height.
    float hazeAt(float distanceMetres) {
      float start = ${glslNumber(hazeStartMetres)} + max(czm_inverseModelView[3].y - ${glslNumber(HAZE_HEIGHT_METRES)}, 0.0);
      return 1.0 - exp(-max(distanceMetres - start, 0.0) / ${glslNumber(hazeMetres)});
    }
    vec3 throughHaze(vec3 colour, float haze) {
      return mix(colour, ${glslColour(haze)}, haze);
    }
    vec3 asDisplayed(vec3 colour) {
      return czm_srgbToLinear(clamp(colour, 0.0, 1.0));
    }
  `;
}
