import { describe, expect, test } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { COMPUTED_FLOODING } from "../../scenarios/model/computed-scenarios.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import { EMPTY_VIEW } from "../state/view.ts";
import { caseIdOf, floodOf, layersOfCase, waterLevelOf } from "./derive-scene-input.ts";

const scenario: ScenarioAnswer = {
  ...COMPUTED_FLOODING,
  theme: "flooding",
  origin: "computed",
  layerUrls: {},
};

describe("what a view shows of a scenario", () => {
  test("a free level goes before the case, and the first case before nothing", () => {
    expect(waterLevelOf({ ...EMPTY_VIEW, waterLevelMetresNap: 2.2, caseId: null }, scenario)).toBe(2.2);
    expect(waterLevelOf({ ...EMPTY_VIEW, caseId: "new-quays" }, scenario)).toBe(3.6);
    expect(waterLevelOf({ ...EMPTY_VIEW, caseId: "gone" }, scenario)).toBe(1.2);
    expect(caseIdOf({ ...EMPTY_VIEW, waterLevelMetresNap: 2.2 }, scenario)).toBeNull();
    expect(waterLevelOf(EMPTY_VIEW, null)).toBeNull();
  });

  test("a scenario of files alone raises no water", () => {
    const fromFiles = { ...scenario, layers: [] };
    expect(floodOf(fromFiles, 3.6)).toBeNull();
    expect(floodOf(scenario, 3.6)).toEqual({ waterLevelMetresNap: 3.6 });
  });

  test("layers that name no case are in all of them", () => {
    const layer = (id: string, cases?: string[]) => ({ layer: { id, cases } }) as unknown as SceneLayer;
    const layers = [layer("dike"), layer("now", ["now"]), layer("later", ["later"])];
    expect(layersOfCase(layers, "now").map((one) => one.layer.id)).toEqual(["dike", "now"]);
    expect(layersOfCase(layers, null).map((one) => one.layer.id)).toEqual(["dike"]);
  });
});
