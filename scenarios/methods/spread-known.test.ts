import { expect, test } from "vitest";
import { spreadKnown } from "./spread-known.ts";

const grid = { columns: 4, rows: 3 };

test("what is not known takes the nearest known value, by steps over the sides", () => {
  const values = Uint32Array.from([7, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0]);
  spreadKnown(values, (value) => value > 0, grid);
  expect([...values]).toEqual([7, 7, 9, 9, 7, 7, 9, 9, 7, 7, 9, 9]);
});

test("it does not go round the edge of the grid", () => {
  const values = Float32Array.from({ length: 12 }, (_, cell) =>
    cell === 3 || cell === 8 ? cell : Number.NaN,
  );
  spreadKnown(values, (value) => !Number.isNaN(value), grid);
  expect(values[4]).toBe(8);
});

test("where nothing is known, nothing is", () => {
  const values = new Uint32Array(12);
  spreadKnown(values, (value) => value > 0, grid);
  expect(values.every((value) => value === 0)).toBe(true);
});
