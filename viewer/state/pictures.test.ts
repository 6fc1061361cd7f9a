import { expect, test } from "vitest";
import { isOfACase, pictureShown, picturesIn, picturesOf } from "./pictures.ts";

test("a picture that is asked for is shown, and without a wish the first", () => {
  expect(pictureShown("green-rules", "distance")).toBe("distance");
  expect(pictureShown("green-rules", undefined)).toBe("rules");
});

test("what a method does not have is its first picture", () => {
  expect(pictureShown("green-rules", "depth")).toBe("rules");
  expect(pictureShown("flood-depth", "canopy")).toBe("depth");
});

test("canopy and distance are pictures of no case", () => {
  expect([isOfACase("rules"), isOfACase("depth"), isOfACase(null)]).toEqual([true, true, true]);
  expect([isOfACase("canopy"), isOfACase("distance")]).toEqual([false, false]);
});

test("a method with one picture has no choice", () => {
  expect(picturesOf("rain-depth")).toEqual([]);
  expect(pictureShown("rain-depth", "canopy")).toBeNull();
});

test("a city without streets has no picture of them", () => {
  expect(picturesIn({ streets: "streets.geojson" }, "flood-depth")).toEqual(["depth", "danger", "roads"]);
  expect(picturesIn({}, "flood-depth")).toEqual(["depth", "danger"]);
  expect(picturesIn({}, "green-rules")).toEqual(["rules", "canopy", "distance"]);
});
