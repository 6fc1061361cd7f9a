import { expect, test } from "vitest";
import { readPath } from "./path.ts";

test.each([
  ["/tiles/delft/a.glb", ["tiles", "delft", "a.glb"]],
  ["/tiles/a%20b/%C3%A9.json?x=..", ["tiles", "a b", "é.json"]],
  ["/", [""]],
])("%s is read as %o", (address, segments) => {
  expect(readPath(address)).toEqual(segments);
});

test.each([
  "/a/../b",
  "/a/./b",
  "/%2e%2e/b",
  "/a%2f..%2fb",
  "/a\\b",
  "/a%5c..%5cb",
  "/%c0%ae/b",
  "/%u002e/b",
])("fault 30: %s climbs, so it is 404", (address) => {
  expect(() => readPath(address)).toThrow(expect.objectContaining({ status: 404 }));
});

test.each(["/a%00", "/%", "/%zz", "/%e0%a4%a", "http://evil.example/", "*", ""])(
  'fault 31: "%s" cannot be read, so it is 400',
  (address) => {
    expect(() => readPath(address)).toThrow(expect.objectContaining({ status: 400 }));
  },
);
