import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GEOMETRY_NAMES } from "./geometry-names.ts";
import { MOST_POSITIONS_IN_A_FEATURE } from "./layer-limits.ts";
import { type GeometryFault, surveyGeometry } from "./survey-geometry.ts";

type Place = [longitude: number, latitude: number];

function surveyed(geometry: unknown): { faults: GeometryFault[]; places: Place[] } {
  const faults: GeometryFault[] = [];
  const places: Place[] = [];
  surveyGeometry(geometry, {
    position: (longitude, latitude) => places.push([longitude, latitude]),
    fault: (fault) => faults.push(fault),
  });
  return { faults, places };
}
const faultsOf = (geometry: unknown): GeometryFault[] => surveyed(geometry).faults;

const [A, B, C, D]: Place[] = [
  [4, 52],
  [5, 52],
  [5, 53],
  [4, 53],
];
/** Counterclockwise, as an outer ring goes; turned about it is a hole. */
const SQUARE = [A, B, C, D, A];
const HOLE = [
  [4.4, 52.4],
  [4.4, 52.6],
  [4.6, 52.6],
  [4.6, 52.4],
  [4.4, 52.4],
] as Place[];
const BOW_TIE = [A, C, B, D, A];

describe("is in order", () => {
  test.each([
    ["Point", A, 1],
    ["Point", [...A, 12], 1],
    ["MultiPoint", [A, B], 2],
    ["LineString", [A, B], 2],
    [
      "MultiLineString",
      [
        [A, B],
        [C, D, A],
      ],
      5,
    ],
    ["Polygon", [SQUARE, HOLE], 10],
    ["MultiPolygon", [[SQUARE], [SQUARE, HOLE]], 15],
    // An area of three corners has four positions.
    ["Polygon", [[A, B, C, A]], 4],
  ])("a %s, and every position is told once", (type, coordinates, count) => {
    const { faults, places } = surveyed({ type, coordinates });
    expect(faults).toEqual([]);
    expect(places).toHaveLength(count);
    expect(places).toContainEqual(A);
  });

  test("a feature without a place, and coordinates that hold nothing", () => {
    expect(surveyed(null)).toEqual({ faults: [], places: [] });
    expect(surveyed(undefined)).toEqual({ faults: [], places: [] });
    expect(surveyed({ type: "Polygon", coordinates: [] })).toEqual({ faults: [], places: [] });
  });

  test("a collection, in a collection", () => {
    const line = { type: "LineString", coordinates: [A, B] };
    const inner = { type: "GeometryCollection", geometries: [line, { type: "Point", coordinates: C }] };
    const { faults, places } = surveyed({ type: "GeometryCollection", geometries: [inner, line] });
    expect(faults).toEqual([]);
    expect(places).toHaveLength(5);
  });
});

describe("is a fault", () => {
  test.each<[GeometryFault, string, unknown]>([
    ["GEOMETRY_NOT_KNOWN", "no object", "Point"],
    ["GEOMETRY_NOT_KNOWN", "a kind that GeoJSON has not", { type: "Circle", coordinates: A }],
    ["GEOMETRY_NOT_KNOWN", "a kind without coordinates", { type: "Point" }],
    ["GEOMETRY_NOT_KNOWN", "coordinates that are no list", { type: "Point", coordinates: { x: 4, y: 52 } }],
    ["GEOMETRY_NOT_KNOWN", "a collection without geometries", { type: "GeometryCollection" }],
    [
      "GEOMETRY_NOT_KNOWN",
      "nothing among a collection's geometries",
      { type: "GeometryCollection", geometries: [null] },
    ],
    ["POSITION_NOT_NUMBERS", "one number alone", { type: "Point", coordinates: [4] }],
    ["POSITION_NOT_NUMBERS", "numbers as texts", { type: "Point", coordinates: ["4", "52"] }],
    ["POSITION_NOT_NUMBERS", "a height that is no number", { type: "Point", coordinates: [4, 52, null] }],
    ["POSITION_NOT_NUMBERS", "a level of brackets too few", { type: "LineString", coordinates: A }],
    ["POSITION_NOT_NUMBERS", "a level of brackets too many", { type: "Point", coordinates: [A] }],
    ["POSITION_NOT_NUMBERS", "a ring that is a number", { type: "Polygon", coordinates: [7] }],
    ["LINE_TOO_SHORT", "a line of one position", { type: "LineString", coordinates: [A] }],
    ["LINE_TOO_SHORT", "one of several lines", { type: "MultiLineString", coordinates: [[A, B], [C]] }],
    ["RING_TOO_SHORT", "a ring of three positions", { type: "Polygon", coordinates: [[A, B, A]] }],
    ["RING_NOT_CLOSED", "a ring that ends elsewhere", { type: "Polygon", coordinates: [[A, B, C, D]] }],
    ["RING_CROSSES_ITSELF", "a bow tie", { type: "Polygon", coordinates: [BOW_TIE] }],
    [
      "CROSSES_ANTIMERIDIAN",
      "a line from east to west of it",
      {
        type: "LineString",
        coordinates: [
          [179, 0],
          [-179, 0],
        ],
      },
    ],
    [
      "CROSSES_ANTIMERIDIAN",
      "a ring over it, whichever way it goes round",
      {
        type: "Polygon",
        coordinates: [
          [
            [179, 0],
            [-179, 0],
            [-179, 1],
            [179, 1],
            [179, 0],
          ],
        ],
      },
    ],
    [
      "RING_WOUND_WRONG",
      "an outer ring turned about",
      { type: "Polygon", coordinates: [SQUARE.toReversed()] },
    ],
    [
      "RING_WOUND_WRONG",
      "a hole turned about",
      { type: "Polygon", coordinates: [SQUARE, HOLE.toReversed()] },
    ],
    [
      "RING_WOUND_WRONG",
      "a hole turned about in a second area",
      { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE, HOLE.toReversed()]] },
    ],
  ])("%s: %s", (fault, _, geometry) => {
    expect(faultsOf(geometry)).toEqual([fault]);
  });

  test("and what is beside it in a collection is told too", () => {
    const bad = { type: "Circle", coordinates: A };
    const { faults, places } = surveyed({
      type: "GeometryCollection",
      geometries: [bad, { type: "Point", coordinates: C }],
    });
    expect(faults).toEqual(["GEOMETRY_NOT_KNOWN"]);
    expect(places).toEqual([C]);
  });
});

test("a line of two points, a ring that is a line's and a hole that crosses itself are not held to an outer ring's rules", () => {
  expect(faultsOf({ type: "LineString", coordinates: BOW_TIE })).toEqual([]);
  expect(faultsOf({ type: "MultiPoint", coordinates: [A] })).toEqual([]);
  // A bow tie's halves have no direction together: it is neither wound wrong nor told as crossed.
  expect(faultsOf({ type: "Polygon", coordinates: [SQUARE, BOW_TIE] })).toEqual([]);
});

test("whatever the brackets, nothing but pairs of numbers is told as a position, and nothing crashes", () => {
  const junk = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.double(),
      fc.constantFrom(null, "4", {}, Number.NaN),
      fc.array(tie("value"), { maxLength: 4 }),
    ),
  })).value;
  const kinds = fc.constantFrom(...[...GEOMETRY_NAMES].filter((name) => name !== "GeometryCollection"));
  fc.assert(
    fc.property(kinds, junk, (type, coordinates) => {
      const { faults, places } = surveyed({ type, coordinates });
      for (const place of places) expect(place.every(Number.isFinite)).toBe(true);
      // Not a word said, and not a place: then there was nothing in it.
      if (faults.length === 0 && places.length === 0) {
        expect(JSON.stringify(coordinates).replace(/[[\],]/g, "")).toBe("");
      }
    }),
  );
});

test("a million positions are walked, and of one more the feature is too large and the rest is not read", () => {
  const line = Array.from({ length: MOST_POSITIONS_IN_A_FEATURE }, () => A);
  let told = 0;
  const faults: GeometryFault[] = [];
  const listener = { position: () => (told += 1), fault: (fault: GeometryFault) => faults.push(fault) };
  surveyGeometry({ type: "LineString", coordinates: line }, listener);
  expect([told, faults]).toEqual([MOST_POSITIONS_IN_A_FEATURE, []]);
  told = 0;
  surveyGeometry({ type: "LineString", coordinates: [...line, B, C] }, listener);
  expect([told, faults]).toEqual([MOST_POSITIONS_IN_A_FEATURE, ["FEATURE_TOO_LARGE"]]);
});
