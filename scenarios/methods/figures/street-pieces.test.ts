import { describe, expect, test } from "vitest";
import { smallCity } from "../testing/small-city.ts";
import { cityNumbersFrom } from "./city-numbers.ts";
import { cutStreets } from "./street-pieces.ts";

const CITY = {
  columns: 4,
  ground: [0, 1, 2, 3, 0, 1, 2, 3],
  sources: [0, 4],
  neighbourhoods: [0, 0, 1, 255, 0, 0, 1, 1],
};

/** Cell, metres and neighbourhood of each piece. */
function piecesOf(...streets: (readonly number[])[]): readonly (readonly number[])[] {
  const pieces = cutStreets(cityNumbersFrom(smallCity({ ...CITY, streets })));
  if (pieces === null) return [];
  return Array.from(pieces.cell, (cell, at) => [
    cell,
    Math.round(pieces.lengthMetres[at] * 1e6) / 1e6,
    pieces.neighbourhood[at],
  ]);
}

test("a street is cut where cells meet, and lies in each one's neighbourhood", () => {
  expect(piecesOf([1, 3])).toEqual([
    [1, 5, 0],
    [2, 10, 1],
    [3, 5, 2],
  ]);
});

test("corners inside a cell make no piece of their own", () => {
  expect(piecesOf([1, 2, 1])).toEqual([
    [1, 5, 0],
    [2, 10, 1],
    [1, 5, 0],
  ]);
});

test("a street that turns back lies in a cell as often as it comes there", () => {
  expect(piecesOf([1, 3, 2])).toEqual([
    [1, 5, 0],
    [2, 10, 1],
    [3, 10, 2],
    [2, 5, 1],
  ]);
});

test("over water nothing is counted: a bridge's height is not known", () => {
  expect(piecesOf([0, 2])).toEqual([
    [1, 10, 0],
    [2, 5, 1],
  ]);
});

test("what leaves the grid is counted as far as it goes", () => {
  const files = smallCity(CITY);
  const pieces = cutStreets(
    cityNumbersFrom({
      ...files,
      streets: {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: {},
            geometry: {
              type: "MultiLineString",
              coordinates: [
                [
                  [5.0025, 51.9995],
                  [5.0095, 51.9995],
                ],
              ],
            },
          },
        ],
      },
    }),
  );
  expect([...(pieces?.cell ?? [])]).toEqual([2, 3]);
  expect(pieces?.lengthMetres[1]).toBeCloseTo(10, 6);
});

describe("there are no pieces", () => {
  test("where no streets were imported", () => {
    expect(cutStreets(cityNumbersFrom(smallCity(CITY)))).toBeNull();
  });

  test("where no heights are known", () => {
    expect(
      cutStreets(cityNumbersFrom({ ...smallCity({ ...CITY, streets: [[1, 2]] }), heights: null })),
    ).toBeNull();
  });

  test("of a canal: a line of that kind is the name of its water", () => {
    const files = smallCity({ ...CITY, streets: [[1, 2]] });
    const features = files.streets?.features.map((street) => ({ ...street, properties: { kind: "canal" } }));
    const streets = { type: "FeatureCollection" as const, features: features ?? [] };
    expect(cutStreets(cityNumbersFrom({ ...files, streets }))).toBeNull();
  });
});
