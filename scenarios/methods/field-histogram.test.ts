import { expect, test } from "vitest";
import { type Field, LAND, NOT_KNOWN } from "../model/field.ts";
import type { Legend } from "../model/legend.ts";
import { histogramOf, isOutdoorGround } from "./field-histogram.ts";

const CELLS = 6;
const field = (cells: readonly number[]): Field => ({
  header: {
    columns: CELLS,
    rows: 1,
    channels: [{ id: "now", unit: "°C", offset: 20, step: 0.5, parameters: {} }],
  } as unknown as Field["header"],
  bytes: Uint8Array.from(cells.flatMap((byte) => [byte, 0, 0, 0])),
});
const land: Field = {
  ...field([]),
  bytes: Uint8Array.from(
    [
      [LAND.paved, 0],
      [LAND.green, 0],
      [LAND.paved, 1],
      [LAND.building, 1],
      [LAND.water, 1],
      [LAND.paved, 1],
    ].flatMap(([cover, neighbourhood]) => [cover, 0, neighbourhood, 0]),
  ),
};
const legend = { classes: [{ from: 25 }, { from: 30 }] } as unknown as Legend;
// 20, 26, 30, and under a building, on water, not known.
const histogramOfSix = () => histogramOf(field([0, 12, 20, 20, 20, NOT_KNOWN]), land);

test("shares are of the outdoor ground with a known value", () => {
  const histogram = histogramOfSix();
  expect(histogram.sharesByClass(0, legend)).toEqual([1 / 3, 1 / 3]);
  expect(histogram.mean(0)).toBeCloseTo((20 + 26 + 30) / 3);
});

test("a neighbourhood counts its own cells", () => {
  const histogram = histogramOfSix();
  expect(histogram.sharesByClass(0, legend, 0)).toEqual([0.5, 0]);
  expect(histogram.sharesByClass(0, legend, 1)).toEqual([0, 1]);
  expect(histogram.mean(0, 2)).toBeNull();
});

test("where nothing is known there is no share and no mean, and not a nought", () => {
  const histogram = histogramOf(field(Array(CELLS).fill(NOT_KNOWN)), land);
  expect([histogram.sharesByClass(0, legend), histogram.mean(0)]).toEqual([null, null]);
  expect(histogramOfSix().sharesByClass(0, legend, 2)).toBeNull();
});

test("without land use every cell with a known value counts, in the whole city alone", () => {
  const histogram = histogramOf(field([0, 12, 20, 20, 20, NOT_KNOWN]), null);
  expect(histogram.mean(0)).toBeCloseTo((20 + 26 + 3 * 30) / 5);
  expect(histogram.sharesByClass(0, legend)).toEqual([1 / 5, 3 / 5]);
  expect(histogram.mean(0, 0)).toBeNull();
});

test("each channel has its own counts and its own scale", () => {
  const [channel] = field([]).header.channels;
  const two: Field = {
    header: {
      ...field([]).header,
      rows: 2,
      columns: 1,
      channels: [channel, { ...channel, offset: 0, step: 2 }],
    },
    bytes: Uint8Array.of(2, 14, 0, 0, 4, 16, 0, 0),
  };
  const histogram = histogramOf(two, null);
  expect([histogram.mean(0), histogram.mean(1)]).toEqual([21.5, 30]);
  expect([histogram.sharesByClass(0, legend), histogram.sharesByClass(1, legend)]).toEqual([
    [0, 0],
    [0.5, 0.5],
  ]);
});

test("outdoor ground is paved, green or not known; water and what a building stands on are none", () => {
  const { paved, green, unknown, water, building } = LAND;
  expect([paved, green, unknown].every(isOutdoorGround)).toBe(true);
  expect([water, building].some(isOutdoorGround)).toBe(false);
});
