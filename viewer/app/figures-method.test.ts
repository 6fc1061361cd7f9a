import { expect, test } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { COMPUTED_FLOODING } from "../../scenarios/model/computed-flooding.ts";
import type { Loaded } from "../data/loaded.ts";
import { figuresMethodOf } from "./figures-method.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

const answerWith = (indicators: ScenarioAnswer["indicators"]): Loaded<ScenarioAnswer> => ({
  status: "ready",
  value: { ...COMPUTED_FLOODING, indicators, theme: "flooding", origin: "file", layerUrls: {} },
});
const [present] = COMPUTED_FLOODING.cases;
const title = { nl: "Hitte", en: "Heat" };
const computed: ScenarioOn["computed"] = [{ type: "computed", id: "heat", title, method: "heat-pet" }];

test("what is computed is counted; else what the indicators ask for, for the values of the case", () => {
  expect(figuresMethodOf({ computed, present, answer: answerWith(["homes-reached"]) })).toBe("heat-pet");
  expect(figuresMethodOf({ computed: [], present, answer: answerWith(["homes-reached"]) })).toBe(
    "flood-depth",
  );
  expect(figuresMethodOf({ computed: [], present: null, answer: answerWith(["paved-share"]) })).toBe(
    "green-rules",
  );
});

test("nothing is counted where nothing is asked for, and before the scenario is there", () => {
  expect(figuresMethodOf({ computed: [], present, answer: answerWith([]) })).toBeUndefined();
  expect(figuresMethodOf({ computed: [], present: null, answer: { status: "loading" } })).toBeUndefined();
});
