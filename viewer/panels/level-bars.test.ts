import { describe, expect, it } from "vitest";
import { buildingRow } from "./building-row.fixture.ts";
import { barsOfCases, withPresentLevel } from "./level-bars.ts";

const label = { nl: "x", en: "x" };
const cases = [
  { id: "high", label, values: { waterLevelMetresNap: 3.6 } },
  { id: "low", label, values: { waterLevelMetresNap: 1.2 } },
  { id: "none", label, values: {} },
  { id: "high-again", label, values: { waterLevelMetresNap: 3.6 } },
];
const buildings = [
  buildingRow({ groundHeightMetresNap: 3.5, spillLevelMetresNap: 3.5 }),
  buildingRow({ groundHeightMetresNap: 1, spillLevelMetresNap: 3 }),
  buildingRow({ groundHeightMetresNap: -1, spillLevelMetresNap: null }),
];

describe("barsOfCases", () => {
  it("counts each named level once, from low to high, in the legend's classes", () => {
    expect(barsOfCases(cases, buildings)).toMatchObject([
      { waterLevelMetresNap: 1.2, wet: 0, byClass: [0, 0, 0, 0] },
      { waterLevelMetresNap: 3.6, wet: 2, byClass: [1, 0, 0, 1] },
    ]);
  });
});

describe("withPresentLevel", () => {
  const bars = [1.2, 3.6].map((level) => ({ waterLevelMetresNap: level, byClass: [1], wet: 1 }));

  it("puts a free level in its place", () => {
    const present = { waterLevelMetresNap: 2.35, byClass: [1], wet: 1 };
    expect(withPresentLevel(bars, present).map((bar) => bar.waterLevelMetresNap)).toEqual([1.2, 2.35, 3.6]);
  });

  it("does not repeat a named level", () => {
    const present = { waterLevelMetresNap: 3.6, byClass: [1], wet: 1 };
    expect(withPresentLevel(bars, present)).toHaveLength(2);
  });
});
