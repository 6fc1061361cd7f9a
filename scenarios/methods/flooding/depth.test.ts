import { expect, test } from "vitest";
import { depthMetres } from "./depth.ts";

test.each([
  ["above the spill level it stands from the ground up", 3.6, 1.0, 3.5, 2.6],
  ["just at the spill level nothing has come over yet", 3.5, 1.0, 3.5, 0],
  ["behind a wall low ground stays dry", 3.0, 1.0, 3.5, 0],
  ["open water at its everyday level is no flood", 0.6, 0.6, 0.6, 0],
  ["ground above the level is dry, whatever its spill level says", 3.0, 3.2, 2.9, 0],
  ["where water never comes it is dry", 20, 1.0, Number.NaN, 0],
  ["where the ground is not known nothing is claimed", 20, Number.NaN, 1.0, 0],
])("%s", (_, level, ground, spill, depth) => {
  expect(depthMetres(level, ground, spill)).toBeCloseTo(depth, 10);
});
