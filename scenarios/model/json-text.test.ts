import { describe, expect, test } from "vitest";
import { JsonText } from "./json-text.ts";

const textOf = (...lines: readonly string[]): JsonText => new JsonText(lines.join("\n"), "scenario.json");
const problem = { code: "WRONG", message: "Wrong.", severity: "error" as const };
const placeOf = (document: JsonText, path: readonly PropertyKey[]) => {
  const { line, column } = document.issue({ ...problem, path: "" }, path);
  return [line, column];
};

describe("where a thing stands", () => {
  const document = textOf("{", '  "layers": [', '    { "id": "one" },', '    { "id": "two" }', "  ]", "}");

  test("is its value's first line and column", () => {
    expect(placeOf(document, ["layers", 1, "id"])).toEqual([4, 13]);
    expect(placeOf(document, ["layers", 0])).toEqual([3, 5]);
    expect(placeOf(document, [])).toEqual([1, 1]);
  });

  test("is that of the nearest thing above it where it is not there", () => {
    expect(placeOf(document, ["layers", 1, "legend", "classes", 0])).toEqual([4, 5]);
    expect(placeOf(document, ["layers", 7])).toEqual([2, 13]);
    expect(placeOf(document, ["title", "en"])).toEqual([1, 1]);
  });

  test("is the beginning of a file that is no JSON at all", () => {
    expect(placeOf(textOf("", ""), ["title"])).toEqual([1, 1]);
    expect(textOf("").issue({ ...problem, path: "title" }, ["title"])).toEqual({
      ...problem,
      path: "title",
      file: "scenario.json",
      line: 1,
      column: 1,
    });
  });
});

describe("a file that is no JSON", () => {
  test.each([
    ["an empty one", ["", " "], 1, 1, /the file is empty/],
    ["one that breaks off", ["{", '  "a": [1'], 2, 10, /a closing \] is missing/],
    ["one with a comment", ["{", "  /* why */", '  "a": 1', "}"], 2, 3, /comments may not stand in JSON/],
    ["one with a comma after the last", ["{", '  "a": [1, ]', "}"], 2, 10, /a comma too many/],
  ])("%s is told once, at its place", (_, lines, line, column, says) => {
    const [issue, ...others] = textOf(...lines).syntaxIssues();
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "INVALID_JSON", file: "scenario.json", line, column });
    expect(issue.message).toMatch(says);
  });

  test("is told of as a whole: it has no keys to stand twice", () => {
    expect(textOf("").duplicateKeys()).toEqual([]);
    expect(textOf("[".repeat(101)).duplicateKeys()).toEqual([]);
  });
});

describe("a key that stands twice", () => {
  const keysTwice = (...lines: readonly string[]) =>
    textOf(...lines)
      .duplicateKeys()
      .map(({ path, line, column }) => [path, line, column]);

  test("is found in lists, in objects and in what stands under it, at its second place", () => {
    expect(keysTwice("{", '  "a": 1,', '  "a": 2', "}")).toEqual([["a", 3, 3]]);
    expect(keysTwice('{ "layers": [{ "id": 1 },', '  { "id": 1, "id": 2 }] }')).toEqual([
      ["layers[1].id", 2, 14],
    ]);
    expect(keysTwice('{ "a": 1,', '"a": { "b": 1,', '"b": 2 } }')).toEqual([
      ["a", 2, 1],
      ["a.b", 3, 1],
    ]);
  });

  test("is none in two objects that have it once each", () => {
    expect(keysTwice('[{ "id": 1 }, { "id": 1, "of": { "id": 2 } }]')).toEqual([]);
  });
});

test("a byte order mark is no part of the text, but is where it stands inside it", () => {
  expect(textOf("\ufeff{}").text).toBe("{}");
  expect(textOf('{ "a": "\ufeff" }').text).toBe('{ "a": "\ufeff" }');
});
