import { describe, expect, it } from "vitest";
import {
  aboutCount,
  formatCelsius,
  formatCount,
  formatDepth,
  formatLevel,
  formatMetres,
  formatPercent,
  formatValue,
  roundedCount,
} from "./format.ts";

describe("levels", () => {
  it("has two decimals, a comma in Dutch and a point in English", () => {
    expect(formatLevel(3.6, "nl", "NAP")).toBe("3,60 m NAP");
    expect(formatLevel(408.1, "en", null)).toBe("408.10 m");
    expect(formatLevel(3.6, "en", "NAP")).toBe("3.60 m NAP");
    expect(formatMetres(12, "nl")).toBe("12,00 m");
  });

  it("has a real minus, and none before zero", () => {
    expect(formatLevel(-1.5, "nl", "NAP")).toBe("−1,50 m NAP");
    expect(formatLevel(-0.001, "en", "NAP")).toBe("0.00 m NAP");
  });
});

describe("counts", () => {
  it("sets thousands apart", () => {
    expect(formatCount(1150, "nl")).toBe("1.150");
    expect(formatCount(1150, "en")).toBe("1,150");
  });

  it.each([
    [0, 0],
    [7, 7],
    [19, 19],
    [22, 20],
    [98, 100],
    [123, 120],
    [996, 1000],
    [1147, 1150],
    [12_345, 12_500],
    [104_800, 105_000],
  ])("rounds %i to %i", (count, rounded) => {
    expect(roundedCount(count)).toBe(rounded);
  });

  it("says so when it is rounded", () => {
    expect(aboutCount(1147, "nl")).toBe("Ongeveer 1.150");
    expect(aboutCount(1147, "en")).toBe("About 1,150");
    expect(aboutCount(7, "en")).toBe("7");
  });
});

describe("depths", () => {
  it("never rounds over the break of the next class", () => {
    expect(formatDepth(0.42, "en")).toBe("40 cm");
    expect(formatDepth(0.14, "en")).toBe("10 cm");
    expect(formatDepth(0.79, "nl")).toBe("75 cm");
    expect(formatDepth(0.8, "nl")).toBe("80 cm");
  });

  it("is in centimetres, rounded to 5", () => {
    expect(formatDepth(0.43, "nl")).toBe("45 cm");
    expect(formatDepth(1.801, "en")).toBe("180 cm");
    expect(formatDepth(0, "en")).toBe("0 cm");
  });

  it("never calls wet ground 0 cm deep", () => {
    expect(formatDepth(0.01, "en")).toBe("< 5 cm");
  });
});

describe("temperatures and shares", () => {
  it("are whole, with the unit kept on the same line", () => {
    expect(formatCelsius(33.1, "nl")).toBe("33\u00a0°C");
    expect(formatCelsius(-0.6, "en")).toBe("−1\u00a0°C");
    expect(formatPercent(0.458, "nl")).toBe("46\u00a0%");
    expect(formatPercent(1, "en")).toBe("100\u00a0%");
  });
});

it("an author's number is as exact as it is small, and a year is not taken apart", () => {
  expect([1931, 12_345, 45.678, 2.719, -0.5].map((value) => formatValue(value, "en"))).toEqual([
    "1931",
    "12,345",
    "45.7",
    "2.72",
    "−0.5",
  ]);
  expect(formatValue(2.719, "nl")).toBe("2,72");
});
