import { describe, expect, test } from "vitest";
import { readBbox, readQuery } from "./query.ts";

describe("readQuery", () => {
  test("reads what the address knows", () => {
    expect(readQuery("/a?bbox=1%2C2", ["bbox"])).toEqual({ bbox: "1,2" });
    expect(readQuery("/a", ["bbox"])).toEqual({});
  });
  test("fault 35: names the parameter it does not know", () => {
    expect(() => readQuery("/a?bbx=1", ["bbox"])).toThrow(/"bbx".*It takes: bbox/);
  });
  test("fault 36: names the parameter given twice, an empty one too", () => {
    expect(() => readQuery("/a?bbox=&bbox=1", ["bbox"])).toThrow(/"bbox" is given more than once/);
  });
});

describe("fault 34: readBbox", () => {
  test("reads degrees, also across the antimeridian", () => {
    expect(readBbox("170,-10, -170,10.5")).toEqual({ west: 170, south: -10, east: -170, north: 10.5 });
  });
  test.each([
    ["1,2,3", /3 values instead of 4/],
    ["1,2,3,4,5,6", /6 values/],
    ["1,2,3,NaN", /not a number/],
    ["1,2,3,", /not a number/],
    ["1,2,Infinity,4", /not a number/],
    ["0x1,2,3,4", /not a number/],
    ["1,2,181,4", /longitude/],
    ["1,-91,3,4", /latitude/],
    ["1,5,3,4", /south above its north/],
  ])("refuses %s", (text, reason) => {
    expect(() => readBbox(text)).toThrow(reason);
  });
});
