import { expect, test } from "vitest";
import type { BuildingRow } from "../../model/city.ts";
import { buildingRow } from "../testing/building-row.ts";
import { rowsByNeighbourhood } from "./by-neighbourhood.ts";
import { type CityFiles, cityNumbersFrom } from "./city-numbers.ts";

const area = (id: string, name: string) => ({
  type: "Feature" as const,
  properties: { id, name },
  geometry: { type: "Point" as const, coordinates: [4.4, 51.9] },
});

const files = (buildings: readonly BuildingRow[]): CityFiles => ({
  city: { waterFrom: "land-use", heightsFrom: "height-file" },
  buildings,
  neighbourhoods: { type: "FeatureCollection", features: [area("north", "Noord"), area("south", "Zuid")] },
  heights: null,
  land: null,
  heat: null,
  microclimate: null,
  rain: null,
  streets: null,
  places: null,
});

test("a column is made once, and what is not known is no number", () => {
  const numbers = cityNumbersFrom(files([buildingRow(0, { spillLevelMetresNap: 2 }), buildingRow(1, {})]));
  expect([...numbers.column("spillLevelMetresNap")]).toEqual([2, Number.NaN]);
  expect(numbers.column("spillLevelMetresNap")).toBe(numbers.column("spillLevelMetresNap"));
});

test("homes are dwellings, and buildings where no dwelling is known at all", () => {
  const known = cityNumbersFrom(files([buildingRow(0, { dwellings: 12 }), buildingRow(1, {})]));
  expect([...known.homesOf]).toEqual([12, 0]);
  expect(known.areDwellingsKnown).toBe(true);
  const unknown = cityNumbersFrom(files([buildingRow(0, {}), buildingRow(1, {})]));
  expect([...unknown.homesOf]).toEqual([1, 1]);
  expect(unknown.areDwellingsKnown).toBe(false);
});

test("what lies in no neighbourhood has a row of its own, and only where there is any", () => {
  const inside = [buildingRow(0, { neighbourhood: "south" }), buildingRow(1, { neighbourhood: "north" })];
  const numbers = cityNumbersFrom(files(inside));
  expect([...numbers.neighbourhoodOf]).toEqual([1, 0]);
  expect(rowsByNeighbourhood(numbers, (place) => ({ place })).map(({ id }) => id)).toEqual([
    "north",
    "south",
  ]);
  const outside = cityNumbersFrom(files([...inside, buildingRow(2, { neighbourhood: "elsewhere" })]));
  expect(rowsByNeighbourhood(outside, (place) => ({ place })).at(-1)).toEqual({
    id: "outside",
    name: "",
    figures: { place: 2 },
  });
});

test("a street in no neighbourhood has that row too, where every building is in one", () => {
  const numbers = cityNumbersFrom(files([buildingRow(0, { neighbourhood: "south" })]));
  expect(rowsByNeighbourhood(numbers, () => ({}), true).map(({ id }) => id)).toEqual([
    "north",
    "south",
    "outside",
  ]);
});

test("an area without a name is called by its id, and one without properties by the id of its feature", () => {
  const bare = { type: "Feature" as const, properties: null, geometry: area("x", "").geometry };
  const nameless = { ...bare, properties: { id: "docks", canopyShare: 0.1 } };
  const { neighbourhoods } = cityNumbersFrom({
    ...files([]),
    neighbourhoods: {
      type: "FeatureCollection",
      features: [area("north", "Noord"), nameless, { ...bare, id: 7 }],
    },
  });
  expect(neighbourhoods.map(({ id, name }) => [id, name])).toEqual([
    ["north", "Noord"],
    ["docks", "docks"],
    ["7", "7"],
  ]);
  expect(neighbourhoods.map(({ figures }) => figures.canopyShare)).toEqual([undefined, 0.1, undefined]);
});

test("a city without neighbourhoods has no rows", () => {
  const numbers = cityNumbersFrom({ ...files([buildingRow(0, {})]), neighbourhoods: null });
  expect(rowsByNeighbourhood(numbers, () => ({}))).toEqual([]);
});
