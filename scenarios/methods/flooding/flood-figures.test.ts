import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CityFigures, FigureSet } from "../../model/figure.ts";
import { type CityFiles, cityNumbersFrom } from "../figures/city-numbers.ts";
import { createFigures } from "../figures/create-figures.ts";
import { type SmallBuilding, type SmallCity, smallCity } from "../testing/small-city.ts";
import { CHART_LEVELS_METRES_NAP } from "./buildings-by-level.ts";
import { dangerByDepth } from "./danger.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";
import { FLOOD_FIGURES } from "./flood-definitions.ts";

function figuresAt(waterLevelMetresNap: number, files: CityFiles): CityFigures {
  const figures = createFigures(cityNumbersFrom(files))({
    method: "flood-depth",
    values: { waterLevelMetresNap },
  });
  if (figures === undefined) throw new Error("Flooding has no figures.");
  return figures;
}

/** The row of methods.md: water, then 2.0, 2.8, 3.5, and 1.0 behind it. A building on each, a street along them, a school on the last. */
const ROW: SmallCity = {
  columns: 5,
  ground: [0, 2, 2.8, 3.5, 1],
  sources: [0],
  neighbourhoods: [255, 0, 0, 1, 1],
  buildings: [
    { cell: 1, dwellings: 3, footprintSquareMetres: 100 },
    { cell: 2, dwellings: 2, floorAreaSquareMetres: 150, storeys: 3 },
    { cell: 3, dwellings: 0, footprintSquareMetres: 400 },
    { cell: 4, dwellings: 10, footprintSquareMetres: 60 },
  ],
  streets: [[1, 4]],
  schools: [4],
};

describe("the row of four, by hand", () => {
  test("at 3.0 m two buildings stand 1.0 and .2 m deep, and the third keeps the fourth dry", () => {
    const { city, byClass } = figuresAt(3, smallCity(ROW));
    expect(city).toEqual({
      "buildings-reached": 2,
      "homes-reached": 5,
      "homes-over-50-cm": 3,
      // 100 m² × .40 × 817 + 50 m² × .10 × 817 = 36,765, times 176/293 and 410/293.
      "home-damage": { low: expect.closeTo(22_084.095, 2), high: expect.closeTo(51_445.904, 2) },
      // 5 m of the first cell, 10 m of the second.
      "streets-over-15-cm": expect.closeTo(0.015, 9),
      "streets-closed": expect.closeTo(0.005, 9),
      "places-reached": 0,
    });
    expect(byClass).toEqual({
      "buildings-by-depth": [0, 1, 0, 1],
      "homes-by-depth": [0, 2, 0, 3],
      "buildings-by-danger": [1, 0, 1, 0, 0, 0],
      "street-kilometres-by-state": [
        expect.closeTo(0.015, 9),
        expect.closeTo(0.01, 9),
        expect.closeTo(0.005, 9),
      ],
    });
  });

  test("the answer says of which method it is, and has no row for what lies nowhere", () => {
    const { method, neighbourhoods } = figuresAt(3, smallCity(ROW));
    expect(method).toBe("flood-depth");
    expect(neighbourhoods.map(({ id }) => id)).toEqual(["area-0", "area-1"]);
    const noStreets = figuresAt(3, { ...smallCity(ROW), streets: null });
    expect(noStreets.neighbourhoods).toHaveLength(2);
  });

  test("at 3.6 m it is over the third, and the fourth fills to 2.6 m", () => {
    const { city, byClass, neighbourhoods } = figuresAt(3.6, smallCity(ROW));
    expect(city).toMatchObject({ "buildings-reached": 4, "homes-reached": 15, "places-reached": 1 });
    expect(byClass["buildings-by-depth"]).toEqual([1, 0, 0, 3]);
    expect(byClass["buildings-by-danger"]).toEqual([1, 0, 1, 1, 1, 0]);
    expect(neighbourhoods.map(({ id, figures }) => [id, figures["homes-reached"]])).toEqual([
      ["area-0", 5],
      ["area-1", 10],
    ]);
    // Nobody lives in the third: its 400 m² are no damage to homes. 817 × (100 × .52 + 50 × .34 + 60 × .69).
    expect(city["home-damage"]).toEqual({
      low: expect.closeTo((817 * 110.4 * 176) / 293, 6),
      high: expect.closeTo((817 * 110.4 * 410) / 293, 6),
    });
  });

  test("a level just at the lowest ground wets nothing, and without a level nothing is wet", () => {
    expect(figuresAt(2, smallCity(ROW)).city["buildings-reached"]).toBe(0);
    const asked = createFigures(cityNumbersFrom(smallCity(ROW)))({ method: "flood-depth", values: {} });
    expect(asked?.city["buildings-reached"]).toBe(0);
  });

  test("just 50 cm is not yet over 50 cm", () => {
    expect(figuresAt(2.5, smallCity(ROW)).city["homes-over-50-cm"]).toBe(0);
    expect(figuresAt(2.51, smallCity(ROW)).city["homes-over-50-cm"]).toBe(3);
  });

  test("the chart counts at every tenth of a metre what the figures count there", () => {
    const [series] = figuresAt(0, smallCity(ROW)).series;
    expect(series.x).toEqual(CHART_LEVELS_METRES_NAP);
    for (const level of [-2, 2, 2.6, 3, 3.6, 6]) {
      const counts = series.lines.map(({ y }) => y[series.x.indexOf(level)]);
      expect(counts).toEqual(figuresAt(level, smallCity(ROW)).byClass["buildings-by-depth"]);
    }
  });
});

describe("what is not known is said", () => {
  const bare: CityFiles = { ...smallCity(ROW), heights: null, streets: null, places: null };

  test("and neither guessed nor counted as nought", () => {
    const { city, byClass } = figuresAt(3, bare);
    expect(city).toMatchObject({
      "buildings-reached": 2,
      "streets-over-15-cm": null,
      "streets-closed": null,
      "places-reached": null,
    });
    expect(byClass["street-kilometres-by-state"]).toBeUndefined();
  });

  test.each([
    ["everything is there", {}, []],
    ["no heights, streets and places", bare, ["heights", "streets", "places"]],
    [
      "heights of buildings only, water at the map's edge",
      { city: { waterFrom: "map-edge", heightsFrom: "buildings" } },
      ["height-file", "water"],
    ],
    [
      "no dwellings and no floor areas",
      { buildings: smallCity({ ...ROW, buildings: [{ cell: 1, dwellings: null }] }).buildings },
      ["dwellings", "floor-area"],
    ],
  ] as const)("%s", (_, change, missing) => {
    expect(figuresAt(3, { ...smallCity(ROW), ...(change as Partial<CityFiles>) }).missing).toEqual(missing);
  });

  test("without dwellings a building counts as one home", () => {
    const files = smallCity({ ...ROW, buildings: [{ cell: 1, dwellings: null }] });
    expect(figuresAt(3, files).city).toMatchObject({ "buildings-reached": 1, "buildings-over-50-cm": 1 });
  });
});

test("a street in no neighbourhood has its row, and the rows come to the whole city", () => {
  const files = smallCity({ ...ROW, neighbourhoods: [255, 255, 0, 0, 0], buildings: [] });
  const { neighbourhoods, city } = figuresAt(3, files);
  expect(neighbourhoods.map(({ id }) => id)).toEqual(["area-0", "outside"]);
  const lengths = neighbourhoods.map(({ figures }) => figures["streets-over-15-cm"]);
  expect(lengths).toEqual([expect.closeTo(0.01, 9), expect.closeTo(0.005, 9)]);
  expect(city["streets-over-15-cm"]).toBeCloseTo(0.015, 9);
});

test("a school in no neighbourhood has that row too", () => {
  const files = smallCity({ ...ROW, neighbourhoods: [0, 0, 0, 0, 255], buildings: [], streets: [] });
  expect(figuresAt(4, files).neighbourhoods.map(({ figures }) => figures["places-reached"])).toEqual([0, 1]);
});

test("every figure has words, a card, and a number or a reason for none", () => {
  const { city, byClass, series } = figuresAt(3, smallCity(ROW));
  expect(FLOOD_FIGURES.definitions.map(({ id }) => id).sort()).toEqual(Object.keys(city).sort());
  const ids = FLOOD_FIGURES.definitions.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...FLOOD_FIGURES.headlines, ...FLOOD_FIGURES.columns]));
  for (const { id, legend } of FLOOD_FIGURES.classes) {
    expect(byClass[id]).toHaveLength(legend.classes.length);
  }
  for (const chart of FLOOD_FIGURES.charts) {
    const lines = series.find(({ id }) => "seriesId" in chart && id === chart.seriesId)?.lines;
    expect(lines?.map(({ id }) => id)).toEqual(chart.lines.map(({ id }) => id));
  }
});

describe("of any small city", () => {
  const anyCity = fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.integer({ min: 2, max: 6 }).chain((rows) => {
      const cells = columns * rows;
      const cell = fc.nat(cells - 1);
      const building: fc.Arbitrary<SmallBuilding> = fc.record({
        cell,
        dwellings: fc.nat(8),
        footprintSquareMetres: fc.integer({ min: 20, max: 300 }),
      });
      return fc.record({
        columns: fc.constant(columns),
        ground: fc.array(
          fc.integer({ min: -400, max: 600 }).map((cm) => cm / 100),
          { minLength: cells, maxLength: cells },
        ),
        sources: fc.array(cell, { minLength: 1, maxLength: 2 }),
        buildings: fc.array(building, { minLength: 1, maxLength: 12 }),
        streets: fc.array(fc.tuple(cell, cell), { maxLength: 4 }),
        schools: fc.array(cell, { maxLength: 3 }),
        neighbourhoods: fc.array(fc.constantFrom(0, 1, 2, 255), { minLength: cells, maxLength: cells }),
      }) satisfies fc.Arbitrary<SmallCity>;
    }),
  );
  const anyLevel = fc.integer({ min: -450, max: 700 }).map((centimetres) => centimetres / 100);
  /** Its number, the low and the high end of a range; not known: none. */
  const numbersIn = (set: FigureSet, id: string): number[] => {
    const value = set[id];
    if (value === null) return [];
    return typeof value === "number" ? [value] : [value.low, value.high];
  };
  const ids = FLOOD_FIGURES.definitions.map(({ id }) => id);

  test("more water never makes a figure smaller", () => {
    fc.assert(
      fc.property(anyCity, anyLevel, anyLevel, (city, one, other) => {
        const files = smallCity(city);
        const lower = figuresAt(Math.min(one, other), files).city;
        const higher = figuresAt(Math.max(one, other), files).city;
        for (const id of ids) {
          for (const [at, value] of numbersIn(lower, id).entries()) {
            expect(numbersIn(higher, id)[at]).toBeGreaterThanOrEqual(value - 1e-9);
          }
        }
      }),
    );
  });

  test("the rows of the neighbourhoods come to the whole city", () => {
    fc.assert(
      fc.property(anyCity, anyLevel, (city, level) => {
        const figures = figuresAt(level, smallCity(city));
        fc.pre(figures.neighbourhoods.length > 0);
        for (const id of ids) {
          for (const [at, value] of numbersIn(figures.city, id).entries()) {
            const rows = figures.neighbourhoods.map((row) => numbersIn(row.figures, id)[at]);
            expect(rows.reduce((sum, row) => sum + row, 0)).toBeCloseTo(value, 6);
          }
        }
      }),
    );
  });

  test("counts are those of a plain script over the inventory", () => {
    fc.assert(
      fc.property(anyCity, anyLevel, (city, level) => {
        const files = smallCity(city);
        const wet = files.buildings.filter(
          ({ spillLevelMetresNap: spill }) => spill !== null && level > spill,
        );
        const depths = wet.map((row) => level - row.groundHeightMetresNap);
        const { city: found, byClass } = figuresAt(level, files);
        const isHomeKnown = files.buildings.some(({ dwellings }) => dwellings !== null);
        expect(isHomeKnown).toBe(true);
        expect(found["buildings-reached"]).toBe(wet.length);
        expect(found["homes-reached"]).toBe(wet.reduce((sum, row) => sum + (row.dwellings ?? 0), 0));
        const starts = DEPTH_LEGEND.classes.map(({ from }) => from);
        expect(byClass["buildings-by-depth"]).toEqual(
          starts.map((from, at) => depths.filter((d) => d >= from && d < (starts[at + 1] ?? 99)).length),
        );
        expect(byClass["buildings-by-danger"]).toEqual(
          [0, 1, 2, 3, 4, 5].map((danger) => depths.filter((d) => dangerByDepth(d) === danger).length),
        );
      }),
    );
  });
});
