import { expect, test } from "vitest";
import { COMPUTED_FLOODING } from "../../scenarios/model/computed-flooding.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import { caseOf, layersOfCase, waterLevelOf } from "./present-case.ts";

const free = (metresNap: number) => ({ waterLevelsMetresNap: { "computed-flooding": metresNap } });
const NONE = { waterLevelsMetresNap: {} };

test("a free level goes before the case, and the first case before nothing", () => {
  const level = (view: typeof NONE, caseId: string | null): number | null =>
    waterLevelOf(view, "computed-flooding", caseOf(COMPUTED_FLOODING, caseId));
  expect(level(free(2.2), "new-quays")).toBe(2.2);
  expect(level(NONE, "new-quays")).toBe(3.6);
  expect(level(NONE, "gone")).toBe(1.2);
  expect(waterLevelOf(free(2.2), "hot-day", null)).toBeNull();
});

test("layers that name no case are in all of them", () => {
  const layer = (id: string, cases?: string[]) => ({ layer: { id, cases } }) as unknown as SceneLayer;
  const layers = [layer("dike"), layer("now", ["now"]), layer("later", ["later"])];
  expect(layersOfCase(layers, "now").map((one) => one.layer.id)).toEqual(["dike", "now"]);
  expect(layersOfCase(layers, null).map((one) => one.layer.id)).toEqual(["dike"]);
});
