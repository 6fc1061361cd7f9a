import { expect, test } from "vitest";
import { heatHourOf } from "./heat-hour.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

const on = (id: string, method: string, values: object = {}): ScenarioOn =>
  ({ summary: { id }, computed: [{ method }], present: { values } }) as unknown as ScenarioOn;
const hot = on("hot-day", "heat-pet", { airTemperatureRiseCelsius: 2.2 });
const flood = on("flood", "flood-depth");

test("an hour comes with the future of its scenario", () => {
  expect(heatHourOf([hot, flood], { "hot-day": 13 })).toEqual({
    hourUtc: 13,
    airTemperatureRiseCelsius: 2.2,
  });
  expect(heatHourOf([on("today", "heat-pet")], { today: 10 })?.airTemperatureRiseCelsius).toBe(0);
});

test("without an hour, and for what is no heat, there is none", () => {
  expect(heatHourOf([hot], {})).toBeNull();
  expect(heatHourOf([flood], { flood: 13 })).toBeNull();
});

test("the heat that is on top is asked", () => {
  expect(heatHourOf([hot, on("later", "heat-pet")], { "hot-day": 13 })).toBeNull();
});
