import { expect, test } from "vitest";
import { checkGrid } from "./check-grid.ts";
import type { RasterLayer } from "./layer.ts";

const title = { nl: "Hitte", en: "Heat" };
const layer: RasterLayer = {
  type: "raster",
  id: "heat",
  title,
  source: "layers/heat.tif",
  legend: { title, unit: "°C", classes: [{ from: 18, colour: "#163F80", label: title }] },
  opacity: 1,
};
const extent = { west: 4.4, south: 51.9, east: 4.5, north: 52 };
const check = (...values: number[]) =>
  checkGrid({ width: values.length, height: 1, extent, values: Float32Array.from(values) }, layer);

test("a picture whose values the legend holds is in order, whatever is empty in it", () => {
  expect(check(18, 41, Number.NaN)).toEqual([]);
});

test("cells below the first class are counted, in the words of a picture", () => {
  const [finding, ...others] = check(12, 41, Number.NaN);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "LEGEND_MISSES_VALUES", place: ["legend", "classes", 0, "from"] });
  expect(finding.message).toMatch(
    /^1 of 2 cells in "layers\/heat\.tif" lie below .* from 12 to 41 °C.*leave those cells empty \(nodata\)\.$/,
  );
});

test("a picture in which nothing is known is said to paint nothing", () => {
  expect(check(Number.NaN, Number.NaN)).toMatchObject([
    { code: "RASTER_EMPTY", severity: "warning", place: ["source"] },
  ]);
});
