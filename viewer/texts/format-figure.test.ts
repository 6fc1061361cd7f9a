import { expect, test } from "vitest";
import { formatFigure, formatHeadline } from "./format-figure.ts";

test("a count is rounded in large letters and says so, and is exact in a table", () => {
  expect(formatHeadline(1152, "homes", "en")).toBe("About 1,150");
  expect(formatFigure(1152, "homes", "nl")).toBe("1.152");
  expect(formatHeadline(12, "buildings", "nl")).toBe("12");
});

test("money has two significant digits and its range, in the words of its size", () => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  expect(plain(formatFigure({ low: 21_400_000, high: 37_600_000 }, "euro", "en"))).toBe("€ 21–38 million");
  expect(plain(formatFigure({ low: 940_000, high: 2_140_000 }, "euro", "nl"))).toBe("€ 0,9–2,1 miljoen");
  expect(plain(formatFigure({ low: 67_233, high: 67_233 }, "euro", "en"))).toBe("€ 67 thousand");
  expect(plain(formatFigure({ low: 0, high: 0 }, "euro", "nl"))).toBe("€ 0");
});

test("streets have tenths of a kilometre, walks tens of metres, heat whole degrees, shares whole percents", () => {
  expect(formatFigure(4.128, "kilometres", "nl")).toBe("4,1\u00a0km");
  expect(formatFigure(0, "kilometres", "nl")).toBe("0\u00a0km");
  expect(formatFigure(283.4, "metres", "en")).toBe("280\u00a0m");
  expect(formatFigure(40.6, "celsius", "en")).toBe("41\u00a0°C");
  expect(formatFigure(0.456, "share", "nl")).toBe("46\u00a0%");
});

test("what is not known is said", () => {
  expect(formatFigure(null, "homes", "nl")).toBe("niet bekend");
});
