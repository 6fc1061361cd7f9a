import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkFrom, viewFrom } from "./link.ts";
import { AUDIENCES, EMPTY_VIEW, ROOMS, type View } from "./view.ts";

const identifier = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const number = (lowest: number, highest: number, decimals: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.round(lowest * 10 ** decimals), max: Math.round(highest * 10 ** decimals) })
    .map((steps) => Number((steps / 10 ** decimals).toFixed(decimals)) + 0);

const shown = fc.record({
  scenarioId: identifier,
  caseId: maybe(identifier),
  level: maybe(number(-10, 20, 2)),
  opacity: maybe(number(0, 1, 2)),
  show: maybe(identifier),
  hourUtc: maybe(fc.integer({ min: 0, max: 23 })),
});
type Shown = typeof shown extends fc.Arbitrary<infer One> ? One : never;
const byScenario = <Name extends "level" | "opacity" | "show" | "hourUtc">(
  list: readonly Shown[],
  name: Name,
): Record<string, NonNullable<Shown[Name]>> =>
  Object.fromEntries(list.flatMap((one) => (one[name] === null ? [] : [[one.scenarioId, one[name]]])));
const scenarios = fc.uniqueArray(shown, { maxLength: 3, selector: ({ scenarioId }) => scenarioId }).map(
  (list): Pick<View, "scenarios" | "waterLevelsMetresNap" | "opacities" | "shows" | "hoursUtc"> => ({
    scenarios: list.map(({ scenarioId, caseId }) => ({ scenarioId, caseId })),
    waterLevelsMetresNap: byScenario(list, "level"),
    opacities: byScenario(list, "opacity"),
    shows: byScenario(list, "show"),
    hoursUtc: byScenario(list, "hourUtc"),
  }),
);
const place = fc.record({ longitude: number(-180, 180, 6), latitude: number(-90, 90, 6) });

const rest = fc.record({
  cityId: maybe(identifier),
  point: maybe(place),
  room: fc.constantFrom(...ROOMS),
  audience: fc.constantFrom(...AUDIENCES),
  buildingId: maybe(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" })),
  camera: maybe(
    fc.record({
      longitude: number(-180, 180, 6),
      latitude: number(-90, 90, 6),
      heightMetresNap: number(-10, 300, 1),
      headingDegrees: number(0, 359, 1),
      pitchDegrees: number(-90, 0, 1),
      rangeMetres: number(1, 9000, 0),
    }),
  ),
});

const view: fc.Arbitrary<View> = fc.tuple(rest, scenarios).map(([one, two]) => ({ ...one, ...two }));

describe("a link", () => {
  test("brings back every view", () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewFrom(linkFrom(one))).toEqual(one);
      }),
    );
  });

  test("of nonsense is an empty view, never an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => viewFrom(`#${text}`)).not.toThrow();
      }),
    );
    expect(viewFrom("#level=high&camera=1,2,3&city=../etc&scenario=")).toEqual(EMPTY_VIEW);
    expect(viewFrom("#camera=4,52,0,0,10,500&level=99&point=4&room=attic&case=now")).toEqual(EMPTY_VIEW);
    expect(viewFrom("#scenario=river-flood&level=99&opacity=2&scenario=../etc&case=now").scenarios).toEqual([
      { scenarioId: "river-flood", caseId: null },
    ]);
  });

  test("is readable", () => {
    const text = linkFrom({
      ...EMPTY_VIEW,
      cityId: "waterwijk",
      scenarios: [
        { scenarioId: "computed-flooding", caseId: null },
        { scenarioId: "hot-day", caseId: "2050-high" },
      ],
      waterLevelsMetresNap: { "computed-flooding": 2.6 },
    });
    expect(text).toBe("city=waterwijk&scenario=computed-flooding&level=2.6&scenario=hot-day&case=2050-high");
  });
});
