import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";
import { suggestion } from "./suggestion.ts";

const folder = new URL("../../fixtures/invalid-scenarios/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(`${name}/scenario.json`, folder), "utf8");

/** Fixture → code, path and words that its message must have. One fault a fixture, so one issue. */
const FAULTS: Record<string, { code: string; path: string; says: RegExp; severity?: "warning" }> = {
  caseUnknown: {
    code: "CASE_UNKNOWN",
    path: "layers[0].cases[0]",
    says: /"later".*it has now.*add the case/,
  },
  colourNotHex: { code: "INVALID", path: "layers[0].legend.classes[0].colour", says: /#RRGGBB/ },
  columnUnknown: {
    code: "COLUMN_UNKNOWN",
    path: "layers[0].property",
    says: /"bouwjaar" is no number that a building has.*yearBuilt.*"table"/,
  },
  commaTooMany: { code: "INVALID_JSON", path: "", says: /a comma too many, for nothing follows it/ },
  emptyFile: { code: "INVALID_JSON", path: "", says: /empty/ },
  fieldMisspelt: { code: "UNKNOWN_FIELD", path: "layers[0].opactiy", says: /Did you mean "opacity"\?/ },
  formatOld: {
    code: "FORMAT_OLD",
    path: "formatVersion",
    says: /is read as version 1\. .*CHANGELOG\.md says what to rename/,
    severity: "warning",
  },
  formatTooNew: {
    code: "FORMAT_TOO_NEW",
    path: "formatVersion",
    says: /is 2; this Stadslens reads 1\. Update/,
  },
  formatUnknown: { code: "FORMAT_UNKNOWN", path: "formatVersion", says: /is -3, which never was\. Write 1/ },
  idNotKebabCase: { code: "INVALID", path: "id", says: /small letters, digits and single hyphens/ },
  idTwice: { code: "ID_TWICE", path: "layers[1].id", says: /"reach" is already/ },
  indicatorNotShown: {
    code: "INDICATOR_NOT_SHOWN",
    path: "indicators[1]",
    says: /^"mean-pet" is not shown: .* those of flood-depth\. Choose from homes-reached, .* or take it out/,
    severity: "warning",
  },
  indicatorRenamed: {
    code: "INDICATOR_RENAMED",
    path: "indicators[0]",
    says: /^"wet-buildings" is called "buildings-reached" by now, and is read so\. Write/,
    severity: "warning",
  },
  indicatorUnknown: {
    code: "VALUE_NOT_KNOWN",
    path: "indicators[0]",
    says: /Did you mean "homes-reached"\? Correct the value/,
  },
  invalidJson: { code: "INVALID_JSON", path: "", says: /a comma is missing/ },
  keyTwice: { code: "KEY_TWICE", path: "provenance.year", says: /"year" stands twice/ },
  layerTypeUnknown: {
    code: "VALUE_NOT_KNOWN",
    path: "layers[0].type",
    says: /must be "geojson", "building-style", "computed" or "raster"\./,
  },
  layerTypeMisspelt: {
    code: "VALUE_NOT_KNOWN",
    path: "layers[0].type",
    says: /or "raster"\. Did you mean "geojson"\?/,
  },
  legendClassesNotAscending: {
    code: "LEGEND_CLASSES_NOT_ASCENDING",
    path: "layers[0].legend.classes[1]",
    says: /Class 2 starts at -1 m, below class 1 \(0 m\)\. Order classes from low to high\./,
  },
  legendWithoutProperty: { code: "PROPERTY_MISSING", path: "layers[0]", says: /Name the property/ },
  licenceEmpty: { code: "TOO_SMALL", path: "provenance.licence", says: /is empty\. Fill it in/ },
  nestedTooDeep: {
    code: "NESTED_TOO_DEEP",
    path: "",
    says: /level 101 of brackets.*Write the file out again/,
  },
  rampOfOneStop: { code: "RAMP_OF_ONE", path: "layers[0].legend.ramp", says: /one stop\. Add a second/ },
  rasterWithoutLegend: { code: "FIELD_MISSING", path: "layers[0].legend", says: /is missing/ },
  sourceLeadsOutside: { code: "INVALID", path: "layers[0].source", says: /inside the scenario's own folder/ },
  textInOneLanguage: { code: "FIELD_MISSING", path: "title.en", says: /is missing\. Add it: a text/ },
  textToFillIn: {
    code: "TEXT_TO_FILL_IN",
    path: "summary.en",
    says: /^One text is still to fill in.*Write what only you know/,
    severity: "warning",
  },
  titleMissing: { code: "FIELD_MISSING", path: "title", says: /is missing/ },
  titleMisspelt: { code: "UNKNOWN_FIELD", path: "titel", says: /Did you mean "title"\?/ },
  waterLevelNotANumber: {
    code: "WRONG_TYPE",
    path: "cases[0].values.waterLevelMetresNap",
    says: /must be a number/,
  },
  waterLevelTooHigh: { code: "TOO_BIG", path: "cases[0].values.waterLevelMetresNap", says: /20 or less/ },
};

describe("a scenario file with one fault", () => {
  test("has a test for every fixture whose fault stands in the file itself", () => {
    expect(
      readdirSync(folder)
        .filter((name) => !name.includes("."))
        .filter((name) => checkScenario(read(name), "scenario.json").issues.length > 0)
        .sort(),
    ).toEqual(Object.keys(FAULTS).sort());
  });

  for (const [name, { code, path, says, severity = "error" }] of Object.entries(FAULTS)) {
    test(`${name} is named at its place, with the next step`, () => {
      const { scenario, issues } = checkScenario(read(name), "scenario.json");
      expect(scenario === null).toBe(severity === "error");
      expect(issues.map((issue) => [issue.code, issue.path, issue.severity])).toEqual([
        [code, path, severity],
      ]);
      expect(issues[0].message).toMatch(says);
      expect(issues[0].line).toBeGreaterThan(0);
    });
  }

  test("the line and column are those of the fault itself", () => {
    const text = read("fieldMisspelt");
    const [{ line, column }] = checkScenario(text, "scenario.json").issues;
    expect(text.split("\n")[line! - 1].slice(column! - 1)).toMatch(/^0\.9/);
  });
});

test("a byte order mark is no mistake, and a good file comes through with its defaults", () => {
  const good = read("fieldMisspelt").replace("opactiy", "opacity");
  const { scenario, issues } = checkScenario(`﻿${good}`, "scenario.json");
  expect(issues).toEqual([]);
  expect(scenario).toMatchObject({ id: "river-test", compareWith: [] });
});

test("two classes that start alike are told apart from a lower one", () => {
  const text = read("legendClassesNotAscending").replace('"from": -1', '"from": 0');
  expect(checkScenario(text, "scenario.json").issues[0]?.message).toMatch(
    /^Class 2 starts at 0 m, as does class 1/,
  );
});

test("of two unknown fields each has its own place", () => {
  const text = read("fieldMisspelt").replace(
    '"formatVersion": 1,',
    '"formatVersion": 1,\n  "titel": 1,\n  "rainbow": 2,',
  );
  const issues = checkScenario(text, "scenario.json").issues.filter(({ path }) => !path.includes("["));
  expect(issues.map(({ path, line }) => [path, line])).toEqual([
    ["titel", 4],
    ["rainbow", 5],
  ]);
});

test("brackets nested a hundred thousand deep are a mistake at a place, and those in a sentence are none", () => {
  const deep = `{ "title": ${"[".repeat(100_000)}`;
  expect(checkScenario(deep, "scenario.json").issues).toMatchObject([
    { code: "NESTED_TOO_DEEP", line: 1, column: 111 },
  ]);
  const told = read("titleMissing").replace('"One line."', `"\\"${"[".repeat(200)}"`);
  expect(checkScenario(told, "scenario.json").issues.map(({ code }) => code)).toEqual(["FIELD_MISSING"]);
});

test("a field with the name of something in the language is an unknown field, and nothing else", () => {
  for (const name of ["__proto__", "constructor", "hasOwnProperty"]) {
    const text = read("fieldMisspelt").replace('"opactiy": 0.9', `"${name}": { "opacity": 0.5 }`);
    const { scenario, issues } = checkScenario(text, "scenario.json");
    expect(scenario).toBeNull();
    expect(issues).toMatchObject([{ code: "UNKNOWN_FIELD", path: `layers[0].${name}`, line: 72 }]);
  }
});

test.each(["null", "3", '"river"', "[]"])(
  "%s is JSON and no scenario, and that is all that is told",
  (text) => {
    const { scenario, issues } = checkScenario(text, "scenario.json");
    expect(scenario).toBeNull();
    expect(issues).toMatchObject([{ code: "WRONG_TYPE", path: "", line: 1, column: 1 }]);
    expect(issues[0].message).toBe("The file must be an object with fields. Correct the value.");
  },
);

test.each([
  ["a comment", '"formatVersion": 1, // the first', /comments may not stand in JSON/],
  ["a comma too many", '"formatVersion": 1,,', /./],
])("%s is a mistake at its line, and no crash", (_, written, says) => {
  const text = read("titleMissing").replace('"formatVersion": 1,', written);
  const { scenario, issues } = checkScenario(text, "scenario.json");
  expect(scenario).toBeNull();
  expect(issues).toMatchObject([{ code: "INVALID_JSON", line: 3, message: expect.stringMatching(says) }]);
});

test("a comma after the last of a list is a mistake too", () => {
  const text = read("fieldMisspelt")
    .replace("opactiy", "opacity")
    .replace(/\}\s*$/, ",}");
  expect(checkScenario(text, "scenario.json").issues).toMatchObject([{ code: "INVALID_JSON" }]);
});

test("a version that is no number is a wrong value, and no older version", () => {
  const text = read("fieldMisspelt").replace("opactiy", "opacity").replace(": 1,", ': "1",');
  const { scenario, issues } = checkScenario(text, "scenario.json");
  expect(scenario).toBeNull();
  expect(issues.map(({ code, path }) => [code, path])).toEqual([["VALUE_NOT_KNOWN", "formatVersion"]]);
});

test("a layer may belong to a case that there is, and one of another names those there are", () => {
  const text = read("caseUnknown");
  expect(checkScenario(text.replace('"later"', '"now"'), "scenario.json").issues).toEqual([]);
  const second = '"cases": [{ "id": "today", "label": { "nl": "Nu", "en": "Now" }, "values": {} },';
  const two = checkScenario(text.replace('"cases": [', second), "scenario.json").issues;
  expect(two[0]?.message).toContain("but it has today, now. Correct");
  const { cases: _, ...without } = JSON.parse(text) as Record<string, unknown>;
  const none = checkScenario(JSON.stringify(without), "scenario.json").issues;
  expect(none[0]?.message).toContain("but this scenario has no cases. Correct the id or add the case.");
});

describe("a legend", () => {
  const text = { nl: "Diepte", en: "Depth" };
  const issuesOf = (legend: object | undefined, layer: object = {}) => {
    const file = JSON.parse(read("fieldMisspelt").replace("opactiy", "opacity")) as object;
    const layers = [
      {
        type: "geojson",
        id: "reach",
        title: text,
        source: "layers/reach.geojson",
        role: "water",
        property: "depth",
        ...(legend !== undefined && { legend: { title: text, ...legend } }),
        ...layer,
      },
    ];
    return checkScenario(JSON.stringify({ ...file, cases: [], layers }), "scenario.json").issues;
  };
  const classesFrom = (...breaks: readonly number[]) =>
    breaks.map((from) => ({ from, colour: "#86BBDD", label: text }));

  test("of one class is in order where it is no ramp; a ramp of two stops is", () => {
    expect(issuesOf({ classes: classesFrom(0) })).toEqual([]);
    expect(issuesOf({ classes: classesFrom(0), ramp: false })).toEqual([]);
    expect(issuesOf({ classes: classesFrom(0, 1), ramp: true })).toEqual([]);
    expect(issuesOf({ classes: classesFrom(0, 1, 2), ramp: true })).toEqual([]);
    expect(issuesOf({ classes: classesFrom(0), ramp: true })).toMatchObject([{ code: "RAMP_OF_ONE" }]);
  });

  test("without a unit is told of without one", () => {
    expect(issuesOf({ classes: classesFrom(0, 3, 2) })[0]?.message).toMatch(
      /^Class 3 starts at 2, below class 2 \(3\)\./,
    );
  });

  test("may be left out, and a computed layer has none", () => {
    expect(issuesOf(undefined)).toEqual([]);
    const computed = { type: "computed", method: "flood-depth" };
    for (const field of ["source", "role", "property"]) Object.assign(computed, { [field]: undefined });
    expect(issuesOf(undefined, computed)).toEqual([]);
  });
});

test("texts to fill in are counted, and the first of them is named", () => {
  const text = read("textToFillIn").replace('"nl": "', '"nl": "Vul in: ');
  const [issue] = checkScenario(text, "scenario.json").issues;
  expect(issue?.message).toMatch(/^2 texts are still to fill in, the first of them "title\.nl"\./);
});

test("several faults are told at once", () => {
  const text = read("titleMissing").replace('"CC0-1.0"', '""');
  expect(checkScenario(text, "scenario.json").issues.map(({ path }) => path)).toEqual([
    "title",
    "provenance.licence",
  ]);
});

test("a suggestion is near, or there is none", () => {
  expect(suggestion("opactiy", ["opacity", "source"])).toBe(' Did you mean "opacity"?');
  expect(suggestion("titel", ["opacity", "title"])).toBe(' Did you mean "title"?');
  expect(suggestion("rainbow", ["opacity", "source"])).toBe("");
});
