import { expect, test } from "vitest";
import { INDICATORS } from "../../model/indicators.ts";
import { COMPUTED_METHODS } from "../../model/layer.ts";
import { FIGURES_OF_METHOD } from "./figures-of-method.ts";
import { wordsAsCounted } from "./words-as-counted.ts";
import { wordsWithIndicators } from "./words-with-indicators.ts";

const HEAT = FIGURES_OF_METHOD["heat-pet"];

test.each(COMPUTED_METHODS)("what a scenario may ask of %s is what there is", (method) => {
  const ids = FIGURES_OF_METHOD[method].definitions.map(({ id }) => id);
  expect([...INDICATORS[method]].sort()).toEqual(ids.sort());
});

test("what is asked for stands first, three of it in large letters, and the rest of the table stays", () => {
  const asked = ["ground-shade-share", "mean-pet", "mean-pet", "street-shade-share", "homes-near-cool-place"];
  const { headlines, columns } = wordsWithIndicators(HEAT, asked);
  expect(headlines).toEqual(["ground-shade-share", "mean-pet", "street-shade-share"]);
  expect(columns).toEqual([
    "ground-shade-share",
    "mean-pet",
    "street-shade-share",
    "homes-near-cool-place",
    "homes-near-cool-place-share",
    "extreme-ground-share",
  ]);
});

test("nothing asked for, or nothing of this method, leaves the method's own choice", () => {
  expect(wordsWithIndicators(HEAT, [])).toBe(HEAT);
  expect(wordsWithIndicators(HEAT, ["paved-share"])).toBe(HEAT);
});

test("homes that are asked for are buildings where buildings were counted", () => {
  const buildings = wordsAsCounted(HEAT, { missing: ["dwellings"] });
  expect(wordsWithIndicators(buildings, ["homes-near-cool-place"]).headlines).toEqual([
    "buildings-near-cool-place",
  ]);
});
