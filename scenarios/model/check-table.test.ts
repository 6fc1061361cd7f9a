import { expect, test } from "vitest";
import { checkTable } from "./check-table.ts";
import type { BuildingStyleLayer } from "./layer.ts";

const title = { nl: "Label", en: "Label" };
const layer: BuildingStyleLayer = {
  type: "building-style",
  id: "labels",
  title,
  table: "layers/labels.csv",
  key: "pand",
  property: "score",
  legend: { title, classes: [] },
  opacity: 1,
};
const check = (rows: unknown) => checkTable(rows, layer, "energy/labels/scenario.json");

test("a table with an id and a number in each row is in order", () => {
  expect(
    check([
      { pand: "b-1", score: 3 },
      { pand: 2, score: 0 },
    ]),
  ).toEqual([]);
});

test.each([
  ["no list", { pand: "b-1" }, "NOT_A_TABLE", /list of rows.*"pand": "…"/],
  ["a list of lists", [["b-1", 3]], "NOT_A_TABLE", /list of rows/],
  ["a row that is nothing", [{ pand: "b-1", score: 3 }, null], "NOT_A_TABLE", /list of rows/],
  ["words for rows", ["b-1", "b-2"], "NOT_A_TABLE", /list of rows/],
  [
    "another key",
    [{ id: "b-1", score: 3 }],
    "COLUMN_NOT_IN_TABLE",
    /no column "pand"; it has id, score.*"key"/,
  ],
  ["an empty key", [{ pand: null, score: 3 }], "COLUMN_NOT_IN_TABLE", /no column "pand"; it has pand, score/],
  [
    "no such number",
    [{ pand: "b-1", waarde: 3 }],
    "COLUMN_NOT_IN_TABLE",
    /no column "score"; it has pand, waarde\. Correct "property"/,
  ],
  ["no rows", [], "COLUMN_NOT_IN_TABLE", /it has no columns/],
  ["words only", [{ pand: "b-1", score: "A" }], "COLUMN_WITHOUT_NUMBERS", /No row .* number as "score"/],
])("a table with %s is an error that names what is there", (_, rows, code, says) => {
  const [issue, ...others] = check(rows);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ code, severity: "error", path: "" });
  expect(issue.message).toMatch(says);
});

test("rows without a number and rows that stand twice are counted, and the rest is used", () => {
  const issues = check([
    { pand: "b-1", score: 3 },
    { pand: "b-1", score: 4 },
    { pand: "b-2", score: null },
    { pand: "b-1", score: 5 },
  ]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["NUMBER_MISSING_IN_SOME", "warning"],
    ["ROW_TWICE", "warning"],
  ]);
  expect(issues[0].message).toMatch(/^1 of 4 rows/);
  expect(issues[1].message).toMatch(/^2 rows in "layers\/labels\.csv" have a "pand" that stands above/);
});
