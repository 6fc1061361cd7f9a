import { expect, test } from "vitest";
import { legendClassOf } from "./legend.ts";
import { RAMPS, rampFor, readableBreaks, suggestLegend } from "./suggest-legend.ts";

const title = { nl: "Aandeel", en: "Share" };

/** Numbers that come out the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test("whatever the values, classes ascend, are readable and leave no value out", () => {
  const random = seeded(20261123);
  for (let round = 0; round < 400; round += 1) {
    const size = 10 ** (random() * 9 - 4);
    const shift = (random() - 0.5) * size * 4;
    const skew = 0.3 + random() * 4;
    const values = Array.from(
      { length: 1 + Math.floor(random() * 200) },
      () => shift + random() ** skew * size,
    );
    const breaks = readableBreaks(values);
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.length).toBeLessThanOrEqual(5);
    for (const [index, from] of breaks.entries()) {
      if (index > 0) expect(from).toBeGreaterThan(breaks[index - 1]);
      expect(
        String(Math.abs(from))
          .replace(/e.*|\./g, "")
          .replace(/^0+/, "").length,
      ).toBeLessThanOrEqual(8);
    }
    const classes = breaks.map((from) => ({ from }));
    expect(values.every((value) => legendClassOf(value, classes) >= 0)).toBe(true);
    expect(legendClassOf(Math.max(...values), classes)).toBe(breaks.length - 1);
    if (values.length >= 100) {
      const sizes = breaks.map(
        (_, index) => values.filter((value) => legendClassOf(value, classes) === index).length,
      );
      expect(Math.max(...sizes) / values.length).toBeLessThan(0.4);
    }
  }
});

test("quantiles: each class holds about as many, and the breaks are round", () => {
  const values = Array.from({ length: 1000 }, (_, index) => (index / 10) ** 2 / 100);
  expect(readableBreaks(values)).toEqual([0, 5, 20, 40, 60]);
});

test("a few values that are far larger than all others do not take the classes from the rest", () => {
  const people = [...Array.from({ length: 500 }, (_, index) => index + 1), 90_000, 99_999_999];
  expect(readableBreaks(people)).toEqual([0, 100, 200, 300, 400]);
});

test("where most values are the highest there is, that one is a class of its own", () => {
  const percentages = [20, 55, 70, 80, 91.5, 96, ...Array.from({ length: 14 }, () => 100)];
  const legend = suggestLegend(percentages, { title, unit: "%", ramp: "greens" });
  expect(legend?.classes.at(-1)).toMatchObject({ from: 100, label: { en: "100\u00a0%" } });
  expect(legend?.classes.length).toBeGreaterThan(2);
});

test("few whole numbers are classes themselves", () => {
  expect(readableBreaks([3, 1, 2, 2, 0])).toEqual([0, 1, 2, 3]);
  expect(readableBreaks([7, 7, 7])).toEqual([7]);
});

test("where each class is one number, its label is that number", () => {
  const legend = suggestLegend([2, 0, 2], { title, ramp: "greens" });
  expect(legend?.classes.map(({ label }) => label.en)).toEqual(["0", "2"]);
});

test("without a value there is no legend", () => {
  expect(suggestLegend([], { title, ramp: "blues" })).toBeUndefined();
  expect(suggestLegend([Number.NaN], { title, ramp: "blues" })).toBeUndefined();
});

test("labels are words in both languages, with the unit, a decimal comma in Dutch, and the darkest colour at the end", () => {
  const legend = suggestLegend([0.5, 1, 1.5, 2, 2.5, 3.3], { title, unit: "m", ramp: "blues" });
  expect(legend?.classes.at(0)?.label).toEqual({ nl: "0,5 tot 1\u00a0m", en: "0.5 to 1\u00a0m" });
  expect(legend?.classes.at(-1)?.label.en).toMatch(/\u00a0m or more$/);
  expect(legend?.classes.at(-1)?.colour).toBe(RAMPS.blues.at(-1));
  expect(legend?.unit).toBe("m");
});

test("a theme has its own ramp, one that nobody knows has purple", () => {
  expect(["flooding", "heat", "green-space", "soil", "energy"].map(rampFor)).toEqual([
    "blues",
    "oranges",
    "greens",
    "browns",
    "purples",
  ]);
});

test("five whole numbers are classes themselves; a sixth, or a fraction among them, makes round breaks", () => {
  expect(readableBreaks([3, 17, 18, 41, 97])).toEqual([3, 17, 18, 41, 97]);
  expect(readableBreaks([3, 17, 18, 41, 97, 98])).not.toContain(41);
  expect(readableBreaks([3, 17.37, 41.91])).not.toContain(17.37);
});

test("a legend of one class is seen: its colour is not the lightest, and it says the number", () => {
  const legend = suggestLegend([7, 7], { title, unit: "m", ramp: "greens" });
  expect(legend?.classes).toEqual([
    { from: 7, colour: expect.stringMatching(/^#[0-9A-F]{6}$/), label: { nl: "7\u00a0m", en: "7\u00a0m" } },
  ]);
  expect(legend?.classes[0].colour).not.toBe(RAMPS.greens[0]);
});

test("below nought a label has a real minus sign, and without a unit none is made up", () => {
  const values = Array.from({ length: 50 }, (_, index) => -2.05 + index / 10);
  const legend = suggestLegend(values, { title, ramp: "blues" });
  expect(legend).not.toHaveProperty("unit");
  const [lowest] = legend!.classes;
  expect(lowest.label.en).toMatch(/^−\d(\.\d+)? to −?\d/);
  expect(lowest.label.nl).toMatch(/^−\d(,\d+)? tot −?\d/);
  expect(legend!.classes.at(-1)?.label.nl).toMatch(/^\d(,\d+)? of meer$/);
});

test("breaks are as round far from nought, near it and below it as between: the same digits, whatever the power of ten", () => {
  const values = Array.from({ length: 200 }, (_, index) => 1 + (index / 200) ** 2 * 8);
  const round = readableBreaks(values);
  expect(round.length).toBe(5);
  for (const power of [-6, -3, 3, 6]) {
    const scaled = readableBreaks(values.map((value) => value * 10 ** power));
    expect(scaled.map((from) => from / 10 ** power)).toEqual(round.map((from) => expect.closeTo(from, 9)));
  }
});
