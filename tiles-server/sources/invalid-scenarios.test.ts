import { cpSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkScenario } from "../../scenarios/model/check-scenario.ts";
import type { Issue } from "../../scenarios/model/issue.ts";
import { writeTheme } from "../testing/tiny-city.ts";
import { createLayerReader } from "./layer-reader.ts";
import { readScenarios } from "./read-scenarios.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/invalid-scenarios/", import.meta.url));
const SCENARIO = "flooding/river-test/scenario.json";
const LAYER = "flooding/river-test/layers/reach.geojson";
const CITIES = new Map([["waterwijk", { west: 4.4, south: 51.9, east: 4.5, north: 52 }]]);

type Fault = Pick<Issue, "code" | "path" | "severity"> & {
  file: string;
  /** What the text begins with at the line and column that are named. */
  at?: string;
  says: RegExp;
};
const inScenario = (code: string, path: string, at: string, says: RegExp): Fault => ({
  code,
  path,
  severity: "error",
  file: SCENARIO,
  at,
  says,
});
const inLayer = (code: string, feature: number, says: RegExp): Fault => ({
  code,
  path: `features[${feature}]`,
  severity: "error",
  file: LAYER,
  at: '{"type": "Feature"',
  says,
});
const warned = (fault: Fault): Fault => ({ ...fault, severity: "warning" });

const inTable = (code: string, says: RegExp): Fault =>
  inScenario(code, "layers[0].table", '"layers/scores.json"', says);

/** Fixture → its one fault. In each the scenario.json by itself is right. */
const FAULTS: Record<string, Fault> = {
  cityUnknown: warned(
    inScenario("CITY_UNKNOWN", "city", '"waterwyk"', /there is waterwijk\. Did you mean "waterwijk"\?/),
  ),
  columnWithoutNumbers: inTable("COLUMN_WITHOUT_NUMBERS", /^No row .* has a number as "score".*name another/),
  compareWithUnknown: warned(
    inScenario("SCENARIO_UNKNOWN", "compareWith[0]", '"computed-floding"', /mean "computed-flooding"\?/),
  ),
  coordinatesInRd: inLayer(
    "NOT_WGS84",
    1,
    /in RD \(EPSG:28992\).*92000, 437000.*npm run scenarios:import -- /,
  ),
  coordinatesSwapped: inLayer("AXES_SWAPPED", 0, /latitude before longitude: 51\.95, 4\.45 /),
  crossesAntimeridian: warned(
    inLayer("CROSSES_ANTIMERIDIAN", 0, /crosses the 180th meridian.*Cut it in two/),
  ),
  fileUnused: {
    code: "FILE_UNUSED",
    path: "",
    severity: "warning",
    file: "flooding/river-test/layers/raech.geojson",
    says: /No layer .* names layers\/raech\.geojson/,
  },
  geometryNotKnown: inLayer("GEOMETRY_NOT_KNOWN", 1, /features\[1\] in "layers\/reach\.geojson"/),
  layerFeatureNull: {
    code: "NOT_GEOJSON",
    path: "features[1]",
    severity: "error",
    file: LAYER,
    at: "null",
    says: /features\[1\] is null\. Take it out/,
  },
  layerIsKml: {
    code: "NOT_JSON",
    path: "",
    severity: "error",
    file: LAYER,
    says: /is KML, and not GeoJSON\. npm run scenarios:import -- .*makes GeoJSON of it/,
  },
  layerKeyTwice: {
    code: "KEY_TWICE",
    path: "",
    severity: "warning",
    file: LAYER,
    at: '"depthMetres": 0.7',
    says: /"depthMetres" stands twice .*only the last counts\. Take one out/,
  },
  layerMissing: inScenario("LAYER_MISSING", "layers[0].source", '"layers/reach.geojson"', /Add the file/),
  layerNotACollection: {
    code: "NOT_GEOJSON",
    path: "type",
    severity: "error",
    file: LAYER,
    at: '"Polygon"',
    says: /is a single Polygon, not .*scenarios:import -- .*makes one of it/,
  },
  layerNotJson: {
    code: "NOT_JSON",
    path: "",
    severity: "error",
    file: LAYER,
    at: '{"type": "Feature"',
    says: /a comma is missing/,
  },
  layerOnLines: {
    code: "NOT_JSON",
    path: "",
    severity: "error",
    file: LAYER,
    says: /has a Feature on each line.* npm run scenarios:import -- .*makes GeoJSON of it/,
  },
  layerOutsideCity: inScenario(
    "LAYER_OUTSIDE_CITY",
    "layers[0].source",
    '"layers/reach.geojson"',
    /Nothing .* in the city "waterwijk" .*4\.400, 51\.900, 4\.500, 52\.000/,
  ),
  layerPartlyOutsideCity: warned(
    inScenario("LAYER_PARTLY_OUTSIDE_CITY", "layers[0].source", '"layers/reach.geojson"', /^1 of 2 features/),
  ),
  legendMissesValues: warned(
    inScenario(
      "LEGEND_MISSES_VALUES",
      "layers[0].legend.classes[0].from",
      "0",
      /^1 of 2 features .*\(0 m\).* values go from -0\.02 to /,
    ),
  ),
  layerNotUtf8: {
    code: "NOT_UTF_8",
    path: "",
    severity: "warning",
    file: LAYER,
    says: /is not UTF-8, so letters such as é are lost\. Save it as UTF-8/,
  },
  lineTooShort: inLayer("LINE_TOO_SHORT", 1, /fewer than 2 positions/),
  numberMissingInSome: warned(inTable("NUMBER_MISSING_IN_SOME", /^1 of 2 rows .*Fill it in/)),
  numberTooLarge: inLayer("NUMBER_TOO_LARGE", 1, /"depthMetres" of features\[1\].*Correct it/),
  numbersAsText: inScenario(
    "PROPERTY_NOT_IN_LAYER",
    "layers[0].property",
    '"depthMetres"',
    /Its values are texts, such as "12,5 %": npm run scenarios:import -- \S+\/river-test\/layers\/reach\.geojson reads numbers/,
  ),
  positionNotNumbers: inLayer("POSITION_NOT_NUMBERS", 1, /wrong depth of brackets/),
  propertyMissingInSome: warned(
    inScenario("PROPERTY_MISSING_IN_SOME", "layers[0].property", '"depthMetres"', /^1 of 2 features/),
  ),
  propertyNotInLayer: inScenario(
    "PROPERTY_NOT_IN_LAYER",
    "layers[0].property",
    '"depthMetres"',
    /they have diepte\. Correct/,
  ),
  rasterEmpty: warned(
    inScenario("RASTER_EMPTY", "layers[0].source", '"layers/heat.tif"', /^No cell .*nothing is painted/),
  ),
  rasterMissesValues: warned(
    inScenario(
      "LEGEND_MISSES_VALUES",
      "layers[0].legend.classes[0].from",
      "18",
      /^3 of 11 cells in "layers\/heat\.tif" .* values go from -4\.5 to 41 °C, classes from 18 to 29 °C and more/,
    ),
  ),
  rasterNotGeoTiff: inScenario("NOT_GEOTIFF", "layers[0].source", '"layers/heat.tif"', /Make one with/),
  ringCrossesItself: warned(inLayer("RING_CROSSES_ITSELF", 1, /crosses itself/)),
  ringNotClosed: inLayer("RING_NOT_CLOSED", 1, /features\[1\] \(and 1 more\).* is not closed/),
  ringTooShort: inLayer("RING_TOO_SHORT", 1, /fewer than 4 positions/),
  ringWoundWrong: warned(
    inLayer(
      "RING_WOUND_WRONG",
      1,
      /npm run scenarios:import -- \S+\/river-test\/layers\/reach\.geojson mends it/,
    ),
  ),
  rowTwice: warned(inTable("ROW_TWICE", /^1 rows .*Keep one row for each building/)),
  shapeNotOfRole: warned(
    inScenario(
      "SHAPE_NOT_OF_ROLE",
      "layers[0].role",
      '"water"',
      /^1 of 2 features .* are points, .*"places"/,
    ),
  ),
  tableMissesValues: warned(
    inScenario(
      "LEGEND_MISSES_VALUES",
      "layers[0].legend.classes[0].from",
      "0",
      /^1 of 2 buildings in "layers\/scores\.json" have "score" below .* values go from -1 to 3 m/,
    ),
  ),
  tableNotRows: inTable("NOT_A_TABLE", /neither CSV nor JSON\. Export it again/),
  tableQuoteNotClosed: inScenario(
    "QUOTE_NOT_CLOSED",
    "layers[0].table",
    '"layers/scores.csv"',
    /in line 3 does not end\. Close it/,
  ),
  tableRowTooLong: warned(
    inScenario(
      "ROW_TOO_LONG",
      "layers[0].table",
      '"layers/scores.csv"',
      /^Row 2 under the column names .*more cells than there are columns.*part the cells by ";"/,
    ),
  ),
  tableWithoutColumn: inTable("COLUMN_NOT_IN_TABLE", /no column "score"; it has id, skore/),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-invalid-"));
  await writeTheme(folder, "flooding");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("every fixture whose scenario.json is right by itself has its fault here", () => {
  const names = readdirSync(fixtures).filter((name) => !name.includes("."));
  const right = names.filter((name) => {
    const text = readFileSync(join(fixtures, name, "scenario.json"), "utf8");
    return checkScenario(text, "scenario.json").issues.length === 0;
  });
  expect(right.sort()).toEqual(Object.keys(FAULTS).sort());
});

for (const [name, { at, says, ...fault }] of Object.entries(FAULTS)) {
  test(`${name} is told once, at its place, with the next step`, async () => {
    cpSync(join(fixtures, name), join(folder, "flooding/river-test"), { recursive: true });
    const { issues, byId } = await readScenarios(folder, {
      layerReader: createLayerReader(),
      cities: CITIES,
      tellsUnknownCity: true,
    });
    expect(issues).toMatchObject([fault]);
    const [{ message, line, column }] = issues;
    expect(message).toMatch(says);
    expect(byId.has("river-test")).toBe(fault.severity === "warning");
    if (at === undefined) return;
    const text = readFileSync(join(folder, fault.file), "utf8");
    const here = text.split("\n")[line! - 1]?.slice(column! - 1);
    expect(here?.slice(0, at.length)).toBe(at);
  });
}

/** What takes a link, another user, a second scenario, a theme or a city: the tests make it themselves. */
const MADE_BY_TESTS = [
  "CITY_FILE_MISSING",
  "CITY_ID_IS_NOT_FOLDER",
  // Of a geometry; told of its layer.
  "FEATURE_TOO_LARGE",
  "FIELD_INVALID",
  "LAYER_TOO_LARGE",
  "LINK_LEADS_OUTSIDE",
  "SAME_ID_TWICE",
  "SCENARIO_MISNAMED",
  "SCENARIO_MISPLACED",
  "THEME_ID_IS_NOT_FOLDER",
  "THEME_MISSING",
  "TILESET_NOT_ALLOWED",
  "UNREADABLE",
];

test("every code that the model and the server give has a fixture, or a test that makes it", async () => {
  const given = new Set<string>(MADE_BY_TESTS);
  for (const name of readdirSync(fixtures).filter((entry) => !entry.includes("."))) {
    const place = join(folder, "flooding/river-test");
    cpSync(join(fixtures, name), place, { recursive: true });
    const { issues } = await readScenarios(folder, {
      layerReader: createLayerReader(),
      cities: CITIES,
      tellsUnknownCity: true,
    });
    for (const { code } of issues) given.add(code);
    await rm(place, { recursive: true });
  }
  const sources = ["../../scenarios/model/", "./"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const written = sources.flatMap((source) =>
    readdirSync(source)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) =>
        [...readFileSync(join(source, name), "utf8").matchAll(CODE)].map(([, code]) => code),
      ),
  );
  expect(written.length).toBeGreaterThan(50);
  expect([...new Set(written)].filter((code) => !given.has(code))).toEqual([]);
});

const CODE = /"([A-Z]+(?:_[A-Z\d]+)+|INVALID|UNREADABLE)"/g;
