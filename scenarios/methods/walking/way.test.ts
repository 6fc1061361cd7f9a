import { expect, test } from "vitest";
import { wayOf } from "./way.ts";

test("the walk counts where one is known, even where the straight line is shorter", () => {
  expect(wayOf(420, 180)).toEqual({ metres: 420, along: "streets" });
});

test("without a walk the straight line stands in, and is called so", () => {
  expect(wayOf(null, 180)).toEqual({ metres: 180, along: "straight-line" });
  expect(wayOf(null, null)).toBeNull();
});
