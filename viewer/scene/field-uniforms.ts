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

/** A field on the ground: its bytes are a texture that stays, and the case shown is a mask over its channels. */
export type FieldName = "heat" | "rain" | "land";

/** Below every class of every legend: nothing is shown. */
const NOWHERE = -1000;

export const fieldUniforms = (name: FieldName) => ({
  [`u_${name}Field`]: { type: UniformType.SAMPLER_2D, value: fieldTexture(NO_FIELD) },
  [`u_${name}Channel`]: { type: UniformType.VEC4, value: new Cartesian4() },
  /** The value of byte 0, and how much the value grows to byte 255. */
  [`u_${name}Range`]: { type: UniformType.VEC2, value: new Cartesian2(NOWHERE, 0) },
  [`u_${name}Opacity`]: { type: UniformType.FLOAT, value: 0 },
});

/** Between cells the value is interpolated, so that the edge of a class is a line and not a stair. */
export const fieldGlsl = (name: FieldName): string => /* glsl */ `
  float ${name}At(vec2 grid) {
    if (u_${name}Opacity <= 0.0) return ${NOWHERE}.0;
    return u_${name}Range.x + u_${name}Range.y * dot(texture(u_${name}Field, grid), u_${name}Channel);
  }
`;

/** Sets what another case or opacity changes: numbers, no texture. */
export function showField(shader: CustomShader, name: FieldName, paint: FieldPaint | null): void {
  shader.setUniform(`u_${name}Opacity`, paint?.opacity ?? 0);
  if (paint === null) return;
  const { offset, step } = paint.field.header.channels[paint.channel];
  const mask = [0, 1, 2, 3].map((channel) => (channel === paint.channel ? 1 : 0));
  shader.setUniform(`u_${name}Channel`, Cartesian4.unpack(mask));
  shader.setUniform(`u_${name}Range`, new Cartesian2(offset, step * 255));
}

/** Hands the field's bytes to the graphics card, once a field. */
export function loadField(shader: CustomShader, name: FieldName, field: Field): void {
  const { columns, rows } = field.header;
  shader.setUniform(`u_${name}Field`, fieldTexture({ bytes: field.bytes, columns, rows }));
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
