import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pondRain } from "./ponding.ts";
import { leadsOut, type PondingGround } from "./ponding-ground.ts";
import { spillLevels } from "./spill-level.ts";

const WALL = Number.NaN;

function groundOf(
  columns: number,
  heights: readonly number[],
  outlets: readonly number[] = [],
): PondingGround {
  const isOutlet = new Uint8Array(heights.length);
  for (const cell of outlets) isOutlet[cell] = 1;
  return { columns, rows: heights.length / columns, groundMetresNap: Float32Array.from(heights), isOutlet };
}

/** One row of ground between two rows of wall; its two ends are the grid's edge. */
const row = (...heights: readonly number[]): PondingGround =>
  groundOf(heights.length, [...heights.map(() => WALL), ...heights, ...heights.map(() => WALL)]);

function pondRow(heights: readonly number[], excess: readonly number[]): number[] {
  const nothing = heights.map(() => 0);
  const { depthMetres } = pondRain(row(...heights), Float64Array.from([...nothing, ...excess, ...nothing]));
  return Array.from(
    depthMetres.slice(heights.length, -heights.length),
    (depth) => Math.round(depth * 1e6) / 1e6,
  );
}

describe("one row between two edges", () => {
  test("rain on a slope runs off over the edge", () => {
    expect(pondRow([0, 1, 2, 1, 0], [1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0]);
  });

  test("a hollow fills to a level surface", () => {
    expect(pondRow([9, 5, 1, 2, 5, 9], [0, 0, 3, 0, 0, 0])).toEqual([0, 0, 2, 1, 0, 0]);
  });

  test("a full hollow runs over its lower sill and holds no more", () => {
    expect(pondRow([0, 3, 1, 4, 9], [0, 0, 5, 0, 0])).toEqual([0, 0, 2, 0, 0]);
  });

  test("what runs over fills the next hollow first", () => {
    expect(pondRow([9, 1, 4, 0, 9], [0, 5, 0, 0, 0])).toEqual([0, 3, 0, 2, 0]);
  });

  test("two full hollows become one pond over their sill", () => {
    expect(pondRow([9, 1, 4, 0, 9], [0, 10, 0, 0, 0])).toEqual([0, 4, 1, 5, 0]);
  });

  test("and the pond they became runs over in its turn, into the third", () => {
    //           hollow 3, hollow 4, sill 6, hollow 0, edge 9
    expect(pondRow([9, 3, 5, 4, 6, 0, 9], [0, 8, 0, 0, 0, 0, 0])).toEqual([0, 3, 1, 2, 0, 2, 0]);
  });
});

test("open water swallows what reaches it, and never stands higher", () => {
  const basin = groundOf(4, [9, 9, 9, 9, 9, 1, 2, 9, 9, 9, 9, 9], [5]);
  const { depthMetres, drainedMetreCells } = pondRain(basin, new Float64Array(12).fill(0.5));
  expect([...depthMetres]).toEqual(new Array(12).fill(0));
  expect(drainedMetreCells).toBeCloseTo(6, 10);
});

test("a courtyard without a way out keeps all of its rain", () => {
  const court = [WALL, WALL, WALL, WALL, WALL, 0, 1, WALL, WALL, WALL, WALL, WALL];
  const { depthMetres } = pondRain(
    groundOf(4, court),
    Float64Array.from(court, (h) => (h >= 0 ? 10 : 0)),
  );
  expect([depthMetres[5], depthMetres[6]]).toEqual([10.5, 9.5]);
});

test("on a flat rain runs to the nearest way down, wherever the grid begins", () => {
  // 9 × 3 cells between two walls, open at both ends, with a pit in the middle.
  const heights = Array.from({ length: 5 * 9 }, (_, cell) =>
    cell < 9 || cell >= 36 ? WALL : cell === 22 ? -50 : 0,
  );
  const depthInPit = (rainedOn: number): number =>
    pondRain(
      groundOf(9, heights),
      Float64Array.from(heights, (_, cell) => (cell === rainedOn ? 1 : 0)),
    ).depthMetres[22];
  const middleRow = [18, 19, 20, 21, 22, 23, 24, 25, 26];
  expect(middleRow.map(depthInPit)).toEqual([0, 0, 1, 1, 1, 1, 1, 0, 0]);
});

describe("on any ground", () => {
  const anyRain = fc.integer({ min: 2, max: 8 }).chain((columns) =>
    fc.integer({ min: 2, max: 8 }).chain((rows) => {
      const cells = columns * rows;
      const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: cells, maxLength: cells });
      return fc.record({
        // Few heights, so that flats and sills of one height are common; one cell in seven is a wall.
        ground: fc
          .record({
            heights: list(fc.option(fc.integer({ min: -3, max: 9 }), { freq: 6, nil: WALL })),
            outlets: fc.array(fc.nat(cells - 1), { maxLength: 2 }),
          })
          .map(({ heights, outlets }) => groundOf(columns, heights, outlets)),
        rain: list(fc.integer({ min: 0, max: 400 })).map((all) => Float64Array.from(all, (cm) => cm / 100)),
        more: list(fc.integer({ min: 0, max: 200 })).map((all) => Float64Array.from(all, (cm) => cm / 100)),
      });
    }),
  );
  const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

  test("what fell stands or has drained, and no depth is below nothing", () => {
    fc.assert(
      fc.property(anyRain, ({ ground, rain }) => {
        const { depthMetres, drainedMetreCells } = pondRain(ground, rain);
        expect(Math.abs(sumOf(depthMetres) + drainedMetreCells - sumOf(rain))).toBeLessThan(1e-6);
        expect(Math.min(...depthMetres)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("touching water stands level, and above no drier ground beside it", () => {
    fc.assert(
      fc.property(anyRain, ({ ground, rain }) => {
        const { depthMetres } = pondRain(ground, rain);
        const levels = Array.from(ground.groundMetresNap, (height, cell) => height + depthMetres[cell]);
        forEachPair(ground, (a, b) => {
          for (const [wet, other] of [
            [a, b],
            [b, a],
          ]) {
            if (depthMetres[wet] > 0 && !Number.isNaN(levels[other])) {
              expect(levels[wet]).toBeLessThanOrEqual(levels[other] + 1e-6);
            }
          }
        });
      }),
    );
  });

  test("after a deluge every hollow with a way out stands full to the level at which it spills", () => {
    fc.assert(
      fc.property(anyRain, ({ ground }) => {
        const { depthMetres } = pondRain(ground, new Float64Array(ground.isOutlet.length).fill(1e4));
        const isSource = ground.isOutlet.map((_, cell) => (leadsOut(cell, ground) ? 1 : 0));
        for (const [cell, spill] of spillLevels({ ...ground, isSource }).entries()) {
          if (!Number.isNaN(spill))
            expect(depthMetres[cell]).toBeCloseTo(spill - ground.groundMetresNap[cell], 6);
        }
      }),
    );
  });

  test("more rain never makes a cell shallower", () => {
    fc.assert(
      fc.property(anyRain, ({ ground, rain, more }) => {
        const before = pondRain(ground, rain).depthMetres;
        const after = pondRain(
          ground,
          rain.map((depth, cell) => depth + more[cell]),
        ).depthMetres;
        for (const [cell, depth] of before.entries()) {
          expect(after[cell]).toBeGreaterThanOrEqual(depth - 1e-9);
        }
      }),
    );
  });
});

test("arrays of another size than the grid are a programmer's mistake", () => {
  const short = { ...groundOf(2, [1, 2, 3, 4]), rows: 3 };
  expect(() => pondRain(short, new Float64Array(6))).toThrow(/2 × 3 = 6 cells; ground has 4, isOutlet 4/);
});

function forEachPair(
  { columns, groundMetresNap }: PondingGround,
  visit: (a: number, b: number) => void,
): void {
  for (let cell = 0; cell < groundMetresNap.length; cell += 1) {
    if ((cell + 1) % columns !== 0) visit(cell, cell + 1);
    if (cell + columns < groundMetresNap.length) visit(cell, cell + columns);
  }
}
