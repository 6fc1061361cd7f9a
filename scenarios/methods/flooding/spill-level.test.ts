import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { depthMetres } from "./depth.ts";
import { type SpillGrid, spillLevels } from "./spill-level.ts";

/** One centimetre, the queue's step, and what a 32-bit float adds at these heights. */
const ONE_STEP_METRES = 0.01 + 1e-5;

/** Cells in rows of `columns`, the sources by index. */
function grid(columns: number, heights: readonly number[], sources: readonly number[]): SpillGrid {
  const isSource = new Uint8Array(heights.length);
  for (const cell of sources) isSource[cell] = 1;
  return { columns, rows: heights.length / columns, groundMetresNap: Float32Array.from(heights), isSource };
}

const rounded = (values: Iterable<number>): number[] =>
  Array.from(values, (value) => Math.round(value * 1000) / 1000);

const depths = (level: number, { groundMetresNap }: SpillGrid, spill: Float32Array): number[] =>
  Array.from(groundMetresNap, (ground, cell) => depthMetres(level, ground, spill[cell]));

// One row, the source left: the published values.
describe("one row of 2.0 2.8 3.5 1.0 beside the water", () => {
  const row = grid(5, [0, 2.0, 2.8, 3.5, 1.0], [0]);
  const spill = spillLevels(row);

  test("spills at 2.0 2.8 3.5 3.5: the last cell is low, and yet the third keeps it dry", () => {
    expect(rounded(spill.slice(1))).toEqual([2.0, 2.8, 3.5, 3.5]);
  });

  test.each([
    [3.0, [1.0, 0.2, 0, 0]],
    [3.6, [1.6, 0.8, 0.1, 2.6]],
  ])("at %f m it stands %j m deep", (level, expected) => {
    expect(rounded(depths(level, row, spill).slice(1))).toEqual(expected);
  });
});

describe("spillLevels", () => {
  test("water takes the lower of two ways in", () => {
    //  water 5 1      over 5, or round by the 3 in the second row
    //    0   3 1
    expect(rounded(spillLevels(grid(3, [0, 5, 1, 0, 3, 1], [0])))).toEqual([0, 5, 3, 0, 3, 3]);
  });

  test("cells touch along their sides, not at their corners", () => {
    const [, , , corner] = spillLevels(grid(2, [0, Number.NaN, Number.NaN, 1], [0]));
    expect(corner).toBeNaN();
  });

  test("the end of a row does not touch the beginning of the next", () => {
    const spill = spillLevels(grid(3, [0, 9, 1, 1, 9, 0], [0]));
    expect(rounded(spill)).toEqual([0, 9, 9, 1, 9, 9]);
  });

  test("where no ground is known no water passes", () => {
    expect(rounded(spillLevels(grid(3, [0, Number.NaN, 1], [0])))).toEqual([0, Number.NaN, Number.NaN]);
  });

  test("without open water nothing is ever wet", () => {
    expect([...spillLevels(grid(2, [1, 2], []))]).toEqual([Number.NaN, Number.NaN]);
  });

  test("arrays of another size than the grid are a programmer's mistake", () => {
    const short = { ...grid(2, [1, 2], [0]), rows: 2 };
    expect(() => spillLevels(short)).toThrow(/2 × 2 = 4 cells; ground has 2, isSource 2/);
  });
});

describe("on any grid", () => {
  const anyGrid = fc.integer({ min: 1, max: 7 }).chain((columns) =>
    fc.integer({ min: 1, max: 7 }).chain((rows) => {
      const cells = columns * rows;
      // Centimetres, with one cell in seven unknown.
      const height = fc.option(fc.integer({ min: -700, max: 700 }), { freq: 6, nil: null });
      return fc.record({
        columns: fc.constant(columns),
        heights: fc
          .array(height, { minLength: cells, maxLength: cells })
          .map((list) => list.map((cm) => (cm === null ? Number.NaN : cm / 100))),
        sources: fc.array(fc.nat(cells - 1), { minLength: 1, maxLength: 3 }),
      });
    }),
  );
  const anyLevel = fc.integer({ min: -750, max: 750 }).map((centimetres) => centimetres / 100);

  test("every spill level is that of a plain search, within one centimetre", () => {
    fc.assert(
      fc.property(anyGrid, ({ columns, heights, sources }) => {
        const input = grid(columns, heights, sources);
        const expected = spillByRelaxation(input);
        for (const [cell, level] of spillLevels(input).entries()) {
          if (Number.isNaN(expected[cell])) expect(level).toBeNaN();
          else expect(Math.abs(level - expected[cell])).toBeLessThanOrEqual(ONE_STEP_METRES);
        }
      }),
    );
  });

  test("more water never makes a cell drier, and what is wet has its spill level below the water", () => {
    fc.assert(
      fc.property(anyGrid, anyLevel, anyLevel, ({ columns, heights, sources }, one, other) => {
        const input = grid(columns, heights, sources);
        const spill = spillLevels(input);
        const lower = depths(Math.min(one, other), input, spill);
        const higher = depths(Math.max(one, other), input, spill);
        for (const [cell, depth] of lower.entries()) {
          expect(higher[cell]).toBeGreaterThanOrEqual(depth);
          if (depth > 0) expect(Math.min(one, other)).toBeGreaterThan(spill[cell]);
        }
      }),
    );
  });

  test("raising a wall never lets water in earlier anywhere", () => {
    fc.assert(
      fc.property(
        anyGrid,
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        ({ columns, heights, sources }, place, cm) => {
          const cell = place % heights.length;
          const raised = heights.map((height, index) => (index === cell ? height + cm / 100 : height));
          const before = spillLevels(grid(columns, heights, sources));
          const after = spillLevels(grid(columns, raised, sources));
          for (const [index, level] of before.entries()) {
            if (Number.isNaN(level)) expect(after[index]).toBeNaN();
            else expect(after[index]).toBeGreaterThanOrEqual(level - ONE_STEP_METRES);
          }
        },
      ),
    );
  });
});

/** The same levels by the plainest means: lower every cell by its neighbours until nothing changes. */
function spillByRelaxation({ columns, groundMetresNap: ground, isSource }: SpillGrid): number[] {
  const spill = Array.from(ground, (height, cell) => (isSource[cell] === 1 ? height : Number.NaN));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [cell, height] of ground.entries()) {
      if (Number.isNaN(height)) continue;
      for (const neighbour of neighboursOf(cell, columns, ground.length)) {
        const level = Math.max(spill[neighbour], height);
        if (level < spill[cell] || (Number.isNaN(spill[cell]) && !Number.isNaN(level))) {
          spill[cell] = level;
          changed = true;
        }
      }
    }
  }
  return spill;
}

const neighboursOf = (cell: number, columns: number, cells: number): number[] => [
  ...(cell % columns > 0 ? [cell - 1] : []),
  ...(cell % columns < columns - 1 ? [cell + 1] : []),
  ...(cell >= columns ? [cell - columns] : []),
  ...(cell + columns < cells ? [cell + columns] : []),
];

test.each([
  ["ground", { groundMetresNap: new Float32Array(3) }],
  ["sources", { isSource: new Uint8Array(3) }],
])("%s of another size than the grid is refused in words", (_, wrong) => {
  expect(() => spillLevels({ ...grid(2, [1, 2], [0]), ...wrong })).toThrow(
    /needs 2 × 1 = 2 cells; ground has \d, isSource \d/,
  );
});

test("where no ground is known no water comes, whatever is called a source", () => {
  expect([...spillLevels(grid(2, [Number.NaN, Number.NaN], [0]))]).toEqual([Number.NaN, Number.NaN]);
});
