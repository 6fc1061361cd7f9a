import { expect, test } from "vitest";
import { readByteRange } from "./byte-range.ts";

test.each([
  ["bytes=0-9", { kind: "part", first: 0, last: 9 }],
  ["bytes=90-", { kind: "part", first: 90, last: 99 }],
  ["bytes=90-500", { kind: "part", first: 90, last: 99 }],
  ["bytes=-10", { kind: "part", first: 90, last: 99 }],
  ["bytes=-500", { kind: "part", first: 0, last: 99 }],
  ["bytes=100-", { kind: "unsatisfiable" }],
  ["bytes=9-0", { kind: "unsatisfiable" }],
  ["bytes=-0", { kind: "unsatisfiable" }],
  ["bytes=-", { kind: "unsatisfiable" }],
  ["bytes=abc", { kind: "unsatisfiable" }],
  ["bytes=0-1,5-6", { kind: "whole" }],
  ["lines=0-9", { kind: "whole" }],
  [undefined, { kind: "whole" }],
])("of 100 bytes, %s is %o", (header, range) => {
  expect(readByteRange(header, 100)).toEqual(range);
});
