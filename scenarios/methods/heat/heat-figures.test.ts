import { describe, expect, test } from "vitest";
import type { BuildingRow } from "../../model/city.ts";
import { type Field, LAND, NOT_KNOWN } from "../../model/field.ts";
import type { FiguresRequest } from "../../model/figure.ts";
import { type CityFiles, cityNumbersFrom } from "../figures/city-numbers.ts";
import { createFigures } from "../figures/create-figures.ts";
import { FIGURES_OF_METHOD } from "../figures/figures-of-method.ts";
import { BUILDINGS, code, FILES, field, land, microclimate, row } from "../testing/hot-city.ts";
import { createPetOfCells } from "./pet-of-cells.ts";
import { ALL_SHADE } from "./shade.ts";

const { paved, green, water, building } = LAND;

const figuresOf = (
  files: Partial<CityFiles>,
  request: Omit<FiguresRequest, "method" | "values"> = {},
  rise = 0,
) => {
  const figures = createFigures(cityNumbersFrom({ ...FILES, ...files }))({
    method: "heat-pet",
    values: { airTemperatureRiseCelsius: rise },
    ...request,
  });
  if (figures === undefined) throw new Error("Heat gives no figures.");
  return figures;
};

describe("over the afternoon", () => {
  const afternoon = () => {
    const figures = figuresOf({});
    const [west, east] = figures.neighbourhoods.map((row) => row.figures);
    return { ...figures, west, east };
  };

  test("homes within 300 m of a cool place are counted among those of which it is known", () => {
    const { city, west, east } = afternoon();
    expect(city["homes-near-cool-place"]).toBe(8);
    expect(city["homes-near-cool-place-share"]).toBeCloseTo(8 / 20, 12);
    expect([west, east].map((figures) => figures["homes-near-cool-place"])).toEqual([3, 5]);
    expect(east["homes-near-cool-place-share"]).toBeCloseTo(5 / 9, 12);
  });

  test("the walk of the home in the middle: of 20 known homes the tenth, by how far they walk", () => {
    const walk = "walk-to-cool-place";
    // West 3 homes at 300 m, 2 at 301 and 6 at 310; east 5 at 20, and 4 with no cool place to go to.
    expect(afternoon().city[walk]).toBe(301);
    expect(afternoon().neighbourhoods.map(({ figures }) => figures[walk])).toEqual([310, 20]);
    const [, , , near, none] = BUILDINGS;
    const of = (...buildings: readonly BuildingRow[]) =>
      figuresOf({ buildings: buildings.map((own, number) => ({ ...own, number })) }).city[walk];
    expect(of(near, { ...none, dwellings: 5 })).toBe(20);
    expect(of(near, { ...none, dwellings: 6 })).toBeNull();
    expect(of({ ...near, dwellings: 0 })).toBeNull();
  });

  test("outdoor ground alone is counted: water and what lies under a building are not", () => {
    const { city, west, east, byClass } = afternoon();
    expect(city["mean-pet"]).toBeCloseTo((42 + 38 + 30 + 37 + 41 + 40) / 6, 9);
    expect(west["mean-pet"]).toBeCloseTo((42 + 38 + 37) / 3, 9);
    expect(city["extreme-ground-share"]).toBeCloseTo(2 / 6, 12);
    expect(east["extreme-ground-share"]).toBeCloseTo(1 / 3, 12);
    expect(byClass["ground-by-pet"].map((share) => Math.round(share * 6))).toEqual([0, 1, 1, 2, 2, 0]);
  });

  test("shade is the mean of seven hours, of the ground and of streets by their length", () => {
    const { city, west, east } = afternoon();
    expect(city["ground-shade-share"]).toBeCloseTo(8 / 7 / 6, 12);
    expect(west["ground-shade-share"]).toBeCloseTo(1 / 7 / 3, 12);
    expect(city["street-shade-share"]).toBeCloseTo(8 / 7 / 3, 9);
    expect(east["street-shade-share"]).toBeCloseTo(1, 9);
  });

  test("what lies in no neighbourhood has its own row, and the city has all of it", () => {
    // The last cell and the last home lie in none; of neighbourhoods there are two, and "in none" is 255.
    const bytes = land.bytes.map((byte, at) => (at === 7 * 4 + 2 ? 255 : byte));
    const outside = row(6, { dwellings: 8, metresToCoolPlace: 50, neighbourhood: null });
    const buildings = [...BUILDINGS, outside];
    const { city, neighbourhoods } = figuresOf({ land: { ...land, bytes }, buildings });
    expect(neighbourhoods.map(({ id }) => id)).toEqual(["west", "east", "outside"]);
    expect(neighbourhoods[2].figures).toMatchObject({
      "homes-near-cool-place": 8,
      "homes-near-cool-place-share": 1,
      "ground-shade-share": 0,
      "street-shade-share": null,
      "extreme-ground-share": 0,
    });
    expect(neighbourhoods[2].figures["mean-pet"]).toBeCloseTo(40, 9);
    expect(neighbourhoods[1].figures["mean-pet"]).toBeCloseTo((30 + 41) / 2, 9);
    expect(city["homes-near-cool-place"]).toBe(16);
    expect(city["mean-pet"]).toBeCloseTo(38, 9);
  });

  test("a home with a way to a cool place is known, whether or not PET beside it is", () => {
    const beside = row(0, { dwellings: 3, petNowCelsius: null, metresToCoolPlace: 90 });
    const { city } = figuresOf({ buildings: [beside, row(1, { dwellings: 1 })] });
    expect(city).toMatchObject({ "homes-near-cool-place": 3, "homes-near-cool-place-share": 0.75 });
  });

  test("a neighbourhood without homes of which it is known has no share, and not a nought", () => {
    const { neighbourhoods } = figuresOf({ buildings: BUILDINGS.slice(0, 3) });
    expect(neighbourhoods[1].figures).toMatchObject({
      "homes-near-cool-place": null,
      "homes-near-cool-place-share": null,
    });
  });

  test("nothing is missing, and the side of the cells and the method are said", () => {
    const { method, missing, cellSizeMetres } = afternoon();
    expect(method).toBe("heat-pet");
    expect(missing).toEqual([]);
    expect(cellSizeMetres).toBe(2);
  });

  test("a warmer future has figures of its own, and the same shade", () => {
    const [now, later] = [0, 1.04].map((rise) => figuresOf({}, {}, rise).city);
    expect(later["mean-pet"]).toBeCloseTo(40, 9);
    expect(later["ground-shade-share"]).toBe(now["ground-shade-share"]);
    expect(figuresOf({}, {}, 3).city["mean-pet"]).toBeNull();
  });
});

describe("at an hour", () => {
  test("PET and shade are those of that hour", () => {
    const { city } = figuresOf({}, { hourUtc: 10 }, 1.04);
    const pet = createPetOfCells(microclimate.bytes, (cell) => cell === 4, 1.04);
    const outdoors = [0, 1, 2, 4, 6, 7].map((cell) => pet(cell, 0));
    const mean = outdoors.reduce((one, other) => one + other) / outdoors.length;
    expect(Math.abs(Number(city["mean-pet"]) - mean)).toBeLessThan(0.1);
    expect(city["ground-shade-share"]).toBeCloseTo(2 / 6, 12);
    expect(figuresOf({}, { hourUtc: 11 }).city["ground-shade-share"]).toBeCloseTo(1 / 6, 12);
  });

  test("ground whose microclimate is not known does not count as its neighbour, at an hour or over the afternoon, and that is said", () => {
    const holed = {
      ...microclimate,
      bytes: microclimate.bytes.map((byte, at) => (at < 4 ? NOT_KNOWN : byte)),
    };
    const { city, missing } = figuresOf({ microclimate: holed }, { hourUtc: 10 });
    const pet = createPetOfCells(microclimate.bytes, (cell) => cell === 4, 0);
    const outdoors = [1, 2, 4, 6, 7].map((cell) => pet(cell, 0));
    const mean = outdoors.reduce((one, other) => one + other) / outdoors.length;
    expect(Math.abs(Number(city["mean-pet"]) - mean)).toBeLessThan(0.1);
    expect(missing).toEqual(["some-heat"]);
    // 42 of the first cell is left out of 38, 30, 37, 41 and 40.
    expect(figuresOf({ microclimate: holed }).city["mean-pet"]).toBeCloseTo(186 / 5, 9);
    expect(figuresOf({ microclimate: null }).missing).toEqual([]);
  });

  test("outside the afternoon nothing is known", () => {
    const { city } = figuresOf({}, { hourUtc: 20 });
    expect([city["mean-pet"], city["ground-shade-share"], city["street-shade-share"]]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test("through the day there is a line for the sun and one for the shade", () => {
  const [series] = figuresOf({}).series;
  const pet = createPetOfCells(microclimate.bytes, (cell) => cell === 4, 0);
  expect(series.id).toBe("pet-by-hour");
  expect(series.x).toEqual([10, 11, 12, 13, 14, 15, 16]);
  const [sun, shade] = series.lines.map(({ y }) => y);
  expect(Math.abs(Number(shade[3]) - pet(2, 3))).toBeLessThan(0.101);
  const inSun = [0, 1, 4, 6, 7].map((cell) => pet(cell, 3)).reduce((one, other) => one + other) / 5;
  expect(Math.abs(Number(sun[3]) - inSun)).toBeLessThan(0.101);
  expect(Number(sun[3])).toBeGreaterThan(Number(shade[3]) + 5);
  expect(series.lines.map(({ id }) => id)).toEqual(["sun", "shade"]);
});

test("where nothing lies in the sun, or in shade, at an hour, its line has a gap and not a nought", () => {
  const shadeEverywhere = (shade: number): Field => ({
    ...microclimate,
    bytes: microclimate.bytes.map((byte, at) => (at % 4 === 1 && byte !== NOT_KNOWN ? shade : byte)),
  });
  const linesUnder = (shade: number) =>
    figuresOf({ microclimate: shadeEverywhere(shade) }).series[0].lines.map(({ y }) =>
      y.map((celsius) => celsius !== null),
    );
  const [always, never] = [true, false].map((isKnown) => Array.from({ length: 7 }, () => isKnown));
  expect(linesUnder(ALL_SHADE)).toEqual([never, always]);
  expect(linesUnder(0)).toEqual([always, never]);
});

test("ground whose microclimate is not known is in no mean by the hour", () => {
  const bytes = microclimate.bytes.map((byte, at) => (at < 4 ? NOT_KNOWN : byte));
  const lone = { ...land, bytes: land.bytes.map((byte, at) => (at % 4 === 0 && at > 4 ? water : byte)) };
  const [{ lines }] = figuresOf({ microclimate: { ...microclimate, bytes }, land: lone }).series;
  const pet = createPetOfCells(bytes, () => false, 0);
  expect(Math.abs(Number(lines[0].y[3]) - pet(1, 3))).toBeLessThan(0.101);
  // Nothing that is known lies in shade: "not known" is no shade.
  expect(lines[1].y[3]).toBeNull();
});

describe("what a city lacks", () => {
  test("without a microclimate the afternoon is known, and no hour and no shade", () => {
    const { city, series } = figuresOf({ microclimate: null });
    expect(city["mean-pet"]).toBeCloseTo(38, 9);
    expect(city["ground-shade-share"]).toBeNull();
    expect(series).toEqual([]);
    expect(figuresOf({ microclimate: null }, { hourUtc: 12 }).city["mean-pet"]).toBeNull();
  });

  test("without streets, trees, land use and dwellings is said, and buildings are counted", () => {
    const unknown = {
      ...land,
      bytes: land.bytes.map((byte, at) => (at % 4 === 0 && byte !== building ? 0 : byte)),
    };
    const { city, missing } = figuresOf({
      city: { waterFrom: "map-edge", heightsFrom: "buildings" },
      streets: null,
      land: unknown,
      buildings: BUILDINGS.map((one) => ({ ...one, dwellings: null })),
    });
    expect(missing).toEqual(["trees", "land-use", "streets", "dwellings", "some-heat"]);
    expect(city["street-shade-share"]).toBeNull();
    expect(city["buildings-near-cool-place"]).toBe(2);
  });

  test("without any field there is no figure, and no false one", () => {
    const { city, byClass, cellSizeMetres } = figuresOf({ heat: null, microclimate: null, land: null });
    expect(city["mean-pet"]).toBeNull();
    expect(city["extreme-ground-share"]).toBeNull();
    expect(byClass).toEqual({});
    expect(cellSizeMetres).toBeUndefined();
  });

  test("without land use the afternoon is counted where a microclimate is known, and no hour and no shade is", () => {
    const { city, series, missing } = figuresOf({ land: null });
    expect(city["mean-pet"]).toBeCloseTo((42 + 38 + 30 + 37 + 41 + 40) / 6, 9);
    expect([city["ground-shade-share"], city["street-shade-share"]]).toEqual([null, null]);
    expect(series).toEqual([]);
    expect(missing).toEqual(["land-use"]);
  });

  test("one cell of paving or of green is land use", () => {
    const alone = (cover: number) =>
      field(
        ["cover", "crown", "neighbourhood"].map(code),
        [0, 0, 0, 0, 0, cover, 0, 0].map((own) => [own, 0, 0]),
      );
    const missingOn = (cover: number) => figuresOf({ land: alone(cover), microclimate: null }).missing;
    expect([paved, green, water, building].map(missingOn)).toEqual([[], [], ["land-use"], ["land-use"]]);
  });

  test("where there is no outdoor ground nothing is said of it", () => {
    const bytes = land.bytes.map((byte, at) => (at % 4 === 0 ? water : byte));
    const { city, byClass, series } = figuresOf({ land: { ...land, bytes } });
    expect([city["mean-pet"], city["extreme-ground-share"], city["ground-shade-share"]]).toEqual([
      null,
      null,
      null,
    ]);
    expect(byClass).toEqual({});
    expect(new Set(series[0].lines.flatMap(({ y }) => y))).toEqual(new Set([null]));
  });
});

describe("in words", () => {
  const words = FIGURES_OF_METHOD["heat-pet"];

  test("every figure has its words and its card, and every column and headline its figure", () => {
    const ids = words?.definitions.map(({ id }) => id) ?? [];
    expect(ids.toSorted()).toEqual(Object.keys(figuresOf({}).city).toSorted());
    for (const id of [...(words?.headlines ?? []), ...(words?.columns ?? [])]) expect(ids).toContain(id);
  });

  test("what was not verified is called an assumption, in both languages", () => {
    for (const { card } of words?.definitions ?? []) {
      expect(
        card.assumptions.some(({ nl, en }) => nl.startsWith("Aanname:") && en.startsWith("Assumption:")),
      ).toBe(true);
    }
    const pet = words?.definitions
      .find(({ id }) => id === "mean-pet")
      ?.card.assumptions.map(({ en }) => en)
      .join();
    expect(pet).toContain("3.35");
    expect(pet).toContain("sin²");
    expect(pet).toContain("0.6 °C lower");
  });
});
