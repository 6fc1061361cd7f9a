import {
  Cartesian2,
  Cartesian4,
  type CustomShader,
  TextureMagnificationFilter,
  TextureMinificationFilter,
  TextureUniform,
  UniformType,
} from "cesium";
import type { Field } from "../../scenarios/model/field.ts";
import type { FieldPaint } from "../state/scene-input.ts";
import { askOfSheet } from "./sampler-of-sheet.ts";

/** Fields on the ground: their bytes are textures that stay, and the case shown is one of them and a mask over its channels. */
export type FieldName = "heat" | "rain" | "land";

/** Heat has the afternoon's mean, and its hours on two sheets. */
const TEXTURES: Readonly<Record<FieldName, number>> = { heat: 3, rain: 1, land: 1 };
const textureNames = (name: FieldName): readonly string[] =>
  Array.from({ length: TEXTURES[name] }, (_, at) => `u_${name}Field${at === 0 ? "" : at}`);

/** Below every class of every legend: nothing is shown. */
const NOWHERE = -1000;

export const fieldUniforms = (name: FieldName) => ({
  ...Object.fromEntries(
    textureNames(name).map((texture) => [
      texture,
      { type: UniformType.SAMPLER_2D, value: fieldTexture(NO_FIELD) },
    ]),
  ),
  [`u_${name}Sheet`]: { type: UniformType.INT, value: 0 },
  [`u_${name}Channel`]: { type: UniformType.VEC4, value: new Cartesian4() },
  /** The value of byte 0, and how much the value grows to byte 255. */
  [`u_${name}Range`]: { type: UniformType.VEC2, value: new Cartesian2(NOWHERE, 0) },
  [`u_${name}Opacity`]: { type: UniformType.FLOAT, value: 0 },
});

const ofSheet = (name: FieldName, ask: (texture: string) => string): string =>
  askOfSheet(`u_${name}Sheet`, textureNames(name), ask);

/** Between cells the value is interpolated, so that the edge of a class is a line and not a stair. */
export const fieldGlsl = (name: FieldName): string => /* glsl */ `
    vec4 ${name}Between(vec2 grid) {
      ${ofSheet(name, (texture) => `texture(${texture}, grid)`)}
      return vec4(0.0);
    }
    float ${name}At(vec2 grid) {
      if (u_${name}Opacity <= 0.0) return ${NOWHERE}.0;
      return u_${name}Range.x + u_${name}Range.y * dot(${name}Between(grid), u_${name}Channel);
    }
  `;

/** The bytes of a cell, and how many cells there are; at the grid's edge the last cell goes on. */
export const fieldTexelGlsl = (name: FieldName): string => /* glsl */ `
    ivec2 ${name}Size() {
      ${ofSheet(name, (texture) => `textureSize(${texture}, 0)`)}
      return ivec2(1);
    }
    vec4 ${name}Texel(ivec2 cell) {
      ivec2 inside = clamp(cell, ivec2(0), ${name}Size() - 1);
      ${ofSheet(name, (texture) => `texelFetch(${texture}, inside, 0)`)}
      return vec4(0.0);
    }
  `;

/** Sets what another case, hour or opacity changes: numbers, no texture. */
export function showField(shader: CustomShader, name: FieldName, paint: FieldPaint | null): void {
  shader.setUniform(`u_${name}Opacity`, paint?.opacity ?? 0);
  if (paint === null) return;
  const { offset, step } = paint.sheets[paint.sheet].header.channels[paint.channel];
  const mask = [0, 1, 2, 3].map((channel) => (channel === paint.channel ? 1 : 0));
  shader.setUniform(`u_${name}Sheet`, paint.sheet);
  shader.setUniform(`u_${name}Channel`, Cartesian4.unpack(mask));
  shader.setUniform(`u_${name}Range`, new Cartesian2(offset, step * 255));
}

/** Which fields a shader's textures hold. */
const LOADED = new WeakMap<CustomShader, Map<string, Field>>();

/** Hands the fields' bytes to the graphics card, once a field. */
export function loadFields(shader: CustomShader, name: FieldName, { sheets }: FieldPaint): void {
  const loaded = LOADED.get(shader) ?? new Map<string, Field>();
  LOADED.set(shader, loaded);
  for (const [at, texture] of textureNames(name).entries()) {
    const field = sheets.at(at);
    if (field === undefined || loaded.get(texture) === field) continue;
    const { columns, rows } = field.header;
    shader.setUniform(texture, fieldTexture({ bytes: field.bytes, columns, rows }));
    loaded.set(texture, field);
  }
}

interface FieldBytes {
  readonly bytes: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

const NO_FIELD: FieldBytes = { bytes: new Uint8Array(4), columns: 1, rows: 1 };

function fieldTexture({ bytes, columns, rows }: FieldBytes): TextureUniform {
  return new TextureUniform({
    // Cesium's types want a buffer of one's own; a fetched one is.
    typedArray: bytes as Uint8Array<ArrayBuffer>,
    width: columns,
    height: rows,
    repeat: false,
    minificationFilter: TextureMinificationFilter.LINEAR,
    magnificationFilter: TextureMagnificationFilter.LINEAR,
  });
}
