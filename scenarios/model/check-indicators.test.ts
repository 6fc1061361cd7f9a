import { expect, test } from "vitest";
import { checkIndicators } from "./check-indicators.ts";
import { COMPUTED_FLOODING } from "./computed-flooding.ts";
import type { Scenario } from "./scenario.ts";

const title = { nl: "Plan", en: "Plan" };
const { cases: LEVELS } = COMPUTED_FLOODING;
const of = (indicators: Scenario["indicators"], change: Partial<Scenario> = {}): Scenario => ({
  ...COMPUTED_FLOODING,
  indicators,
  ...change,
});
const ownLayers: Scenario["layers"] = [
  { type: "geojson", id: "plan", title, source: "layers/plan.geojson", role: "area", opacity: 1 },
];

test("figures of the scenario's own method, or that its cases can be counted for, are shown", () => {
  expect(checkIndicators(of(["homes-reached"]))).toEqual([]);
  expect(checkIndicators(of(["homes-reached"], { layers: ownLayers }))).toEqual([]);
  expect(checkIndicators(of(["paved-share", "green-share"], { layers: ownLayers, cases: [] }))).toEqual([]);
  expect(checkIndicators(of([], { layers: ownLayers }))).toEqual([]);
});

test("a figure of another method is not, and what there is to choose from is named", () => {
  const [finding, ...others] = checkIndicators(of(["homes-reached", "mean-pet"]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: "INDICATOR_NOT_SHOWN",
    severity: "warning",
    place: ["indicators", 1],
  });
  expect(finding.message).toMatch(
    /^"mean-pet" is not shown: .* those of flood-depth\. Choose from homes-reached, /,
  );
});

test("wet homes without a level in any case are not, and the values to add are named", () => {
  const [{ message }] = checkIndicators(of(["homes-reached"], { layers: ownLayers, cases: [] }));
  expect(message).toMatch(/no case has one\. Give a case "waterLevelMetresNap", or/);
  expect(LEVELS.every(({ values }) => values.waterLevelMetresNap !== undefined)).toBe(true);
});
