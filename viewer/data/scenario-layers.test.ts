import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { Loaded } from "./loaded.ts";
import { layersWith } from "./scenario-layers.ts";

const square: FeatureCollection = { type: "FeatureCollection", features: [] };
const ready: Loaded<FeatureCollection> = { status: "ready", value: square };
const scenario = {
  layers: [
    { id: "depth", type: "geojson" },
    { id: "level", type: "computed" },
    { id: "dike", type: "geojson" },
    { id: "new", type: "geojson" },
  ],
  layerUrls: { depth: "/depth", dike: "/dike", new: "/new" },
} as unknown as ScenarioAnswer;

test("layers stand in the scenario's order; one that failed is missing, one that is on its way is awaited", () => {
  const some = layersWith(
    scenario,
    new Map([
      ["/dike", ready],
      ["/depth", ready],
    ]),
  );
  expect(some.layers.map(({ layer }) => layer.id)).toEqual(["depth", "dike"]);
  expect(some.missing).toEqual([]);
  expect(some.isAwaited).toBe(true);

  const failed = new Map<string, Loaded<FeatureCollection>>([
    ["/dike", { status: "failed", detail: "404" }],
    ["/depth", ready],
    ["/new", ready],
  ]);
  expect(layersWith(scenario, failed).missing.map(({ id }) => id)).toEqual(["dike"]);
  expect(layersWith(scenario, failed).isAwaited).toBe(false);
});
