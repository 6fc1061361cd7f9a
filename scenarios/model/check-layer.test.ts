import { describe, expect, test } from "vitest";
import { checkLayer } from "./check-layer.ts";
import type { GeoJsonLayer } from "./layer.ts";
import type { Legend } from "./legend.ts";

const LAYER: GeoJsonLayer = {
  type: "geojson",
  id: "reach",
  title: { nl: "Bereik", en: "Reach" },
  source: "layers/reach.geojson",
  role: "places",
  property: "depthMetres",
  opacity: 1,
};

const place = (coordinates: unknown, properties: unknown = { depthMetres: 0.3 }) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const ROTTERDAM = [4.48, 51.92];
const check = (value: unknown, layer = LAYER) => checkLayer(value, layer, "river/scenario.json");

describe("a good layer", () => {
  test.each([
    ["with a place and a depth", collection(place(ROTTERDAM))],
    ["that is empty", collection()],
    [
      "with a feature that has no place",
      collection({ type: "Feature", geometry: null, properties: { depthMetres: 1 } }),
    ],
    [
      "with a geometry collection",
      collection({
        ...place(ROTTERDAM),
        geometry: { type: "GeometryCollection", geometries: [place(ROTTERDAM).geometry] },
      }),
    ],
    ["at the corner of the world", collection(place([180, -90]))],
  ])("%s has no issues", (_, value) => {
    expect(check(value)).toEqual([]);
  });

  test("without a legend's property may have any properties, or none", () => {
    const { property: _, ...plain } = LAYER;
    expect(check(collection(place(ROTTERDAM, null)), plain)).toEqual([]);
  });
});

test.each([
  ["text", "<xml/>"],
  ["nothing", null],
  ["a bare geometry", { type: "Point", coordinates: ROTTERDAM }],
  ["features that are no list", { type: "FeatureCollection", features: {} }],
  ["a geometry among the features", collection({ type: "Point", coordinates: ROTTERDAM })],
])("%s is not a FeatureCollection", (_, value) => {
  expect(check(value)).toMatchObject([
    { code: "NOT_GEOJSON", severity: "error", file: "river/scenario.json" },
  ]);
});

describe("coordinates that are not WGS84", () => {
  test("in RD are recognised, wherever they stand", () => {
    const ring = [[ROTTERDAM, [4.5, 51.9], [92_000, 437_000], ROTTERDAM]];
    const area = { ...place(ROTTERDAM), geometry: { type: "Polygon", coordinates: ring } };
    expect(check(collection(place(ROTTERDAM), area))[0]?.message).toMatch(
      /^"layers\/reach\.geojson" is not WGS84: its coordinates are in RD \(EPSG:28992\), such as 92000, 437000\. Run npm run scenarios:import/,
    );
  });

  test("in RD with its axes swapped are recognised too", () => {
    expect(check(collection(place([437_000, 92_000])))[0]?.message).toContain("RD (EPSG:28992)");
  });

  test("with latitude first are recognised by where they lie, and nothing is said of rings that are turned about by it", () => {
    const corners = [
      [51.92, 4.48],
      [51.92, 4.49],
      [51.93, 4.49],
    ];
    const area = { ...place([]), geometry: { type: "Polygon", coordinates: [[...corners, corners[0]]] } };
    const turned = {
      ...place([]),
      geometry: { type: "Polygon", coordinates: [[...corners, corners[0]].reverse()] },
    };
    const [issue, ...others] = check(collection(area, turned));
    expect(issue).toMatchObject({ code: "AXES_SWAPPED", severity: "error" });
    expect(others).toEqual([]);
  });

  test("with latitude first in one place among others is no proof", () => {
    expect(check(collection(place([51.92, 4.48]), place(ROTTERDAM)))).toEqual([]);
  });

  test("in another plane are refused without a guess", () => {
    const [issue] = check(collection(place([600_000, 5_750_000])));
    expect(issue).toMatchObject({ code: "NOT_WGS84", message: expect.not.stringContaining("RD") });
  });

  test("with latitude beyond the pole are refused", () => {
    expect(check(collection(place([51.92, 94.48])))[0]?.code).toBe("NOT_WGS84");
  });

  test("nested ten thousand deep are a fault and no crash", () => {
    let nested: unknown = [92_000, 437_000];
    for (let depth = 0; depth < 10_000; depth += 1) nested = [nested];
    expect(check(collection(place(nested)))[0]?.code).toBe("POSITION_NOT_NUMBERS");
  });
});

describe("the property whose value picks the class", () => {
  test("in no feature is an error that names what is there", () => {
    const [issue] = check(collection(place(ROTTERDAM, { diepte: 0.3, name: "quay", peil: 2 })));
    expect(issue).toMatchObject({ code: "PROPERTY_NOT_IN_LAYER", severity: "error", path: "property" });
    expect(issue?.message).toMatch(/has a number as "depthMetres"; they have diepte, peil\. Correct/);
  });

  test("in no feature of very many properties names twenty of them, which is what a person reads", () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`k${at}`, at]));
    expect(check(collection(place(ROTTERDAM, wide)))[0]?.message).toMatch(/ k0, k1, .*k19\. Correct/);
  });

  test("written as text is no number", () => {
    expect(check(collection(place(ROTTERDAM, { depthMetres: "0.3" })))[0]?.message).toContain(
      "no numbers at all",
    );
  });

  test("lacking in some is a warning that counts them", () => {
    const [issue] = check(collection(place(ROTTERDAM), place(ROTTERDAM, {}), place(ROTTERDAM, null)));
    expect(issue).toMatchObject({
      code: "PROPERTY_MISSING_IN_SOME",
      severity: "warning",
      path: "property",
    });
    expect(issue?.message).toMatch(/^2 of 3 features/);
  });

  test("is not asked of a file that has an error itself, and is of one that has a warning", () => {
    const open = [ROTTERDAM, [4.49, 51.92], [4.49, 51.93], [4.48, 51.93]];
    const area = (ring: unknown[]) => ({
      ...place([]),
      geometry: { type: "Polygon", coordinates: [ring] },
      properties: {},
    });
    const codes = (ring: unknown[]) => check(collection(area(ring))).map(({ code, path }) => [code, path]);
    expect(codes(open)).toEqual([["RING_NOT_CLOSED", ""]]);
    expect(codes([...open, open[0]].reverse())).toEqual([
      ["RING_WOUND_WRONG", ""],
      ["PROPERTY_NOT_IN_LAYER", "property"],
      ["SHAPE_NOT_OF_ROLE", "role"],
    ]);
  });
});

describe("values beside the legend", () => {
  const text = { nl: "Diepte", en: "Depth" };
  const legend: Legend = {
    title: text,
    unit: "m",
    classes: [
      { from: 0.1, colour: "#86BBDD", label: text },
      { from: 0.5, colour: "#1F5F9E", label: text },
    ],
  };
  const depths = (...metres: readonly number[]) =>
    collection(...metres.map((depthMetres) => place(ROTTERDAM, { depthMetres })));

  test("from its first class up are all drawn", () => {
    expect(check(depths(0.1, 0.3, 9), { ...LAYER, legend })).toEqual([]);
  });

  test("below its first class are counted, and the lowest is named", () => {
    const [issue, ...others] = check(depths(0.05, 0.1, -2, 0.7), { ...LAYER, legend });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: "LEGEND_MISSES_VALUES",
      severity: "warning",
      path: "legend.classes[0].from",
    });
    expect(issue?.message).toMatch(
      /^2 of 4 features in "layers\/reach\.geojson" have "depthMetres" below the first class \(0\.1 m\) .* values go from -2 to /,
    );
  });

  test("without a unit are named without one", () => {
    const { unit: _, ...plain } = legend;
    expect(check(depths(0), { ...LAYER, legend: plain })[0]?.message).toContain("first class (0.1) and");
  });
});
