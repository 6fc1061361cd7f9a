import { expect, test } from "vitest";
import type { ChartDefinition, FigureSeries } from "../../../scenarios/model/figure.ts";
import { drawnChart } from "./drawn-chart.ts";

const line = (id: string) => ({ id, colour: "#000000", label: { nl: id, en: id } });
const text = (en: string) => ({ nl: en, en });

const BY_HOUR: ChartDefinition = {
  kind: "line",
  seriesId: "pet-by-hour",
  title: text("by hour"),
  x: { title: text("hour"), unit: "hourUtc" },
  y: { title: text("feels like"), unit: "celsius" },
  lines: [line("sun"), line("shade")],
};
const SERIES: FigureSeries = {
  id: "pet-by-hour",
  x: [10, 11],
  lines: [
    { id: "sun", y: [41, 42] },
    { id: "shade", y: [null, 33] },
  ],
};

test("a series has a mark for each known number, and hours stand on a Dutch summer's clock", () => {
  const chart = drawnChart(BY_HOUR, SERIES, [], "nl", "NAP");
  expect(chart?.marks).toEqual([
    { line: "sun", at: 10, value: 41 },
    { line: "sun", at: 11, value: 42 },
    { line: "shade", at: 11, value: 33 },
  ]);
  expect(chart?.places.map(({ words }) => words)).toEqual(["12 uur", "13 uur"]);
  expect(chart?.tick(10)).toBe("12");
});

test("without its numbers there is no chart, never an empty one", () => {
  expect(drawnChart(BY_HOUR, undefined, [], "nl", "NAP")).toBeNull();
  expect(
    drawnChart({ kind: "dots", title: text("rules"), lines: [line("trees")] }, undefined, [], "en", "NAP"),
  ).toBeNull();
});

test("neighbourhoods have a dot for each share that is known", () => {
  const rows = [
    { id: "n-1", name: "Singel", figures: { trees: 0.4, canopy: null } },
    { id: "n-2", name: "Kade", figures: { trees: 0.1, canopy: 0.2 } },
  ];
  const chart = drawnChart(
    { kind: "dots", title: text("rules"), lines: [line("trees"), line("canopy")] },
    undefined,
    rows,
    "en",
    "NAP",
  );
  expect(chart?.marks).toEqual([
    { line: "trees", at: "Singel", value: 0.4 },
    { line: "trees", at: "Kade", value: 0.1 },
    { line: "canopy", at: "Kade", value: 0.2 },
  ]);
});

test("the axis of levels counts from what the city counts from", () => {
  const levels: typeof BY_HOUR = {
    ...BY_HOUR,
    x: { title: { nl: "waterstand, m NAP", en: "water level, m NAP" }, unit: "metresNap" },
  };
  const titleFor = (datum: string | null) => drawnChart(levels, SERIES, [], "en", datum)?.xTitle;
  expect(titleFor("NAP")).toBe("water level, m NAP");
  expect(titleFor("DNG")).toBe("water level, m DNG");
  expect(titleFor(null)).toBe("water level, m");
});
