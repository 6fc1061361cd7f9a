import { afterEach, describe, expect, test, vi } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { fetchFeatures, layersWith } from "./scenario-layers.ts";

const square = { type: "FeatureCollection" as const, features: [] };
const scenario = {
  layers: [
    { id: "depth", type: "geojson" },
    { id: "level", type: "computed" },
    { id: "dike", type: "geojson" },
    { id: "new", type: "geojson" },
  ],
} as unknown as ScenarioAnswer;

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: (url: string) => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer));

describe("fetching features", () => {
  test("a layer that cannot be had leaves the others alone", async () => {
    answering(async (url) =>
      url === "/dike" ? new Response("", { status: 404 }) : new Response(JSON.stringify(square)),
    );
    const { signal } = new AbortController();
    const features = await fetchFeatures({ depth: "/depth", dike: "/dike" }, signal);
    expect(features).toEqual({ depth: square, dike: null });
  });

  test("given up, it is not said to be missing", async () => {
    const control = new AbortController();
    control.abort();
    answering(() => Promise.reject(control.signal.reason));
    await expect(fetchFeatures({ depth: "/depth" }, control.signal)).rejects.toBe(control.signal.reason);
  });
});

test("layers stand in the scenario's order; one that failed is missing, one that is on its way is not yet there", () => {
  const { layers, missing } = layersWith(scenario, { dike: square, depth: square });
  expect(layers.map(({ layer }) => layer.id)).toEqual(["depth", "dike"]);
  expect(missing).toEqual([]);
  expect(layersWith(scenario, { depth: square, dike: null }).missing.map(({ id }) => id)).toEqual(["dike"]);
});
