import { expect, test } from "vitest";
import { withWrittenNumbers } from "./written-numbers.ts";

const columnOf = (...values: unknown[]) =>
  withWrittenNumbers(
    values.map((value) => ({ value })),
    "a.csv",
  );
const valuesOf = (...values: unknown[]) => columnOf(...values).rows.map(({ value }) => value);

test.each([
  ["percents", ["12,5 %", "30 %", "7%"], [12.5, 30, 7]],
  ["decimal commas", ["12,5", "13,25", "-3,5"], [12.5, 13.25, -3.5]],
  ["decimal points", ["12.5", "30"], [12.5, 30]],
  ["euros with thousands", ["€ 1.200", "€ 3.400,50"], [1200, 3400.5]],
  ["thousands parted by spaces", ["1 234,5", "2\u00a0000,0"], [1234.5, 2000]],
  ["English thousands", ["1,234.5", "12.5"], [1234.5, 12.5]],
  ["thousands beside a decimal comma", ["1.234", "12,5"], [1234, 12.5]],
  ["numbers and texts", [3, "12,5"], [3, 12.5]],
  ["empty cells", ["12,5", "", null], [12.5, null, null]],
])("%s become numbers", (_, values, numbers) => {
  expect(valuesOf(...values)).toEqual(numbers);
});

test.each([
  ["codes with a leading zero", ["0599100000012345", "0,5"]],
  ["whole numbers, which may be codes", ["2611", "2612"]],
  ["words", ["12,5", "veel"]],
  ["what is a thousand or a little over one", ["1,234", "5,678"]],
  ["dates", ["2026-11-24", "2026-11-25"]],
  ["truth", ["12,5", true]],
  ["only words for no value", ["-", "x"]],
])("%s stay as they are", (_, values) => {
  const { rows, issues } = columnOf(...values);
  expect(rows.map(({ value }) => value)).toEqual(values);
  expect(issues).toEqual([]);
});

test("words for no value are left empty where the rest are numbers, and both are told", () => {
  const { rows, issues } = columnOf(3, "NA", "12,5 %", "#N/B", "NaN");
  expect(rows.map(({ value }) => value)).toEqual([3, null, 12.5, null, null]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["NUMBERS_AS_TEXT", "warning"],
    ["NO_VALUE_WORDS", "warning"],
  ]);
  expect(issues[0].message).toMatch(/"value" \(such as "12,5 %"\)/);
  expect(issues[1].message).toMatch(/"NA" in "value"/);
  expect(columnOf(3, "n.v.t.", 4).issues.map(({ code }) => code)).toEqual(["NO_VALUE_WORDS"]);
});

test("other columns are untouched, and of many only some are named", () => {
  const row = { a: "1,5", b: "1,5", c: "1,5", d: "1,5", e: "1,5", name: "Oost" };
  const { rows, issues } = withWrittenNumbers([row], "a.csv");
  expect(rows).toEqual([{ a: 1.5, b: 1.5, c: 1.5, d: 1.5, e: 1.5, name: "Oost" }]);
  expect(issues[0].message).toMatch(/and 1 more\./);
});
