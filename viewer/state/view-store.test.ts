import { describe, expect, test } from "vitest";
import { createViewStore, languageFrom } from "./view-store.ts";

const open = (hash = "") => createViewStore({ hash, search: "" }, ["en-GB"]);

describe("a person's choices", () => {
  test("each change of what is drawn raises the revision in the same tick", () => {
    const store = open();
    const seen: string[] = [];
    store.getState().settle(1);
    store.subscribe(({ status }) => seen.push(`${status.phase} ${status.revision}`));
    store.getState().setWaterLevel(2.6);
    store.getState().setWaterLevel(2.6);
    store.getState().chooseBuilding("b-1");
    expect(seen).toEqual(["loading 2", "loading 3"]);
  });

  test("a free level and a named case rule each other out", () => {
    const store = open();
    store.getState().chooseCase("new-quays");
    store.getState().setWaterLevel(3.1);
    expect(store.getState().view).toMatchObject({ caseId: null, waterLevelMetresNap: 3.1 });
    store.getState().chooseCase("new-quays");
    expect(store.getState().view).toMatchObject({ caseId: "new-quays", waterLevelMetresNap: null });
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
    store.getState().followLink("#city=waterwijk&level=2");
    expect(store.getState().cameraRequest).toEqual({ pose: null, fly: false });
    expect(store.getState().cameraRequest).not.toBe(before);
  });

  test("the city that an address left open is named in its link, and nothing is drawn anew", () => {
    const store = open("#level=2");
    store.getState().arriveIn("waterwijk");
    expect(store.getState().view).toMatchObject({ cityId: "waterwijk", waterLevelMetresNap: 2 });
    expect(store.getState().status.revision).toBe(1);
  });

  test("another city leaves building, level and camera behind", () => {
    const store = open("#city=waterwijk&scenario=computed-flooding&building=b-1&camera=4,52,0,0,-20,500");
    store.getState().chooseCity("delft", "computed-flooding");
    expect(store.getState().view).toMatchObject({
      cityId: "delft",
      scenarioId: "computed-flooding",
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
