import { expect, test } from "vitest";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

test("the table is the published one, row by row: 1 July 2015, De Bilt", () => {
  const rows = REFERENCE_AFTERNOON.map((hour) => Object.values(hour));
  expect(rows).toEqual([
    [10, 28.0, 6, 794.44, 158.89, 55.3, 48, 0.03],
    [11, 29.8, 6, 855.56, 171.11, 60.1, 44, 0.05],
    [12, 31.2, 6, 868.06, 173.61, 60.9, 35, 0.07],
    [13, 32.1, 5, 825.0, 165.0, 57.4, 37, 0.11],
    [14, 32.8, 4, 743.06, 148.61, 50.8, 35, 0.16],
    [15, 32.9, 5, 629.17, 149.41, 42.5, 37, 0.23],
    [16, 33.0, 4, 491.67, 144.18, 33.4, 37, 0.31],
  ]);
});
