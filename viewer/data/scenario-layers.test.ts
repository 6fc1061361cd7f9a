import { expect, test } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { LayerData } from "./layer-data.ts";
import type { Loaded } from "./loaded.ts";
import { layersWith } from "./scenario-layers.ts";

const square: LayerData = { kind: "features", features: { type: "FeatureCollection", features: [] } };
const ready: Loaded<LayerData> = { status: "ready", value: square };
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

  const failed = new Map<string, Loaded<LayerData>>([
    ["/dike", { status: "failed", detail: "404" }],
    ["/depth", ready],
    ["/new", ready],
  ]);
  expect(layersWith(scenario, failed).missing.map(({ id }) => id)).toEqual(["dike"]);
  expect(layersWith(scenario, failed).isAwaited).toBe(false);
});

test("what is on its way leaves the version before it in its place, and what has failed does not", () => {
  const held = new Map<string, LayerData>();
  layersWith(scenario, new Map([["/depth", ready]]), held);
  const next = { ...scenario, layerUrls: { ...scenario.layerUrls, depth: "/depth?v=2" } };
  const waiting = layersWith(next, new Map(), held);
  expect(waiting.layers.map(({ layer }) => layer.id)).toEqual(["depth"]);
  expect(waiting.isAwaited).toBe(true);
  const failed = layersWith(next, new Map([["/depth?v=2", { status: "failed", detail: "500" }]]), held);
  expect(failed.layers).toEqual([]);
  expect(failed.missing.map(({ id }) => id)).toEqual(["depth"]);
});

test("the same layer with the same data is the same object: what is drawn from it is not made anew", () => {
  const data = new Map([["/depth", ready]]);
  expect(layersWith(scenario, data).layers[0]).toBe(layersWith(scenario, data).layers[0]);
});

test("a style reads its table by building id, and without one the inventory, which is never awaited", () => {
  const style = { type: "building-style", property: "score", table: "t.json", id: "score" };
  const styled = {
    layers: [style, { ...style, id: "year", property: "yearBuilt", table: undefined }],
    layerUrls: { score: "/score" },
  } as unknown as ScenarioAnswer;
  const building = { id: "b-1", yearBuilt: 1900 } as BuildingRow;
  const read = (data: ReadonlyMap<string, Loaded<LayerData>>) =>
    layersWith(styled, data).styles.map((one) => one.read(building));
  expect(read(new Map())).toEqual([1900]);
  const rows: LayerData = { kind: "rows", rows: [{ id: "b-1", score: 7 }] };
  expect(read(new Map([["/score", { status: "ready", value: rows }]]))).toEqual([7, 1900]);
});
