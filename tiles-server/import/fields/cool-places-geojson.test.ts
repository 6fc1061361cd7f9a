import { area, booleanPointInPolygon } from "@turf/turf";
import type { Feature, MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { coolPlaces } from "../../../scenarios/methods/heat/cool-places.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { coolPlacesGeoJson } from "./cool-places-geojson.ts";

const city = smallCity();
const { columns, rows } = city.ground.grid;

/** Cool where told, by column and row of 2 m cells. */
function areasOf(isCool: (column: number, row: number) => boolean): Feature<MultiPolygon>[] {
  const pet = Float32Array.from({ length: columns * rows }, (_, cell) =>
    isCool(cell % columns, Math.floor(cell / columns)) ? 35 : 42,
  );
  return coolPlacesGeoJson(coolPlaces(pet, city.ground.grid), city).features as Feature<MultiPolygon>[];
}

const within = (at: number, first: number, count: number): boolean => at >= first && at < first + count;
const degrees = (x: number, y: number): [number, number] => {
  const { longitude, latitude } = city.plane.toGeodetic(x, y, 0);
  return [longitude, latitude];
};

test("a cool place lies where its cells lie, with their area", () => {
  const [place, ...others] = areasOf((column, row) => within(column, 10, 10) && within(row, 5, 10));
  expect(others).toEqual([]);
  expect(place.properties).toEqual({ id: "cool-place-1", areaSquareMetres: 400 });
  // Contours cut the corners.
  expect(Math.abs(area(place) - 400)).toBeLessThan(12);
  expect(booleanPointInPolygon(degrees(30, 60), place)).toBe(true);
  expect(booleanPointInPolygon(degrees(15, 60), place)).toBe(false);
  expect(booleanPointInPolygon(degrees(30, 75), place)).toBe(false);
});

test("a place along the edge of the map is closed there", () => {
  const [place] = areasOf((column, row) => column < 10 && row < 10);
  expect(Math.abs(area(place) - 400)).toBeLessThan(12);
});

test("places that touch at a corner stay apart, each with its own number: a chessboard", () => {
  const places = areasOf((column, row) => (Math.floor(column / 8) + Math.floor(row / 8)) % 2 === 0);
  const squares = places.filter(({ properties }) => properties?.areaSquareMetres === 256);
  // Every other one of six by five; what the map cuts off in the east is too small.
  expect(squares).toHaveLength(15);
  expect(new Set(places.map(({ properties }) => properties?.id)).size).toBe(places.length);
  for (const square of squares) expect(Math.abs(area(square) - 256)).toBeLessThan(12);
});

test("a hole of 50 m² or more stays, a smaller one goes", () => {
  const withHole = (cells: number): Feature<MultiPolygon> =>
    areasOf(
      (column, row) =>
        within(column, 5, 30) && within(row, 5, 25) && !(within(column, 15, cells) && within(row, 15, cells)),
    )[0];
  expect(withHole(5).geometry.coordinates[0]).toHaveLength(2);
  expect(withHole(3).geometry.coordinates[0]).toHaveLength(1);
});

test("where nothing is cool there is no place", () => {
  expect(areasOf(() => false)).toEqual([]);
});
