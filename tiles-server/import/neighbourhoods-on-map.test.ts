import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import { createRdPlane } from "./coordinates/rd-plane.ts";
import { neighbourhoodsOnMap } from "./neighbourhoods-on-map.ts";
import { readNeighbourhoods } from "./reading/read-areas.ts";

const plane = createRdPlane();
/** 100 × 100 m round 92,050, 436,050. */
const grid = { columns: 50, rows: 50, cellSizeMetres: 2, westMetres: 92_000, northMetres: 436_100 };

function square(id: string, west: number, south: number, side: number): Feature {
  const corners = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  const coordinates = corners.map(([x, y]) => {
    const { longitude, latitude } = plane.toGeodetic(x, y, 0);
    return [longitude, latitude];
  });
  return {
    type: "Feature",
    properties: { id, name: id },
    geometry: { type: "Polygon", coordinates: [coordinates] },
  };
}

function idsOnMap(areas: readonly Feature[], ...centres: readonly (readonly [number, number])[]) {
  const all = readNeighbourhoods(
    [
      {
        fileName: "areas.geojson",
        collection: { type: "FeatureCollection", features: [...areas] },
      } as Parameters<typeof readNeighbourhoods>[0][number],
    ],
    plane,
  );
  const kept = neighbourhoodsOnMap(
    all,
    centres.map(([x, y]) => ({ centre: { x, y } })),
    grid,
    plane,
  );
  return kept.collection.features.map(({ properties }) => properties?.id);
}

const inside = square("inside", 92_010, 436_010, 40);
const overTheEdge = square("over-the-edge", 92_060, 436_010, 400);
const elsewhere = square("elsewhere", 95_000, 436_000, 100);

describe("of a region's file", () => {
  test("an area that lies elsewhere is left out: it would be a row of nothing", () => {
    expect(idsOnMap([elsewhere, inside])).toEqual(["inside"]);
  });

  test("one without a building stays where its middle lies on the map: a park is a neighbourhood too", () => {
    expect(idsOnMap([inside], [90_000, 430_000])).toEqual(["inside"]);
  });

  test("one that only reaches over the edge stays where one of our buildings stands in it", () => {
    expect(idsOnMap([inside, overTheEdge])).toEqual(["inside"]);
    expect(idsOnMap([inside, overTheEdge], [92_080, 436_050])).toEqual(["inside", "over-the-edge"]);
  });
});

test("255 neighbourhoods have a code each; of more the last would have no ground, so they are refused", () => {
  const areas = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      square(`n-${at}`, 92_000 + (at % 20) * 5, 436_000 + Math.floor(at / 20) * 5, 4),
    );
  expect(idsOnMap(areas(255))).toHaveLength(255);
  expect(() => idsOnMap(areas(256))).toThrow(/256 neighbourhoods lie in this city, .* 255 at most/);
});
