import { describe, expect, test } from "vitest";
import { DEEPEST_LEVEL, firstSyntaxMistake, firstTooDeep } from "./json-syntax.ts";

describe("the first mistake in a text", () => {
  test.each([
    ["nothing at all", "", 0, "the file is empty"],
    ["white space alone", " \n\t", 0, "the file is empty"],
    ["a list that breaks off", "[1, 2", 5, "a closing ] is missing"],
    ["an object that breaks off", '{ "a": 1', 8, "a closing } is missing"],
    ["two values without a comma", "[1 2]", 3, "a comma is missing"],
    ["a comma too many", "[1, ]", 2, "a comma too many, for nothing follows it"],
    ["a comma too many in an object", '{ "a": 1,\n}', 8, "a comma too many, for nothing follows it"],
    ["a list that breaks off after a comma", "[1,", 3, "the file breaks off here, in the middle"],
    ["single quotes", "{ 'a': 1 }", 2, 'quotation marks must be straight and double: "'],
    ["curly quotes", '{ "a": “b” }', 7, 'quotation marks must be straight and double: "'],
    ["NaN", "[NaN]", 1, "NaN and Infinity are no numbers here; write null where nothing is known"],
    [
      "less than any number",
      "[-Infinity]",
      1,
      "NaN and Infinity are no numbers here; write null where nothing is known",
    ],
    ["Python's nothing", "[None]", 1, "true, false and null are written so, in small letters"],
    ["a field without a colon", '{ "a" 1 }', 6, "a colon is missing"],
    ["a name without quotes", "{ a: 1 }", 2, "a word stands where a value should be"],
    ["a comment", "[1 /* one */]", 3, "comments may not stand in JSON"],
    ["a text without an end", '["one', 1, "a text does not end; its closing quote is missing"],
    ["something after the end", "{} {}", 3, "something stands after the end"],
    ["a backslash too many", '["\\q"]', 1, "a backslash stands before a letter that needs none"],
    ["brackets a hundred and one deep", "[".repeat(101), DEEPEST_LEVEL, "brackets are nested too deep"],
  ])("is found in %s", (_, text, offset, what) => {
    expect(firstSyntaxMistake(text)).toEqual({ offset, what });
  });

  test.each(["{}", "[]", "3", '"text"', "null", ' { "a": [1, { "b": null }] }\n'])(
    "is none in %s",
    (text) => {
      expect(firstSyntaxMistake(text)).toBeUndefined();
    },
  );
});

describe("brackets in brackets", () => {
  const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

  test("a hundred deep are allowed, and one more begins at its bracket", () => {
    expect(firstTooDeep(nested(DEEPEST_LEVEL))).toBeUndefined();
    expect(firstTooDeep(`  ${nested(DEEPEST_LEVEL + 1)}`)).toBe(2 + DEEPEST_LEVEL);
  });

  test("that close again do not add up, of either kind", () => {
    expect(firstTooDeep(`[${"[],".repeat(300)}{}]`)).toBeUndefined();
    expect(firstTooDeep(`[${"{},".repeat(300)}[]]`)).toBeUndefined();
  });

  test("in a text open nothing, whatever quotes and backslashes stand in it", () => {
    const brackets = "[{".repeat(100);
    expect(firstTooDeep(`["${brackets}"]`)).toBeUndefined();
    expect(firstTooDeep(`["one \\"two\\" ${brackets}"]`)).toBeUndefined();
    // The backslash before the last quote is itself written out: there the text ends.
    expect(firstTooDeep(`["\\\\", ${"[".repeat(100)}`)).toBe(7 + 99);
    expect(firstTooDeep(`["that never ends ${brackets}`)).toBeUndefined();
  });
});
