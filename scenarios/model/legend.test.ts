import { expect, test } from "vitest";
import { classOfStarts, legendClassOf, legendColourOf } from "./legend.ts";

const CLASSES = [{ from: 1 }, { from: 2 }, { from: 4 }];

test.each([
  [0.99, -1],
  [1, 0],
  [1.99, 0],
  [2, 1],
  [4, 2],
  [400, 2],
  [Number.NaN, -1],
])("%f falls in class %i", (value, expected) => {
  expect(legendClassOf(value, CLASSES)).toBe(expected);
  expect(classOfStarts(value, Float64Array.of(1, 2, 4))).toBe(expected);
});

test("a legend without classes holds no value", () => {
  expect(legendClassOf(1, [])).toBe(-1);
});

const title = { nl: "Diepte", en: "Depth" };
const steps = [
  { from: 0, colour: "#000000", label: title },
  { from: 10, colour: "#FF8000", label: title },
];

test("in classes a value has the colour of its class, and none below the first", () => {
  const legend = { title, classes: steps };
  expect([-1, 0, 9.9, 10, 99].map((value) => legendColourOf(value, legend))).toEqual([
    undefined,
    "#000000",
    "#000000",
    "#FF8000",
    "#FF8000",
  ]);
});

test("in a ramp it lies between its two stops, and past the last it is the last", () => {
  const legend = { title, classes: steps, ramp: true };
  expect([0, 5, 10, 99].map((value) => legendColourOf(value, legend))).toEqual([
    "#000000",
    "#804000",
    "#FF8000",
    "#FF8000",
  ]);
});

test("a ramp that does not begin at nought, between two colours of which each part has its own way to go", () => {
  const classes = [
    { from: -10, colour: "#F00A20", label: title },
    { from: 10, colour: "#00F028", label: title },
  ];
  // By hand, a quarter on: F0 to 00 is 240 - 60, 0A to F0 is 10 + 57.5, 20 to 28 is 32 + 2.
  expect(legendColourOf(-5, { title, classes, ramp: true })).toBe("#B44422");
  // Nearly there: 240 - 239 is one digit, and is written with two.
  expect(legendColourOf(9.95, { title, classes, ramp: true })).toBe("#01EF28");
});
