import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GridPlace } from "../cells-crossed.ts";
import { depthMetres } from "./depth.ts";
import { raiseWalls } from "./raise-walls.ts";
import { spillLevels } from "./spill-level.ts";

const flat = (columns: number, rows: number, metresNap = 1) => ({
  columns,
  rows,
  groundMetresNap: new Float32Array(columns * rows).fill(metresNap),
});

/** Water along the west side. */
const westOf = ({ columns, rows }: { columns: number; rows: number }): Uint8Array =>
  Uint8Array.from({ length: columns * rows }, (_, cell) => (cell % columns === 0 ? 1 : 0));

const spillBehind = (grid: ReturnType<typeof flat>, line: readonly GridPlace[], crestMetresNap: number) =>
  spillLevels({
    ...grid,
    groundMetresNap: raiseWalls(grid, [{ line, crestMetresNap }]),
    isSource: westOf(grid),
  });

describe("a wall from edge to edge", () => {
  test.each([
    [
      "straight",
      [
        [2.5, -1],
        [2.5, 6],
      ],
    ],
    [
      "aslant, through the corners of cells",
      [
        [1, 0],
        [6, 5],
      ],
    ],
    [
      "aslant the other way",
      [
        [5.5, -0.5],
        [1.5, 5.5],
      ],
    ],
    [
      "bent",
      [
        [2.2, 0.1],
        [4.7, 2.5],
        [2.1, 4.9],
      ],
    ],
  ] as const)("keeps what is behind it dry to its crest, not a centimetre more: %s", (_, line) => {
    const grid = flat(7, 5);
    const spill = spillBehind(grid, line, 3);
    for (const cell of [6, 13, 20]) {
      expect(spill[cell]).toBeCloseTo(3, 5);
      expect(depthMetres(3, 1, spill[cell])).toBe(0);
      expect(depthMetres(3.01, 1, spill[cell])).toBeCloseTo(2.01, 5);
    }
  });
});

test("a wall with a gap keeps nothing dry", () => {
  const spill = spillBehind(
    flat(5, 5),
    [
      [2.5, 0],
      [2.5, 3.9],
    ],
    3,
  );
  expect(spill[4]).toBe(1);
});

test("only cells under the line are raised, to the crest, and higher ground stays as high as it is", () => {
  const grid = { ...flat(3, 2), groundMetresNap: Float32Array.of(1, 5, 1, 1, 1, Number.NaN) };
  const line = [
    [0.5, 0.5],
    [2.5, 0.5],
    [2.5, 1.5],
  ] as const;
  expect([...raiseWalls(grid, [{ line, crestMetresNap: 3 }])]).toEqual([3, 5, 3, 1, 1, Number.NaN]);
  expect([...grid.groundMetresNap]).toEqual([1, 5, 1, 1, 1, Number.NaN]);
});

test("a wall beside the grid raises nothing in it, on whichever side", () => {
  const grid = flat(3, 3);
  const beside = [
    [
      [-0.5, 0],
      [-0.5, 3],
    ],
    [
      [3.5, 0],
      [3.5, 3],
    ],
    [
      [0, -0.5],
      [3, -0.5],
    ],
    [
      [0, 3.5],
      [3, 3.5],
    ],
  ] as const;
  const walls = beside.map((line) => ({ line, crestMetresNap: 9 }));
  expect(raiseWalls(grid, walls)).toEqual(grid.groundMetresNap);
});

test("where two walls cross the higher one counts", () => {
  const cross = [
    {
      line: [
        [0.5, 0.5],
        [1.5, 0.5],
      ] as const,
      crestMetresNap: 4,
    },
    {
      line: [
        [1.5, 0.5],
        [2.5, 0.5],
      ] as const,
      crestMetresNap: 2,
    },
  ];
  expect([...raiseWalls(flat(3, 1), cross)]).toEqual([4, 4, 2]);
});

test("any wall on any ground: no cell that was dry is wet for it", () => {
  const size = fc.integer({ min: 2, max: 8 });
  const anyCase = fc.tuple(size, size).chain(([columns, rows]) => {
    const place = fc.tuple(
      fc.double({ min: -1, max: columns + 1, noNaN: true }),
      fc.double({ min: -1, max: rows + 1, noNaN: true }),
    );
    return fc.record({
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      groundMetresNap: fc
        .array(fc.integer({ min: -300, max: 500 }), { minLength: columns * rows, maxLength: columns * rows })
        .map((heights) => Float32Array.from(heights, (centimetres) => centimetres / 100)),
      line: fc.array(place, { minLength: 2, maxLength: 4 }),
      crestMetresNap: fc.integer({ min: -2, max: 7 }),
      level: fc.integer({ min: -400, max: 700 }).map((centimetres) => centimetres / 100),
    });
  });
  fc.assert(
    fc.property(anyCase, ({ line, crestMetresNap, level, ...grid }) => {
      const isSource = westOf(grid);
      const walled = raiseWalls(grid, [{ line, crestMetresNap }]);
      const before = spillLevels({ ...grid, isSource });
      const after = spillLevels({ ...grid, groundMetresNap: walled, isSource });
      for (const [cell, ground] of grid.groundMetresNap.entries()) {
        // One centimetre is the step of the queue (spill-level.ts).
        if (depthMetres(level, ground, before[cell] - 0.011) === 0) {
          expect(depthMetres(level, walled[cell], after[cell])).toBe(0);
        }
      }
    }),
  );
});
