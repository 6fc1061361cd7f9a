import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { depthMetres } from "./depth.ts";
import { createStreetLengths, streetLengths } from "./street-lengths.ts";

/** Three pieces of 100, 200 and 400 m: two in the first neighbourhood, the last in none. */
const PIECES = {
  lengthMetres: Float64Array.of(100, 200, 400),
  cell: Uint32Array.of(0, 1, 2),
  neighbourhood: Uint32Array.of(0, 0, 1),
};

test("streets over 15 cm, and those of them that are closed, by neighbourhood", () => {
  const { all, over15, closed } = streetLengths(PIECES, [0.15, 0.2, 0.3], 1);
  expect([...all]).toEqual([expect.closeTo(0.3, 12), 0.4]);
  expect([...over15]).toEqual([0.2, 0.4]);
  expect([...closed]).toEqual([0, 0.4]);
});

describe("at a water level", () => {
  const at = createStreetLengths(PIECES, [1, 1, 0], [1, 2, Number.NaN], 1);

  test.each([
    [1.1, 0, 0],
    [1.2, 0.1, 0],
    [1.4, 0.1, 0.1],
    [2, 0.1, 0.1],
    [2.1, 0.3, 0.3],
    [9, 0.3, 0.3],
  ])(
    "%f m NAP: %f km over 15 cm and %f km closed; what water never reaches counts in neither",
    (level, over15, closed) => {
      const found = at(level);
      expect([...found.over15]).toEqual([expect.closeTo(over15, 12), 0]);
      expect([...found.closed]).toEqual([expect.closeTo(closed, 12), 0]);
      expect([...found.all]).toEqual([expect.closeTo(0.3, 12), 0.4]);
    },
  );
});

test("at any level it comes to what a plain pass over the pieces does", () => {
  const piece = fc.record({
    length: fc.integer({ min: 1, max: 50 }),
    area: fc.nat(2),
    ground: fc.integer({ min: -300, max: 500 }),
    above: fc.option(fc.nat(300), { nil: Number.NaN }),
  });
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: -40, max: 90 }),
      (all, tenths) => {
        const pieces = {
          lengthMetres: Float64Array.from(all, ({ length }) => length),
          cell: Uint32Array.from(all, (_, index) => index),
          neighbourhood: Uint32Array.from(all, ({ area }) => area),
        };
        const ground = all.map((own) => own.ground / 100);
        const spill = all.map((own) => (own.ground + own.above) / 100);
        // Between the centimetres, where no rounding decides.
        const level = tenths / 10 + 0.005;
        const plain = streetLengths(
          pieces,
          ground.map((height, index) => depthMetres(level, height, spill[index])),
          2,
        );
        const found = createStreetLengths(pieces, ground, spill, 2)(level);
        for (const key of ["all", "over15", "closed"] as const) {
          for (const [place, kilometres] of plain[key].entries()) {
            expect(found[key][place]).toBeCloseTo(kilometres, 9);
          }
        }
      },
    ),
  );
});
