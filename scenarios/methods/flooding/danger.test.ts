import { describe, expect, test } from "vitest";
import { DANGER_LEGEND, dangerByDepth, dangerClass } from "./danger.ts";

describe("by depth alone", () => {
  test.each([
    [0.01, "H1"],
    [0.3, "H1"],
    [0.31, "H2"],
    [0.5, "H2"],
    [0.51, "H3"],
    [1.2, "H3"],
    [1.21, "H4"],
    [2, "H4"],
    [2.01, "H5"],
    [4, "H5"],
    [4.01, "H6"],
  ])("%f m is %s", (depth, name) => {
    expect(`H${dangerByDepth(depth) + 1}`).toBe(name);
    expect(DANGER_LEGEND.classes[dangerByDepth(depth)].label.en).toContain(name);
  });
});

// Worked out by hand from the table of limits: depth × speed, depth, speed.
describe("with the speed of the water", () => {
  test.each([
    ["shallow and slow", 0.2, 1, "H1"],
    ["at the limit of depth × speed", 0.15, 2, "H1"],
    ["shallow, and past that limit", 0.25, 1.5, "H2"],
    ["past it again, still within H3's", 0.5, 1.2, "H2"],
    ["deeper, .6 m²/s", 0.6, 1, "H3"],
    ["waist-deep at .9 m²/s", 0.9, 1, "H4"],
    ["past 1 m²/s", 0.6, 1.8, "H5"],
    ["a film of water at 2.1 m/s is past every limit on speed up to H4's", 0.01, 2.1, "H5"],
    ["at the limit of H5", 1, 4, "H5"],
    ["past its depth × speed", 1.5, 3, "H6"],
    ["past its speed", 0.1, 4.1, "H6"],
  ])("%s: %f m at %f m/s", (_, depth, speed, name) => {
    expect(`H${dangerClass(depth, speed) + 1}`).toBe(name);
  });
});

test("the legend's classes begin at the limits, and its title says that no speed is known", () => {
  const limits = [0.3, 0.5, 1.2, 2, 4];
  expect(DANGER_LEGEND.classes.map(({ from }) => from)).toEqual([0, ...limits]);
  for (const [index, limit] of limits.entries()) {
    expect([dangerByDepth(limit), dangerByDepth(limit + 1e-9)]).toEqual([index, index + 1]);
  }
  expect(DANGER_LEGEND.title).toEqual({
    nl: expect.stringContaining("geen stroming"),
    en: expect.stringContaining("no speed"),
  });
});
