import { expect, test } from "vitest";
import { smallCity } from "../testing/small-city.ts";
import { cityNumbersFrom } from "./city-numbers.ts";
import { sensitivePlaces } from "./sensitive-places.ts";

const FILES = smallCity({
  columns: 3,
  ground: [0, 1, 2, 0, 1, 2],
  sources: [0],
  schools: [1, 5],
  neighbourhoods: [0, 0, 0, 255, 255, 255],
});

const placesOf = (kinds: readonly string[]) =>
  sensitivePlaces(
    cityNumbersFrom({
      ...FILES,
      places: {
        type: "FeatureCollection",
        features: kinds.map((kind) => ({
          type: "Feature",
          properties: { kind },
          geometry: { type: "Point", coordinates: [5.0015, 51.9995] },
        })),
      },
    }),
  );

test("a place lies in the cell and the neighbourhood that its point lies in", () => {
  const found = sensitivePlaces(cityNumbersFrom(FILES));
  expect([...(found?.cell ?? [])]).toEqual([1, 5]);
  expect([...(found?.neighbourhood ?? [])]).toEqual([0, 1]);
});

test("schools, hospitals and care homes are sensitive, a church and a square are not", () => {
  expect(placesOf(["church", "school", "hospital", "square", "care-home"])?.cell).toHaveLength(3);
});

test("a place that is no point, that is nowhere, or of which nothing is said is passed over", () => {
  const [school] = FILES.places!.features;
  const odd = [
    {
      ...school,
      geometry: {
        type: "LineString" as const,
        coordinates: [
          [5.0015, 51.9995],
          [5.0025, 51.9995],
        ],
      },
    },
    { ...school, geometry: null as never },
    { ...school, properties: null },
  ];
  const places = { type: "FeatureCollection" as const, features: [...odd, school] };
  expect(sensitivePlaces(cityNumbersFrom({ ...FILES, places }))?.cell).toHaveLength(1);
});

test("without any, without places and without heights nothing is known", () => {
  expect(placesOf(["church"])).toBeNull();
  expect(sensitivePlaces(cityNumbersFrom({ ...FILES, places: null }))).toBeNull();
  expect(sensitivePlaces(cityNumbersFrom({ ...FILES, heights: null }))).toBeNull();
});

test("a place outside the grid is not counted", () => {
  const away = { ...FILES.places!.features[0], geometry: { type: "Point" as const, coordinates: [6, 52] } };
  const places = { type: "FeatureCollection" as const, features: [away] };
  expect(sensitivePlaces(cityNumbersFrom({ ...FILES, places }))).toBeNull();
});
