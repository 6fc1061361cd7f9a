import { expect, test } from "vitest";
import { checkLegendCovers } from "./check-legend-covers.ts";
import type { Legend } from "./legend.ts";

const label = { nl: "klasse", en: "class" };
const legend: Legend = {
  title: { nl: "Diepte", en: "Depth" },
  unit: "m",
  classes: [
    { from: 0.05, colour: "#CBE5EE", label },
    { from: 0.5, colour: "#163F80", label },
  ],
};
const cells = { what: 'cells in "depth.tif"', otherwise: "leave those cells empty" };
const check = (values: number[], shown = legend) =>
  checkLegendCovers({ ...cells, values: Float32Array.from(values) }, shown);

test("values from the first class up are covered, however high, and an empty cell is no value", () => {
  expect(check([0.06, 0.5, 100, Number.NaN])).toEqual([]);
});

test("no value at all is not below the first class", () => {
  expect(check([Number.NaN])).toEqual([]);
});

test("what lies below the first class is counted among the known values, with both ranges and the next step", () => {
  expect(check([-0.02, 0, 0.3, 1.25, Number.NaN])).toEqual([
    {
      code: "LEGEND_MISSES_VALUES",
      severity: "warning",
      place: ["legend", "classes", 0, "from"],
      message:
        '2 of 4 cells in "depth.tif" lie below the first class (0.05 m) and are not drawn: values go from -0.02 to 1.25 m, classes from 0.05 to 0.5 m and more. Let the first class begin lower, or leave those cells empty.',
    },
  ]);
});

test("a property is named, and a legend without a unit has none in the sentence", () => {
  const { unit: _, ...plain } = legend;
  const values = Float64Array.of(0.01);
  const [{ message }] = checkLegendCovers(
    { values, what: "rows", property: '"score"', otherwise: "x" },
    plain,
  );
  expect(message).toMatch(
    /^1 of 1 rows have "score" below the first class \(0\.05\) .* 0\.01 to 0\.01, classes from 0\.05 to 0\.5 and more/,
  );
});
