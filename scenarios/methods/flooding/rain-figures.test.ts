import { describe, expect, test } from "vitest";
import type { CityFigures } from "../../model/figure.ts";
import { type CityFiles, cityNumbersFrom } from "../figures/city-numbers.ts";
import { createFigures } from "../figures/create-figures.ts";
import { fieldOf, smallCity } from "../testing/small-city.ts";
import { RAIN_FIGURES } from "./rain-definitions.ts";

const shower = (rainMillimetres: number) => ({
  id: `${rainMillimetres}-mm-in-2-h`,
  unit: "m" as const,
  offset: 0,
  step: 0.01,
  parameters: { rainMillimetres, rainHours: 2 },
});

/** Four cells in a row: water, a wet street, a wetter one with a school, and a dry one. Centimetres after 70 and 140 mm. */
function files(): CityFiles {
  const small = smallCity({
    columns: 4,
    ground: [0, 2, 2, 3],
    sources: [0],
    neighbourhoods: [0, 0, 1, 1],
    buildings: [
      { cell: 1, dwellings: 2, rainDepth70Metres: 0.1, rainDepth140Metres: 0.2 },
      { cell: 2, dwellings: 4, rainDepth70Metres: 0.04, rainDepth140Metres: 0.6 },
      { cell: 3, dwellings: 8, rainDepth70Metres: null, rainDepth140Metres: null },
    ],
    streets: [[1, 3]],
    schools: [2],
  });
  const rain = fieldOf(
    small.heights!.header,
    [shower(70), shower(140)],
    [
      [0, 0],
      [16, 20],
      [4, 60],
      [255, 255],
    ],
  );
  return { ...small, rain };
}

function figuresAfter(rainMillimetres: number, rainHours = 2, from: CityFiles = files()): CityFigures {
  const figures = createFigures(cityNumbersFrom(from))({
    method: "rain-depth",
    values: { rainMillimetres, rainHours },
  });
  if (figures === undefined) throw new Error("Rain has no figures.");
  return figures;
}

describe("four cells, by hand", () => {
  test("the answer says of which method it is, and draws no line over water levels", () => {
    expect(figuresAfter(70)).toMatchObject({ method: "rain-depth", series: [] });
    expect(figuresAfter(50)).toMatchObject({ method: "rain-depth", series: [] });
  });

  test("after 70 mm one building stands 10 cm deep; 4 cm counts as none", () => {
    const { city, byClass, neighbourhoods } = figuresAfter(70);
    expect(city).toEqual({
      "buildings-reached": 1,
      "homes-reached": 2,
      "homes-over-50-cm": 0,
      // 100 m² × € 219.75, and its range.
      "home-damage": { low: expect.closeTo(13_200, 6), high: expect.closeTo(30_750, 6) },
      "streets-over-15-cm": expect.closeTo(0.005, 9),
      "streets-closed": 0,
      "places-reached": 0,
      // Of three cells of ground two are known; one of those stands under 5 cm or more.
      "wet-ground": 0.5,
    });
    expect(byClass["buildings-by-depth"]).toEqual([0, 1, 0, 0, 0]);
    expect(neighbourhoods.map(({ figures }) => figures["wet-ground"])).toEqual([1, 0]);
  });

  test("after 140 mm two, the school, and a closed street", () => {
    const { city, byClass } = figuresAfter(140);
    expect(city).toMatchObject({
      "buildings-reached": 2,
      "homes-reached": 6,
      "homes-over-50-cm": 4,
      "streets-over-15-cm": expect.closeTo(0.015, 9),
      "streets-closed": expect.closeTo(0.01, 9),
      "places-reached": 1,
      "wet-ground": 1,
    });
    // 100 m² × 293 × (1 + 1.75).
    expect(city["home-damage"]).toEqual({
      low: expect.closeTo(48_400, 6),
      high: expect.closeTo(112_750, 6),
    });
    expect(byClass["homes-by-depth"]).toEqual([0, 0, 0, 2, 4]);
  });
});

test.each([
  ["50 mm", 50, 2],
  ["70 mm in one hour", 70, 1],
])("nothing is known of a shower that was not worked out: %s", (_, millimetres, hours) => {
  expect(figuresAfter(millimetres, hours)).toMatchObject({ city: {}, neighbourhoods: [], byClass: {} });
});

test("nor of one that the field has and the inventory does not, or the other way about", () => {
  const from = files();
  const [first, second] = from.rain!.header.channels;
  const inOneHour = { ...first, parameters: { rainMillimetres: 70, rainHours: 1 } };
  const withChannels = (...channels: (typeof first)[]): CityFiles => ({
    ...from,
    rain: { ...from.rain!, header: { ...from.rain!.header, channels } },
  });
  expect(figuresAfter(70, 1, withChannels(inOneHour, second)).city).toEqual({});
  expect(figuresAfter(70, 2, withChannels(inOneHour, second)).city).toEqual({});
  expect(figuresAfter(140, 2, withChannels(inOneHour, second)).city).not.toEqual({});
});

test("without places the rest is counted all the same; without streets too", () => {
  expect(figuresAfter(140, 2, { ...files(), places: null, streets: null }).city).toMatchObject({
    "buildings-reached": 2,
    "places-reached": null,
    "streets-closed": null,
  });
});

test("a street in no neighbourhood has its row, and one that lies in them makes none", () => {
  expect(figuresAfter(140).neighbourhoods.map(({ id }) => id)).toEqual(["area-0", "area-1"]);
  const small = smallCity({
    columns: 3,
    ground: [0, 2, 2],
    sources: [0],
    neighbourhoods: [0, 0, 255],
    streets: [[1, 2]],
  });
  const rain = fieldOf(small.heights!.header, [shower(70), shower(140)], [[0], [40], [40]]);
  const { neighbourhoods } = figuresAfter(70, 2, { ...small, rain });
  expect(neighbourhoods.map(({ id, figures }) => [id, figures["wet-ground"]])).toEqual([
    ["area-0", 1],
    ["outside", null],
  ]);
});

test("without a rain field nothing is known", () => {
  expect(figuresAfter(70, 2, { ...files(), rain: null }).city).toEqual({});
});

test("what lies outside every neighbourhood has a row without a share of ground", () => {
  const from = files();
  const buildings = from.buildings.map((building) => ({ ...building, neighbourhood: null }));
  const rows = figuresAfter(70, 2, { ...from, buildings }).neighbourhoods;
  expect(rows.at(-1)).toMatchObject({
    id: "outside",
    figures: { "buildings-reached": 1, "wet-ground": null },
  });
});

test("a place under 5 to 10 cm counts as reached", () => {
  const from = files();
  const bytes = from.rain!.bytes.slice();
  // The school's cell, after 70 mm.
  bytes[2 * 4] = 6;
  expect(figuresAfter(70, 2, { ...from, rain: { ...from.rain!, bytes } }).city["places-reached"]).toBe(1);
});

test("ground that is green is known as well as paving is", () => {
  const green = smallCity({
    columns: 2,
    ground: [0, 1],
    sources: [0],
    cover: [3, 2],
    buildings: [{ cell: 1 }],
  });
  expect(figuresAfter(70, 2, green).missing).not.toContain("land-use");
});

test("what is missing: land use for what soaks away, and not where the sea comes from", () => {
  expect(figuresAfter(70).missing).toEqual(["floor-area"]);
  const unknown = smallCity({
    columns: 2,
    ground: [0, 1],
    sources: [0],
    cover: [0, 0],
    buildings: [{ cell: 1 }],
  });
  const from: CityFiles = { ...unknown, city: { waterFrom: "map-edge", heightsFrom: "height-file" } };
  const missing = ["land-use", "floor-area", "streets", "places"];
  expect(figuresAfter(70, 2, from).missing).toEqual(missing);
  expect(figuresAfter(70, 2, { ...from, land: null }).missing).toEqual(missing);
});

test("every figure has words and a card, and every class its legend's count", () => {
  const { city, byClass } = figuresAfter(140);
  expect(RAIN_FIGURES.definitions.map(({ id }) => id).sort()).toEqual(Object.keys(city).sort());
  for (const { id, legend } of RAIN_FIGURES.classes) expect(byClass[id]).toHaveLength(legend.classes.length);
});
