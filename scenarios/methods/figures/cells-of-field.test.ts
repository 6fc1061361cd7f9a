import { expect, test } from "vitest";
import type { Field } from "../../model/field.ts";
import { bytesByCell } from "./cells-of-field.ts";

const fieldOf = (columns: number, rows: number, bytes: readonly number[]): Field => ({
  header: { columns, rows } as Field["header"],
  bytes: Uint8Array.from(bytes.flatMap((byte) => [0, byte, 0, 0])),
});

test("a field in the height grid's own cells is read cell by cell", () => {
  const read = bytesByCell(fieldOf(3, 2, [1, 2, 3, 4, 5, 6]), { columns: 3, rows: 2 });
  expect([0, 1, 2, 3, 4, 5].map((cell) => read(cell, 1))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(read(4, 0)).toBe(0);
});

test("in coarser cells each lies in one of the field's", () => {
  const read = bytesByCell(fieldOf(2, 1, [7, 8]), { columns: 4, rows: 2 });
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((cell) => read(cell, 1))).toEqual([7, 7, 8, 8, 7, 7, 8, 8]);
});

test("without a field nothing is known", () => {
  expect(bytesByCell(null, { columns: 4, rows: 2 })(3, 0)).toBe(255);
});
