import { expect, test } from "vitest";
import { type Field, NOT_KNOWN } from "../../model/field.ts";
import { ALL_SHADE } from "./shade.ts";
import { shadeShares } from "./shade-shares.ts";

/** Of each cell the byte of shade: the first hour is the lowest bit. */
const microclimate = (...shades: readonly number[]): Field => ({
  header: {} as Field["header"],
  bytes: Uint8Array.from(shades.flatMap((shade) => [0, shade, 0, 0])),
});
const FIRST_TWO_HOURS = 0b0000011;

/** Cell, metres and neighbourhood of each piece of street; of neighbourhoods there are two, and 2 is in none. */
const sharesOf = (
  field: Field,
  ...pieces: readonly (readonly [cell: number, metres: number, area: number])[]
) =>
  shadeShares(
    field,
    {
      count: pieces.length,
      cellOf: (piece) => pieces[piece][0],
      sizeOf: (piece) => pieces[piece][1],
      neighbourhoodOf: (piece) => pieces[piece][2],
    },
    2,
  );

test("by hand: 30 m of street of which 10 lie in shade for two hours of seven, and 5 m in shade all day", () => {
  const shares = sharesOf(
    microclimate(FIRST_TWO_HOURS, 0, ALL_SHADE),
    [0, 10, 0],
    [1, 20, 0],
    [2, 5, 2],
    [2, 5, 1],
    [1, 10, 1],
  );
  expect([0, 1, 2, 6].map((hour) => shares.at(hour, 0))).toEqual([1 / 3, 1 / 3, 0, 0]);
  expect(shares.at(undefined, 0)).toBeCloseTo((2 * 10) / 7 / 30, 12);
  expect(shares.at(3, 1)).toBeCloseTo(5 / 15, 12);
  expect(shares.at(3, 2)).toBe(1);
  expect(shares.at(0, undefined)).toBeCloseTo(20 / 50, 12);
  expect(shares.at(undefined, undefined)).toBeCloseTo((20 + 70) / 7 / 50, 12);
});

test("a passage under a building, of which no shade is known, counts as no street", () => {
  const shares = sharesOf(microclimate(FIRST_TWO_HOURS, NOT_KNOWN), [0, 10, 0], [1, 90, 0], [1, 7, 1]);
  expect([shares.at(0, 0), shares.at(2, 0)]).toEqual([1, 0]);
  expect([shares.at(0, 1), shares.at(undefined, 2)]).toEqual([null, null]);
});
