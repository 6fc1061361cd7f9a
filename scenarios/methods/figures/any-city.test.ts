import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldChannel } from "../../model/field.ts";
import type { CityFigures, FigureValue } from "../../model/figure.ts";
import { COMPUTED_METHODS } from "../../model/layer.ts";
import { depthMetres } from "../flooding/depth.ts";
import { fieldOf, type SmallCity, smallCity } from "../testing/small-city.ts";
import { type CityFiles, cityNumbersFrom } from "./city-numbers.ts";
import { createFigures } from "./create-figures.ts";
import { FIGURES_OF_METHOD } from "./figures-of-method.ts";

/** Whatever the city: what every method's figures must be, beside being right. */

const SHOWERS = [70, 140].map(
  (rainMillimetres): FieldChannel => ({
    id: `${rainMillimetres}-mm-in-2-h`,
    unit: "m",
    offset: 0,
    step: 0.01,
    parameters: { rainMillimetres, rainHours: 2 },
  }),
);

const anyCity = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([columns, rows]) => {
    const cells = columns * rows;
    const cell = fc.nat(cells - 1);
    const ofCells = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: cells, maxLength: cells });
    const depth = fc.option(fc.nat(250).map((centimetres) => centimetres / 100));
    const building = fc.record({
      cell,
      dwellings: fc.option(fc.nat(8)),
      footprintSquareMetres: fc.integer({ min: 20, max: 300 }),
      rainDepth70Metres: depth,
      rainDepth140Metres: depth,
      petNowCelsius: fc.option(fc.integer({ min: 25, max: 50 })),
      metresToCoolPlace: fc.option(fc.nat(600)),
      walkMetresToCoolPlace: fc.option(fc.nat(900)),
      treesWithin15Metres: fc.option(fc.nat(6)),
      metresToGreen: fc.option(fc.nat(600)),
    });
    return fc.record({
      small: fc.record({
        columns: fc.constant(columns),
        ground: ofCells(fc.integer({ min: -400, max: 600 }).map((centimetres) => centimetres / 100)),
        sources: fc.array(cell, { minLength: 1, maxLength: 2 }),
        buildings: fc.array(building, { minLength: 1, maxLength: 12 }),
        streets: fc.array(fc.tuple(cell, cell), { maxLength: 4 }),
        schools: fc.array(cell, { maxLength: 3 }),
        neighbourhoods: ofCells(fc.constantFrom(0, 1, 2, 255)),
      }) satisfies fc.Arbitrary<SmallCity>,
      rain: ofCells(fc.tuple(fc.nat(255), fc.nat(255))),
      level: fc.integer({ min: -450, max: 700 }).map((centimetres) => centimetres / 100),
      millimetres: fc.constantFrom(70, 140),
    });
  });
type AnyCity = typeof anyCity extends fc.Arbitrary<infer City> ? City : never;

function filesOf({ small, rain }: AnyCity): CityFiles {
  const files = smallCity(small);
  return { ...files, rain: fieldOf(files.heights!.header, SHOWERS, rain) };
}

const figuresOf = (city: AnyCity, method: (typeof COMPUTED_METHODS)[number]): CityFigures =>
  createFigures(cityNumbersFrom(filesOf(city)))({
    method,
    values: { waterLevelMetresNap: city.level, rainMillimetres: city.millimetres, rainHours: 2 },
  });

const numbersIn = (value: FigureValue | undefined): readonly number[] =>
  value === null || value === undefined ? [] : typeof value === "number" ? [value] : [value.low, value.high];

describe.each(COMPUTED_METHODS)("%s", (method) => {
  const { definitions } = FIGURES_OF_METHOD[method];

  test("what is a sum is that of its neighbourhoods' rows and of what lies in none", () => {
    fc.assert(
      fc.property(anyCity, (city) => {
        const figures = figuresOf(city, method);
        fc.pre(figures.neighbourhoods.length > 0);
        for (const { id } of definitions.filter(({ isSum }) => isSum)) {
          for (const [at, value] of numbersIn(figures.city[id]).entries()) {
            const rows = figures.neighbourhoods.map((row) => numbersIn(row.figures[id])[at] ?? 0);
            expect(
              rows.reduce((one, other) => one + other, 0),
              id,
            ).toBeCloseTo(value, 6);
          }
        }
      }),
    );
  });

  test("no number is impossible: none is under nought or no number, no share is over one, no range is upside down", () => {
    fc.assert(
      fc.property(anyCity, (city) => {
        const { city: inAll, neighbourhoods, byClass } = figuresOf(city, method);
        for (const counts of Object.values(byClass)) {
          for (const count of counts) expect(Number.isFinite(count) && count >= 0).toBe(true);
        }
        for (const set of [inAll, ...neighbourhoods.map(({ figures }) => figures)]) {
          for (const [id, value] of Object.entries(set)) {
            const numbers = numbersIn(value);
            for (const number of numbers) expect(Number.isFinite(number) && number >= 0, id).toBe(true);
            expect(numbers.at(0) ?? 0).toBeLessThanOrEqual(numbers.at(-1) ?? 0);
            if (id.endsWith("-share") || id === "wet-ground")
              expect(numbers.at(0) ?? 0).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

test("of each neighbourhood a plain script counts the same buildings and homes, in high water and in rain", () => {
  fc.assert(
    fc.property(anyCity, (city) => {
      const files = filesOf(city);
      const areDwellingsKnown = files.buildings.some(({ dwellings }) => dwellings !== null);
      const isWet = {
        "flood-depth": (building: (typeof files.buildings)[number]) =>
          depthMetres(
            city.level,
            building.groundHeightMetresNap,
            building.spillLevelMetresNap ?? Number.NaN,
          ) > 0,
        "rain-depth": (building: (typeof files.buildings)[number]) =>
          ((city.millimetres === 70 ? building.rainDepth70Metres : building.rainDepth140Metres) ?? 0) >= 0.05,
      };
      for (const method of ["flood-depth", "rain-depth"] as const) {
        for (const { id, figures } of figuresOf(city, method).neighbourhoods) {
          const own = files.buildings.filter(
            (building) => (building.neighbourhood ?? "outside") === id && isWet[method](building),
          );
          expect(figures["buildings-reached"]).toBe(own.length);
          const homes = own.reduce((sum, { dwellings }) => sum + (dwellings ?? 0), 0);
          if (areDwellingsKnown) expect(figures["homes-reached"]).toBe(homes);
        }
      }
    }),
  );
});
