import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tinyCity, tinyScenario, writeCity, writeJson, writeScenario } from "../testing/tiny-city.ts";
import { createTinyServer, TILE, type TinyServer } from "../testing/tiny-server.ts";

let tiny: TinyServer;
beforeEach(async () => {
  tiny = await createTinyServer();
});
afterEach(() => tiny.remove());

const codes = () => tiny.scenarioSource.issues().map(({ code }) => code);

test("a server tells of a layer outside its city as soon as that city is there, and of no city that it lacks", async () => {
  await writeScenario(tiny.scenariosFolder, "flooding", tinyScenario("gale", { city: "breda" }));
  await tiny.scenarioSource.refresh();
  expect(codes()).toEqual([]);
  await writeCity(tiny.citiesFolder, tinyCity("breda"), TILE);
  await tiny.citySource.refresh();
  // All of it lies elsewhere, so from now on it is a mistake; the last good version stays.
  await vi.waitFor(() => expect(codes()).toEqual(["LAYER_OUTSIDE_CITY"]));
  expect(tiny.scenarioSource.get("gale")).toBeDefined();
  const features = [
    { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [4.45, 51.95] } },
  ];
  await writeJson(join(tiny.scenariosFolder, "flooding/gale/reach.geojson"), {
    type: "FeatureCollection",
    features,
  });
  await tiny.scenarioSource.refresh();
  expect(codes()).toEqual([]);
});
