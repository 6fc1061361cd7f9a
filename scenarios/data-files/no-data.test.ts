import { expect, test } from "vitest";
import { withoutNoDataCodes } from "./no-data.ts";

const cleared = (...values: unknown[]) =>
  withoutNoDataCodes(
    values.map((value) => ({ value })),
    "a.csv",
  ).rows.map(({ value }) => value);

test.each([
  ["Statistics Netherlands' codes", [3, -99997, 0, -99999999], [3, null, 0, null]],
  ["Helsinki's nines", [114.85, 999999999, 34.4], [114.85, null, 34.4]],
  ["both at once", [3, -9999, 9999999], [3, null, null]],
])("%s are left empty", (_, values, expected) => {
  expect(cleared(...values)).toEqual(expected);
});

test.each([
  ["a code among other numbers below nought", [-9999, -12.5, 3]],
  ["nines that others come near", [9999999, 9800000, 3]],
  ["nines alone", [9999999, 9999999]],
  ["few nines", [9999, 3]],
  ["text", ["-9999", "9999999"]],
])("%s stay", (_, values) => {
  expect(cleared(...values)).toEqual(values);
});

test("how many, which and where is told once", () => {
  const rows = [
    { a: 1, b: -9999, name: "x" },
    { a: 99999999, b: 4, name: "y" },
  ];
  const { issues } = withoutNoDataCodes(rows, "a.csv");
  expect(issues).toMatchObject([{ code: "NO_DATA_CODES", severity: "warning" }]);
  expect(issues[0].message).toBe(
    '2 numbers in a.csv stand for "not known" (such as 99999999) and are left empty, in a, b.',
  );
});
