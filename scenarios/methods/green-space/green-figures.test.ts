import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import type { BuildingRow, NeighbourhoodFigures } from "../../model/city.ts";
import { type Field, LAND } from "../../model/field.ts";
import type { CityFigures } from "../../model/figure.ts";
import { type CityFiles, cityNumbersFrom } from "../figures/city-numbers.ts";
import { createFigures } from "../figures/create-figures.ts";
import { buildingRow } from "../testing/building-row.ts";
import { GREEN_FIGURES } from "./green-definitions.ts";

const areas = (
  figures: Readonly<Record<string, NeighbourhoodFigures>> = { leafy: LEAFY, bare: BARE },
): FeatureCollection => ({
  type: "FeatureCollection",
  features: Object.entries(figures).map(([id, properties]) => ({
    type: "Feature",
    properties: { id, name: id, ...properties },
    geometry: { type: "Point", coordinates: [4.4, 51.9] },
  })),
});

/** 1 ha of land and a quarter as much water; 3 ha of land and no water. */
const LEAFY: NeighbourhoodFigures = {
  landSquareMetres: 10_000,
  pavedShare: 0.2,
  greenShare: 0.6,
  builtShare: 0.2,
  waterShare: 0.2,
  canopyShare: 0.4,
  treeCount: 30,
};
const BARE: NeighbourhoodFigures = {
  landSquareMetres: 30_000,
  pavedShare: 0.6,
  greenShare: 0.1,
  builtShare: 0.3,
  waterShare: 0,
  canopyShare: 0.04,
  treeCount: 5,
};

/** A cell of each cover, from north to south. */
const landOf = (...covers: readonly number[]): Field => ({
  header: {
    formatVersion: 1,
    columns: 1,
    rows: covers.length,
    cellSizeMetres: 2,
    crs: "EPSG:28992",
    westMetres: 0,
    northMetres: 0,
    corners: [
      [4.4, 51.9],
      [4.4, 51.9],
      [4.4, 51.9],
      [4.4, 51.9],
    ],
    channels: [{ id: "cover", unit: "code", offset: 0, step: 1, parameters: {} }],
    data: "land.u8",
  },
  bytes: Uint8Array.from(covers.flatMap((cover) => [cover, 0, 0, 0])),
});

const figuresOf = (buildings: readonly BuildingRow[], files: Partial<CityFiles> = {}): CityFigures =>
  createFigures(
    cityNumbersFrom({
      city: { waterFrom: "land-use", heightsFrom: "height-file", treeCount: 35 },
      buildings,
      neighbourhoods: areas(),
      heights: null,
      land: landOf(2),
      heat: null,
      microclimate: null,
      rain: null,
      streets: { type: "FeatureCollection", features: [] },
      places: null,
      ...files,
    }),
  )({ method: "green-rules", values: {} })!;

const near = { metresToGreen: 120, walkMetresToGreen: 240 };
const HOMES: readonly BuildingRow[] = [
  // All three.
  buildingRow(0, { neighbourhood: "leafy", dwellings: 10, treesWithin15Metres: 3, ...near }),
  // Trees and crowns, and a walk that is too long though the straight line is not.
  buildingRow(1, {
    neighbourhood: "leafy",
    dwellings: 5,
    treesWithin15Metres: 9,
    metresToGreen: 180,
    walkMetresToGreen: 301,
  }),
  // Green only, in a straight line.
  buildingRow(2, { neighbourhood: "bare", dwellings: 20, treesWithin15Metres: 2, metresToGreen: 299 }),
  // A warehouse: no home, and no part of any count.
  buildingRow(3, { neighbourhood: "bare", dwellings: 0, treesWithin15Metres: 0, metresToGreen: 900 }),
];

test("homes are counted by the rules they meet, walked along the streets where a walk is known", () => {
  const { city, byClass } = figuresOf(HOMES);
  expect(city).toMatchObject({
    "homes-with-trees": 15,
    "homes-under-canopy": 15,
    "homes-near-green": 30,
    "homes-all-rules": 10,
    "homes-in-straight-line": 20,
    "near-green-share": 30 / 35,
    "all-rules-share": 10 / 35,
  });
  expect(byClass["homes-by-rules"]).toEqual([0, 20, 5, 10]);
  expect(byClass["homes-by-distance"]).toEqual([0, 30, 5, 0]);
});

test("each neighbourhood has its own homes and ground; the city's ground is theirs together", () => {
  const { city, neighbourhoods } = figuresOf(HOMES);
  const [leafy, bare] = neighbourhoods;
  expect(leafy.figures).toMatchObject({
    "homes-all-rules": 10,
    "trees-share": 1,
    "near-green-share": 10 / 15,
    "canopy-share": 0.4,
    "paved-share": 0.2,
    "trees-per-100-homes": 200,
  });
  expect(bare.figures).toMatchObject({ "homes-all-rules": 0, "water-share": 0, "trees-per-100-homes": 25 });
  expect(city["canopy-share"]).toBeCloseTo((0.4 * 10_000 + 0.04 * 30_000) / 40_000, 9);
  // 2,500 m² of water on 42,500 m² in all.
  expect(city["water-share"]).toBeCloseTo(2_500 / 42_500, 9);
  expect(city["trees-per-100-homes"]).toBeCloseTo(100, 9);
});

test("without trees nothing is said of trees and crowns; green still is", () => {
  const bare = { ...BARE, canopyShare: undefined, treeCount: undefined };
  const { city, byClass, missing } = figuresOf(
    HOMES.map((home) => ({ ...home, treesWithin15Metres: null })),
    {
      city: { waterFrom: "land-use", heightsFrom: "height-file" },
      neighbourhoods: areas({ leafy: bare, bare }),
    },
  );
  expect(city).toMatchObject({
    "homes-with-trees": null,
    "canopy-share": null,
    "homes-all-rules": null,
    "trees-per-100-homes": null,
    "homes-near-green": 30,
    "paved-share": 0.6,
  });
  expect(byClass["homes-by-rules"]).toEqual([0, 0, 0, 0]);
  expect(missing).toEqual(["trees"]);
});

test("a neighbourhood without homes has no share of homes and no trees for each, and not a nought", () => {
  const [leafy, bare] = figuresOf(HOMES.slice(0, 2)).neighbourhoods;
  expect(leafy.figures["trees-per-100-homes"]).toBe(200);
  expect(bare.figures).toMatchObject({
    "homes-near-green": null,
    "near-green-share": null,
    "all-rules-share": null,
    "trees-per-100-homes": null,
  });
});

test("the city's ground is not known where one neighbourhood's is not", () => {
  const { landSquareMetres: _, ...withoutLand } = BARE;
  const { waterShare: __, ...withoutWater } = BARE;
  for (const bare of [withoutLand, withoutWater]) {
    const { city, neighbourhoods } = figuresOf(HOMES, { neighbourhoods: areas({ leafy: LEAFY, bare }) });
    expect([city["paved-share"], city["green-share"], city["water-share"]]).toEqual([null, null, null]);
    expect(neighbourhoods[1].figures["paved-share"]).toBe(0.6);
  }
});

test("without dwellings buildings are counted, and that is said", () => {
  const { city, missing } = figuresOf(HOMES.map((home) => ({ ...home, dwellings: null })));
  expect(city["buildings-near-green"]).toBe(2);
  expect(city["buildings-with-trees"]).toBe(2);
  expect(missing).toEqual(["dwellings"]);
});

test("where no walk is known anywhere the streets are missing", () => {
  const straight = HOMES.map((home) => ({ ...home, walkMetresToGreen: null }));
  expect(figuresOf(straight).missing).toEqual(["streets"]);
  expect(figuresOf(straight).city["homes-near-green"]).toBe(35);
  const unknown = HOMES.map((home) => ({ ...home, metresToGreen: null, walkMetresToGreen: null }));
  expect(figuresOf(unknown, { land: null, streets: null }).missing).toEqual(["land-use", "streets"]);
  // A walk that is known has its streets, whatever the package still holds of them.
  expect(figuresOf(HOMES, { streets: null }).missing).toEqual([]);
});

describe("near the edge of the map", () => {
  /** 1,000 × 1,000 m of paving round 4.405, 51.905; a hundredth of a degree is taken for the whole of it. */
  const wide = (): Field => {
    const field = landOf(...new Array<number>(100).fill(LAND.paved));
    const [west, east, south, north] = [4.4, 4.41, 51.9, 51.91];
    const corners: Field["header"]["corners"] = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return { ...field, header: { ...field.header, columns: 10, rows: 10, cellSizeMetres: 100, corners } };
  };
  const at = (number: number, longitude: number, latitude: number, own: Partial<BuildingRow> = {}) =>
    buildingRow(number, {
      neighbourhood: "bare",
      dwellings: 10,
      treesWithin15Metres: 0,
      longitude,
      latitude,
      ...own,
    });

  test("a home that has no green within 300 m, and no map beyond its edge, is not called far from it", () => {
    // 500, 310 and 290 m from the nearest edge.
    const homes = [at(0, 4.405, 51.905), at(1, 4.4031, 51.905), at(2, 4.405, 51.9029)];
    const { city, byClass, missing } = figuresOf(homes, { land: wide() });
    expect(byClass["homes-by-distance"]).toEqual([0, 0, 0, 20]);
    expect(city["near-green-share"]).toBe(0);
    expect(missing).toEqual(["beyond-map"]);
    const inner = figuresOf(homes.slice(0, 2), { land: wide() });
    expect(inner.missing).toEqual([]);
    expect(figuresOf(homes.slice(2), { land: wide() }).city["homes-near-green"]).toBeNull();
  });

  test("a home whose nearest known green is too far is counted so, and told that nearer green may lie beyond", () => {
    const far = { metresToGreen: 400, walkMetresToGreen: 420 };
    const { city, missing } = figuresOf([at(0, 4.401, 51.905, far)], { land: wide() });
    expect(city["homes-near-green"]).toBe(0);
    expect(missing).toEqual(["beyond-map"]);
    expect(figuresOf([at(0, 4.401, 51.905, near)], { land: wide() }).missing).toEqual([]);
    expect(figuresOf([at(0, 4.405, 51.905, far)], { land: wide() }).missing).toEqual([]);
  });
});

test("without neighbourhoods the ground of the whole map is counted", () => {
  const { paved, green, water, building } = LAND;
  const land = landOf(paved, green, green, water, building);
  land.bytes[1 * 4 + 1] = 1;
  const { city } = figuresOf(HOMES, { neighbourhoods: null, land });
  expect(city).toMatchObject({
    "paved-share": 1 / 4,
    "green-share": 2 / 4,
    "water-share": 1 / 5,
    "canopy-share": 1 / 4,
  });
  const noTrees = { waterFrom: "land-use", heightsFrom: "height-file" } as const;
  expect(figuresOf(HOMES, { neighbourhoods: null, land, city: noTrees }).city["canopy-share"]).toBeNull();
  expect(figuresOf(HOMES, { neighbourhoods: null, land: null }).city["paved-share"] ?? null).toBeNull();
});

test("land use without any large green is far from it; no land use is not known", () => {
  const nowhere = HOMES.map((home) => ({ ...home, metresToGreen: null, walkMetresToGreen: null }));
  const far = figuresOf(nowhere);
  expect(far.city["homes-near-green"]).toBe(0);
  expect(far.byClass["homes-by-distance"]).toEqual([0, 0, 0, 35]);
  expect(far.missing).toEqual([]);
  // One cell of land is enough to know it by, wherever it lies.
  for (const land of [landOf(1), landOf(0, 0, 2)]) {
    expect(figuresOf(nowhere, { land }).byClass["homes-by-distance"]).toEqual([0, 0, 0, 35]);
  }
  for (const land of [null, landOf(0), landOf(3)]) {
    const unknown = figuresOf(nowhere, { land });
    expect([unknown.city["homes-near-green"], unknown.city["near-green-share"]]).toEqual([null, null]);
    expect(unknown.byClass["homes-by-distance"]).toEqual([0, 0, 0, 0]);
    expect(unknown.missing).toEqual(["land-use"]);
  }
});

test("a home of which no way is known counts neither as near nor as far, while another's way is known", () => {
  const unknown = buildingRow(1, { neighbourhood: "leafy", dwellings: 7 });
  for (const way of [{ metresToGreen: 250 }, { walkMetresToGreen: 250 }]) {
    const home = buildingRow(0, { neighbourhood: "leafy", dwellings: 10, ...way });
    const { city, byClass } = figuresOf([home, unknown]);
    expect(city).toMatchObject({ "homes-near-green": 10, "near-green-share": 1 });
    expect(byClass["homes-by-distance"]).toEqual([0, 10, 0, 0]);
  }
});

test("without neighbourhoods the rule of crowns is not known, and there are no rows", () => {
  const { city, neighbourhoods, missing } = figuresOf(HOMES, { neighbourhoods: null });
  expect([city["homes-under-canopy"], city["homes-all-rules"]]).toEqual([null, null]);
  expect(neighbourhoods).toEqual([]);
  expect(missing).toEqual(["neighbourhoods"]);
});

test("every figure has its words, and every word its figure", () => {
  const { method, city, byClass, series } = figuresOf(HOMES);
  const ids = GREEN_FIGURES.definitions.map(({ id }) => id);
  expect(method).toBe("green-rules");
  // Nothing in it goes by the hour.
  expect(series).toEqual([]);
  expect(Object.keys(city).sort()).toEqual([...ids].sort());
  const shown = [...GREEN_FIGURES.headlines, ...GREEN_FIGURES.columns];
  expect(shown.filter((id) => !ids.includes(id))).toEqual([]);
  for (const { id, legend } of GREEN_FIGURES.classes) expect(byClass[id]).toHaveLength(legend.classes.length);
});

const anyHome = fc.record({
  neighbourhood: fc.constantFrom("leafy", "bare", null),
  dwellings: fc.nat(40),
  treesWithin15Metres: fc.option(fc.nat(6)),
  metresToGreen: fc.option(fc.nat(700)),
  walkMetresToGreen: fc.option(fc.nat(900)),
});

test("the city's homes are the sum of its neighbourhoods' and of what lies in none", () => {
  fc.assert(
    fc.property(fc.array(anyHome, { minLength: 1, maxLength: 20 }), (homes) => {
      const { city, neighbourhoods, byClass } = figuresOf(
        homes.map((home, number) => buildingRow(number, home)),
      );
      for (const { id, isSum } of GREEN_FIGURES.definitions) {
        if (!isSum) continue;
        const rows = neighbourhoods.map(({ figures }) => Number(figures[id] ?? 0));
        expect(Number(city[id] ?? 0), id).toBe(rows.reduce((one, other) => one + other, 0));
      }
      expect(byClass["homes-by-rules"][3]).toBe(Number(city["homes-all-rules"] ?? 0));
    }),
  );
});
