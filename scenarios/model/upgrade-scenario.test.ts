import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";
import { upgradeScenario } from "./upgrade-scenario.ts";

const present = readFileSync(
  new URL("../../fixtures/invalid-scenarios/fieldMisspelt/scenario.json", import.meta.url),
  "utf8",
).replace("opactiy", "opacity");

/** The same file as a draft before the first release had it. */
const draft = present
  .replace('"formatVersion": 1', '"formatVersion": 0')
  .replaceAll('"colour"', '"color"')
  .replace('"source": "layers/', '"file": "layers/')
  .replace('"licence"', '"license"');

test("a draft is read as the present version, and its author is told", () => {
  const { scenario, issues } = checkScenario(draft, "scenario.json");
  expect(scenario).toEqual(checkScenario(present, "scenario.json").scenario);
  expect(issues).toMatchObject([{ code: "FORMAT_OLD", severity: "warning", path: "formatVersion", line: 3 }]);
});

test("each version goes to the next, in order", () => {
  const upgrades = new Map([
    [1, (file: object) => ({ ...file, steps: ["one"] })],
    [2, (file: object) => ({ ...file, steps: [...(file as { steps: string[] }).steps, "two"] })],
  ]);
  expect(upgradeScenario({ formatVersion: 1 }, 1, 3, upgrades)).toEqual({
    formatVersion: 3,
    steps: ["one", "two"],
  });
  expect(upgradeScenario({}, 0, 3, upgrades)).toBeUndefined();
});

test("an old file that is wrong in every field is told so, and nothing stumbles", () => {
  for (const layers of ["[null, 3]", "7", '[{ "legend": { "classes": [null] } }]']) {
    const text = `{ "formatVersion": 0, "provenance": [], "layers": ${layers} }`;
    const { scenario, issues } = checkScenario(text, "scenario.json");
    expect(scenario).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  }
});

test("a layer of a draft keeps what it has beside its new names, with a legend or without", () => {
  const upgraded = (layer: object) =>
    (upgradeScenario({ layers: [layer] }, 0, 1) as { layers: readonly unknown[] }).layers[0];
  expect(upgraded({ id: "reach", color: "#86BBDD", file: "reach.geojson" })).toEqual({
    id: "reach",
    colour: "#86BBDD",
    source: "reach.geojson",
  });
  expect(upgraded({ legend: { unit: "m" } })).toEqual({ legend: { unit: "m" } });
  expect(upgraded({ legend: 3 })).toEqual({ legend: 3 });
});
