import fc from "fast-check";
import { expect, test } from "vitest";
import { metresToNearest } from "./nearest-cell.ts";

const grid = (columns: number, rows: number) => ({ columns, rows, cellSizeMetres: 2 });

test("from middle to middle, in a straight line", () => {
  const isTarget = new Uint8Array(12);
  isTarget[0] = 1;
  const metres = metresToNearest(isTarget, grid(4, 3));
  expect([...metres.slice(0, 4)]).toEqual([0, 2, 4, 6]);
  expect(metres[11]).toBeCloseTo(2 * Math.hypot(3, 2), 5);
});

test("where there is nothing to go to there is no distance", () => {
  expect([...metresToNearest(new Uint8Array(4), grid(2, 2))]).toEqual(new Array(4).fill(Number.NaN));
});

test("on any grid it is the least of all distances", () => {
  const anyTargets = fc.integer({ min: 1, max: 9 }).chain((columns) =>
    fc.integer({ min: 1, max: 9 }).chain((rows) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        targets: fc.uniqueArray(fc.nat(columns * rows - 1), { minLength: 1, maxLength: 8 }),
      }),
    ),
  );
  fc.assert(
    fc.property(anyTargets, ({ columns, rows, targets }) => {
      const isTarget = new Uint8Array(columns * rows);
      for (const target of targets) isTarget[target] = 1;
      for (const [cell, metres] of metresToNearest(isTarget, grid(columns, rows)).entries()) {
        const all = targets.map((target) =>
          Math.hypot(
            (target % columns) - (cell % columns),
            Math.floor(target / columns) - Math.floor(cell / columns),
          ),
        );
        expect(metres).toBeCloseTo(2 * Math.min(...all), 4);
      }
    }),
  );
});
