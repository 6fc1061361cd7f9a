import { expect, test } from "vitest";
import { firstDuplicateKey } from "./duplicate-key.ts";

test.each([
  ['{"a": 1, "b": 2, "a": 3}', "a", 17],
  ['[{"a": {"v": 1}}, {"a": {"v": 1, "x": [], "v" : 2}}]', "v", 42],
  ['{"a": "\\"a\\":", "a": 1}', "a", 16],
])("in %s it is told where the second one begins", (text, key, offset) => {
  expect(firstDuplicateKey(text)).toEqual({ key, offset });
  expect(text.slice(offset)).toMatch(new RegExp(`^"${key}"`));
});

test.each([
  '{"a": {"a": 1}, "b": {"a": 1}}',
  '[{"a": 1}, {"a": 1}]',
  '{"a": "a", "b": "a", "c": "{\\"a\\": 1, \\"a\\": 2}"}',
  '{"a": [{"b": 1}, {"b": 1}], "b": 1}',
  "[1, 2]",
  "3",
])("in %s no key stands twice", (text) => {
  expect(firstDuplicateKey(text)).toBeUndefined();
});
