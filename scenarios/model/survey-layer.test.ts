import { describe, expect, test } from "vitest";
import { MOST_NUMBER_PROPERTIES } from "./layer-limits.ts";
import { surveyLayer } from "./survey-layer.ts";

const feature = (geometry: unknown, properties: unknown = null) => ({
  type: "Feature",
  geometry,
  properties,
});
const line = (...coordinates: readonly (readonly number[])[]) => ({ type: "LineString", coordinates });
const survey = (...features: readonly unknown[]) =>
  surveyLayer({ type: "FeatureCollection", features }, "layers/quays.geojson");
const [HERE, THERE] = [
  [4.3, 52.1],
  [4.5, 51.9],
];

test("each feature has its box: west, south, east, north; one without a place has none", () => {
  const { featureCount, boxes, faults } = survey(
    feature(line(THERE, HERE, [4.4, 52])),
    feature(null),
    feature({ type: "Point", coordinates: [-70, -20] }),
  );
  expect(featureCount).toBe(3);
  expect([...boxes]).toEqual([4.3, 51.9, 4.5, 52.1, ...Array(4).fill(Number.NaN), -70, -20, -70, -20]);
  expect(faults).toEqual([]);
});

test("numbers are gathered by name; texts, truths and what is no record are not", () => {
  const { numbers } = survey(
    feature(null, { depth: 0.2, name: "quay", isWet: true }),
    feature(null, { depth: 0, peil: 2 }),
    feature(null, { depth: "deep" }),
    feature(null, [7]),
    feature(null),
  );
  expect(Object.fromEntries([...numbers].map(([name, values]) => [name, [...values]]))).toEqual({
    depth: [0.2, 0],
    peil: [2],
  });
});

test("a thousand properties with numbers are enough, and one more is too many", () => {
  const wide = (count: number) =>
    survey(feature(null, Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]))));
  expect(wide(MOST_NUMBER_PROPERTIES).faults).toEqual([]);
  const [fault, ...others] = wide(MOST_NUMBER_PROPERTIES + 1).faults;
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ code: "LAYER_TOO_LARGE", severity: "error" });
  expect(fault.message).toMatch(/"layers\/quays\.geojson" have more than 1,000 different properties/);
  // What comes later is not kept, however much it is.
  expect(wide(MOST_NUMBER_PROPERTIES + 500).numbers.size).toBe(MOST_NUMBER_PROPERTIES + 1);
});

test("a fault is told once for the file, with the first feature that has it and how many more", () => {
  const short = feature(line(HERE));
  const { faults } = survey(feature(line(HERE, THERE)), short, feature("nowhere"), short, short);
  expect(faults).toMatchObject([
    { code: "LINE_TOO_SHORT", severity: "error", feature: 1 },
    { code: "GEOMETRY_NOT_KNOWN", severity: "error", feature: 2 },
  ]);
  expect(faults[0].message).toMatch(/features\[1\] \(and 2 more\) in "layers\/quays\.geojson"/);
  expect(faults[1].message).toMatch(/features\[2\] in "layers\/quays\.geojson"/);
});

test("a feature that has a fault many times has it once", () => {
  const lines = { type: "MultiLineString", coordinates: [[HERE], [THERE], [HERE]] };
  expect(survey(feature(lines)).faults[0].message).toContain("features[0] in");
});

describe("a place that is nowhere on Earth", () => {
  test.each([
    [[180, 90], false],
    [[-180, -90], false],
    [[180.01, 0], true],
    [[-180.01, 0], true],
    [[0, 90.01], true],
    [[0, -90.01], true],
  ])("%j: %s", (coordinates, isNowhere) => {
    const codes = survey(feature({ type: "Point", coordinates })).faults.map(({ code }) => code);
    expect(codes).toEqual(isNowhere ? ["NOT_WGS84"] : []);
  });

  test("is told with the first there is, and hides no other error but hides what it brings about itself", () => {
    const turned = [
      [600_000, 5_750_000],
      [600_000, 5_760_000],
      [610_000, 5_760_000],
      [600_000, 5_750_000],
    ];
    const { faults } = survey(
      feature(line(HERE, THERE)),
      feature({ type: "Polygon", coordinates: [turned] }),
      feature(line([700_000, 1])),
    );
    expect(faults).toMatchObject([
      { code: "NOT_WGS84", feature: 1 },
      { code: "LINE_TOO_SHORT", feature: 2 },
    ]);
    expect(faults[0].message).toContain("600000, 5750000");
  });
});

test.each<[string, unknown, (string | number)[], RegExp]>([
  ["nothing", null, [], /is not a GeoJSON FeatureCollection but a single value\. Export it as one/],
  [
    "a list of features",
    [feature(null)],
    [],
    /but a list of Features\. Write \{ "type": "FeatureCollection"/,
  ],
  [
    "a feature by itself",
    feature(null),
    ["type"],
    /is a single Feature.* scenarios:import -- layers\/quays\.geojson makes/,
  ],
  [
    "features that are no list",
    { type: "FeatureCollection", features: { 0: feature(null) } },
    ["features"],
    /it has "features" that are no list\. Add the list/,
  ],
  [
    "no features",
    { type: "FeatureCollection" },
    ["type"],
    /it has no "features"\. Add the list, which may be empty/,
  ],
  [
    "something else among them",
    { type: "FeatureCollection", features: [feature(null), { type: "Point" }, 3] },
    ["features", 1, "type"],
    /features\[1\] \(and 1 more\) has "Point" as its "type"\. Write "Feature" there/,
  ],
  [
    "one without a type",
    { type: "FeatureCollection", features: [{}] },
    ["features", 0],
    /has no "type"\. Add/,
  ],
  [
    "nothing among them",
    { type: "FeatureCollection", features: [null] },
    ["features", 0],
    /features\[0\] is null\. Take it out/,
  ],
  ["TopoJSON", { type: "Topology", objects: {} }, ["type"], /is TopoJSON\. Export it as GeoJSON/],
  [
    "a city model",
    { type: "CityJSON", version: "2.0" },
    ["type"],
    /is a city model \(CityJSON\).* npm run import/,
  ],
  [
    "Esri's own",
    { geometryType: "esriGeometryPolygon", features: [{ attributes: {} }] },
    [],
    /is Esri's own JSON.*f=geojson/,
  ],
  [
    "a type in small letters",
    { type: "featurecollection", features: [feature(null)] },
    ["type"],
    /its "type" is "featurecollection"\. Did you mean "FeatureCollection"\?/,
  ],
  ["no type", { features: [feature(null)] }, [], /it has no "type"\. Add "type": "FeatureCollection"\./],
])("%s is no layer, and then nothing else is said", (_, value, place, says) => {
  const { featureCount, boxes, numbers, faults } = surveyLayer(value, "layers/quays.geojson");
  expect([featureCount, boxes.length, numbers.size]).toEqual([0, 0, 0]);
  expect(faults).toMatchObject([{ code: "NOT_GEOJSON", severity: "error", place }]);
  expect(faults[0].message).toMatch(says);
});
