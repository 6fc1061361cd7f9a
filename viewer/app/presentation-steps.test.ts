import { expect, test } from "vitest";
import { stepsOf, wishOf } from "./presentation-steps.ts";

test("all cases from the first viewpoint, then the severest from the others", () => {
  expect(stepsOf(["city", "harbour"], [{ id: "mild" }, { id: "severe" }])).toEqual([
    { caseId: "mild", viewpointId: "city" },
    { caseId: "severe", viewpointId: "city" },
    { caseId: "severe", viewpointId: "harbour" },
  ]);
});

test("a bare city is walked by its viewpoints", () => {
  expect(stepsOf(["city", "harbour"], [])).toEqual([
    { caseId: null, viewpointId: "city" },
    { caseId: null, viewpointId: "harbour" },
  ]);
});

test("a clicker's keys, the arrows and the letters are understood, in either case", () => {
  expect(["PageDown", "ArrowLeft", "B", "h", "Escape"].map(wishOf)).toEqual([
    "next",
    "previous",
    "blank",
    "hide",
    "leave",
  ]);
  expect(wishOf("x")).toBeUndefined();
});
