import { expect, test } from "vitest";
import type { HeightField } from "../state/scene-input.ts";
import { spillTextureOf } from "./spill-texture.ts";

test("no water level reaches a cell that water never reaches, nor a city without heights", () => {
  const heights = {
    header: { columns: 2, rows: 1 },
    spillMetresNap: Float32Array.of(1.5, Number.NaN),
  } as unknown as HeightField;
  const texture = spillTextureOf(heights);
  expect(texture.metresNap[0]).toBe(1.5);
  expect(texture.metresNap[1]).toBeGreaterThan(1000);
  expect([texture.columns, texture.rows]).toEqual([2, 1]);
  expect(spillTextureOf(null).metresNap[0]).toBeGreaterThan(1000);
  // The state's own grid is left as it came: figures read it too.
  expect(heights.spillMetresNap[1]).toBeNaN();
});
