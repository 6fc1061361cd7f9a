import { describe, expect, it } from "vitest";
import {
  groundPath,
  QUAY_X,
  SECTION_HEIGHT,
  SECTION_WIDTH,
  UNITS_PER_METRE,
  waterEnd,
  waterPath,
  waterSectionFor,
  yOf,
} from "./water-section.ts";

const DIKE = waterSectionFor({ lowestMetresNap: -2.6, highestMetresNap: 6.2 });
const STREETS_X = 158;

describe("waterSectionFor", () => {
  it("draws a dike in a low city with ground of a dike's height", () => {
    expect(DIKE.kind).toBe("dike");
    expect(Math.max(...DIKE.ground.map((point) => point.metresNap))).toBe(6.2);
  });

  it.each([
    ["flat", -1, 1.5],
    ["on a hill", 10, 48],
    ["low with a hill", -1, 48],
  ])("claims no dike in a city that is %s", (_, lowestMetresNap, highestMetresNap) => {
    const section = waterSectionFor({ lowestMetresNap, highestMetresNap });
    expect(section.kind).toBe("slope");
    for (const point of section.ground) {
      expect(yOf(point.metresNap)).toBeGreaterThanOrEqual(0);
      expect(yOf(point.metresNap)).toBeLessThanOrEqual(SECTION_HEIGHT);
    }
  });
});

describe("yOf", () => {
  it("goes down as the level falls, at one scale", () => {
    expect(yOf(0) - yOf(1)).toBeCloseTo(UNITS_PER_METRE);
  });
});

describe("waterEnd", () => {
  it("stays between the quay walls at everyday tide", () => {
    expect(waterEnd(DIKE.ground, 1.2)).toBe(QUAY_X);
  });

  it("covers the quay and stops at the dike, with the streets behind it dry", () => {
    const end = waterEnd(DIKE.ground, 3.6);
    expect(end).toBeGreaterThan(100);
    expect(end).toBeLessThan(116);
  });

  it("stands halfway up a slope at half its height", () => {
    const slope = [
      { x: 0, metresNap: 0 },
      { x: 100, metresNap: 4 },
    ];
    expect(waterEnd(slope, 2)).toBe(50);
    expect(waterEnd(slope, 5)).toBe(100);
    expect(waterEnd(slope, -1)).toBe(0);
  });

  it("runs over the streets once it is above the crown", () => {
    expect(waterEnd(DIKE.ground, 6.3)).toBe(SECTION_WIDTH);
    expect(waterEnd(DIKE.ground, 6.1)).toBeLessThan(STREETS_X);
  });
});

describe("paths", () => {
  it("draws no water where none stands", () => {
    expect(waterPath(DIKE.ground, -2.6)).toBe("");
  });

  it("closes the water's body at the level", () => {
    const slope = [
      { x: 0, metresNap: 0 },
      { x: 100, metresNap: 4 },
    ];
    expect(waterPath(slope, 2)).toBe(`M0 ${yOf(2)}L50 ${yOf(2)}L0 ${yOf(0)}Z`);
  });

  it("closes the ground at the foot of the drawing", () => {
    expect(groundPath(DIKE.ground).endsWith(`L0 ${SECTION_HEIGHT}Z`)).toBe(true);
  });
});
