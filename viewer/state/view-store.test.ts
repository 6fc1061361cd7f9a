import { describe, expect, test } from "vitest";
import { EMPTY_VIEW } from "./view.ts";
import { createViewStore, languageFrom } from "./view-store.ts";

const open = (hash = "") => createViewStore({ hash, search: "" }, ["en-GB"]);

describe("a person's choices", () => {
  test("each change of what is drawn raises the revision in the same tick", () => {
    const store = open();
    const seen: string[] = [];
    store.getState().settle(1);
    store.subscribe(({ status }) => seen.push(`${status.phase} ${status.revision}`));
    store.getState().setWaterLevel("river-flood", 2.6);
    store.getState().setWaterLevel("river-flood", 2.6);
    store.getState().chooseBuilding("b-1");
    expect(seen).toEqual(["loading 2", "loading 3"]);
  });

  test("a free level and a named case rule each other out", () => {
    const store = open("#scenario=river-flood");
    store.getState().chooseCase("river-flood", "new-quays");
    store.getState().setWaterLevel("river-flood", 3.1);
    expect(store.getState().view).toMatchObject({
      scenarios: [{ scenarioId: "river-flood", caseId: null }],
      waterLevelsMetresNap: { "river-flood": 3.1 },
    });
    store.getState().chooseCase("river-flood", "new-quays");
    expect(store.getState().view).toMatchObject({
      scenarios: [{ scenarioId: "river-flood", caseId: "new-quays" }],
      waterLevelsMetresNap: {},
    });
  });

  test("a slider's steps leave the list of scenarios as it is, so that what hangs on it is not made anew", () => {
    const store = open("#scenario=river-flood&level=1");
    const before = store.getState().view.scenarios;
    store.getState().setWaterLevel("river-flood", 3.1);
    expect(store.getState().view.scenarios).toBe(before);
  });

  test("scenarios keep the order they were switched on in; one of the same theme takes the other's place", () => {
    const store = open();
    store.getState().showScenario("river-flood");
    store.getState().showScenario("hot-day");
    store.getState().showScenario("cloudburst-70", "river-flood");
    const ids = (): string[] => store.getState().view.scenarios.map(({ scenarioId }) => scenarioId);
    expect(ids()).toEqual(["cloudburst-70", "hot-day"]);
    expect(store.getState().openScenarioId).toBe("cloudburst-70");
    store.getState().hideScenario("cloudburst-70");
    expect(ids()).toEqual(["hot-day"]);
    expect(store.getState().openScenarioId).toBeNull();
  });

  test("a scenario that is switched off leaves no level behind", () => {
    const store = open("#scenario=river-flood&level=3&opacity=0.5");
    store.getState().hideScenario("river-flood");
    expect(store.getState().view).toEqual(EMPTY_VIEW);
  });

  test("one card is open at a time: a building's or a place's", () => {
    const store = open();
    store.getState().chooseBuilding("b-1");
    store.getState().choosePoint({ longitude: 4, latitude: 52 });
    expect(store.getState().view).toMatchObject({ buildingId: null, point: { longitude: 4 } });
    store.getState().chooseBuilding("b-1");
    expect(store.getState().view).toMatchObject({ buildingId: "b-1", point: null });
  });

  test("where a person moved the camera is in the link, but is no new wish", () => {
    const store = open();
    const pose = {
      longitude: 4,
      latitude: 52,
      heightMetresNap: 0,
      headingDegrees: 1,
      pitchDegrees: -20,
      rangeMetres: 9,
    };
    store.getState().cameraMoved(pose);
    expect(store.getState().view.camera).toBe(pose);
    expect(store.getState().cameraRequest.pose).toBeNull();
    expect(store.getState().status.revision).toBe(1);
  });

  test("a link without a camera asks for home again, wherever a hand has put the camera", () => {
    const store = open("#city=waterwijk");
    const before = store.getState().cameraRequest;
    store.getState().followLink("#city=waterwijk&building=b-1");
    expect(store.getState().cameraRequest).toEqual({ pose: null, fly: false });
    expect(store.getState().cameraRequest).not.toBe(before);
  });

  test("the city that an address left open is named in its link, and nothing is drawn anew", () => {
    const store = open("#building=b-1");
    store.getState().arriveIn("waterwijk");
    expect(store.getState().view).toMatchObject({ cityId: "waterwijk", buildingId: "b-1" });
    expect(store.getState().status.revision).toBe(1);
  });

  test("another city leaves building, level and camera behind", () => {
    const store = open("#city=waterwijk&scenario=computed-flooding&building=b-1&camera=4,52,0,0,-20,500");
    store.getState().chooseCity("delft", ["computed-flooding"]);
    expect(store.getState().view).toMatchObject({
      cityId: "delft",
      scenarios: [{ scenarioId: "computed-flooding", caseId: null }],
      buildingId: null,
      camera: null,
    });
    expect(store.getState().cameraRequest.pose).toBeNull();
  });
});

test("the language is the one asked for, else the browser's first that we speak, else Dutch", () => {
  expect(languageFrom("?lang=en", ["nl"])).toBe("en");
  expect(languageFrom("?lang=fr", ["de-DE", "en-US", "nl"])).toBe("en");
  expect(languageFrom("", ["de"])).toBe("nl");
});
