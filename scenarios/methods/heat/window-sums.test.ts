import { expect, test } from "vitest";
import { windowSums } from "./window-sums.ts";

test("a window is summed, and cut off at the edge of the grid", () => {
  const sums = windowSums([1, 2, 3, 4, 5, 6, 7, 8, 9], { columns: 3, rows: 3 });
  expect(sums(4, 1)).toBe(45);
  expect(sums(4, 0)).toBe(5);
  expect(sums(0, 1)).toBe(1 + 2 + 4 + 5);
  expect(sums(8, 9)).toBe(45);
});
