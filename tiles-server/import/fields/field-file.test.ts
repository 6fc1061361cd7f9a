import { expect, test } from "vitest";
import { type FieldChannel, fieldValue } from "../../../scenarios/model/field.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { bytesOf } from "./field-file.ts";

const { grid } = smallCity().ground;
const depth: FieldChannel = { id: "depth", unit: "m", offset: 0, step: 0.01, parameters: {} };
const warmth: FieldChannel = { id: "warmth", unit: "°C", offset: 20, step: 0.1, parameters: {} };

test("what is written reads back to half a step, and an unknown as unknown", () => {
  const header = { ...grid, formatVersion: 1 as const, channels: [depth, warmth], data: "x.u8" };
  const bytes = bytesOf(
    [
      { channel: depth, values: Float32Array.of(0, 0.126, Number.NaN) },
      { channel: warmth, values: Float32Array.of(41.97, 20, 35.5) },
    ],
    3,
  );
  const read = (channel: number): number[] =>
    [0, 1, 2].map((cell) => fieldValue({ header, bytes }, channel, cell));
  expect(read(0)).toEqual([0, 0.13, Number.NaN]);
  expect(read(1).map((value) => value.toFixed(1))).toEqual(["42.0", "20.0", "35.5"]);
});

test("a value beyond the scale takes its end and never turns into an unknown", () => {
  const bytes = bytesOf([{ channel: depth, values: Float32Array.of(9.4, -3) }], 2);
  expect([bytes[0], bytes[4]]).toEqual([254, 0]);
});

test("channels that are not there are not known", () => {
  expect([...bytesOf([{ channel: depth, values: Float32Array.of(0) }], 1)]).toEqual([0, 255, 255, 255]);
});
