import { polygon } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { expect, test } from "vitest";
import { LAND } from "../../model/field.ts";
import { landSharesByCell } from "./land-shares.ts";
import { landSharesByPolygon } from "./land-shares-by-polygon.ts";

const { paved, green, water, building, unknown } = LAND;
const METRES_A_DEGREE = 111_195;
const LATITUDE = 51.9;

type Corner = readonly [east: number, north: number];

/** Metres east and north of one place, small enough for a flat Earth. */
const shape = (...corners: readonly Corner[]): Feature<Polygon> => {
  const degrees = corners.map(([east, north]) => [
    4.4 + east / (METRES_A_DEGREE * Math.cos((LATITUDE * Math.PI) / 180)),
    LATITUDE + north / METRES_A_DEGREE,
  ]);
  return polygon([[...degrees, degrees[0]]]);
};
const box = (west: number, south: number, east: number, north: number): readonly Corner[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** 200 × 100 m: a slanting canal, a park, and a house that stands half in the park. */
const CANAL: readonly Corner[] = [
  [120, 0],
  [150, 0],
  [190, 100],
  [160, 100],
];
const PARK = box(0, 0, 63, 71);
const HOUSE = box(50, 20, 81, 45);

test("outlines and cells agree within 1 % of the area", () => {
  const byPolygon = landSharesByPolygon(shape(...box(0, 0, 200, 100)), [
    { cover: "green", shape: shape(...PARK) },
    { cover: "water", shape: shape(...CANAL) },
    { cover: "built", shape: shape(...HOUSE) },
  ]);
  const byCell = landSharesByCell(coversOfTheSame(2), 2);
  expect(byPolygon).not.toBeNull();
  expect(byCell).not.toBeNull();
  expect(byCell!.landSquareMetres / byPolygon!.landSquareMetres).toBeCloseTo(1, 2);
  for (const share of ["pavedShare", "greenShare", "builtShare", "waterShare"] as const) {
    expect(Math.abs(byCell![share] - byPolygon![share]), share).toBeLessThan(0.01);
  }
  // By hand: 17,000 m² of land, of which the house 775 and the park what the house leaves of 4,473.
  expect(byPolygon!.waterShare).toBeCloseTo(3_000 / 20_000, 2);
  expect(byPolygon!.builtShare).toBeCloseTo(775 / 17_000, 2);
  expect(byPolygon!.greenShare).toBeCloseTo((4_473 - 13 * 25) / 17_000, 2);
});

test("what lies under a later outline counts no more, and an outline elsewhere takes nothing", () => {
  const [whole, elsewhere] = [shape(...PARK), shape(...box(300, 0, 320, 20))];
  const pieces = [
    { cover: "green", shape: whole },
    { cover: "built", shape: elsewhere },
    { cover: "paved", shape: whole },
  ] as const;
  const shares = landSharesByPolygon(whole, pieces);
  expect([shares?.pavedShare, shares?.greenShare, shares?.builtShare]).toEqual([1, 0, 0]);
  expect(shares!.landSquareMetres / (63 * 71)).toBeCloseTo(1, 2);
});

test("shares are of the land, and water's is of the whole", () => {
  expect(landSharesByCell(Uint8Array.of(paved, paved, green, building, water), 2)).toEqual({
    landSquareMetres: 16,
    pavedShare: 0.5,
    greenShare: 0.25,
    builtShare: 0.25,
    waterShare: 0.2,
  });
});

test("only the cells asked for count", () => {
  expect(landSharesByCell(Uint8Array.of(paved, green, water), 1, [1])?.greenShare).toBe(1);
});

test("open water alone, or ground that is not known, has no shares", () => {
  expect(landSharesByCell(Uint8Array.of(water), 2)).toBeNull();
  expect(landSharesByCell(Uint8Array.of(paved, unknown), 2)).toBeNull();
  expect(landSharesByPolygon(shape(...PARK), [{ cover: "water", shape: shape(...PARK) }])).toBeNull();
});

/** The same ground in cells, by where each cell's middle lies. */
function coversOfTheSame(cellSize: number): Uint8Array {
  const cover = new Uint8Array((200 / cellSize) * (100 / cellSize));
  const isIn = (corners: readonly Corner[], x: number, y: number): boolean =>
    x >= corners[0][0] && x < corners[2][0] && y >= corners[0][1] && y < corners[2][1];
  for (const cell of cover.keys()) {
    const x = ((cell % (200 / cellSize)) + 0.5) * cellSize;
    const y = (Math.floor(cell / (200 / cellSize)) + 0.5) * cellSize;
    const alongCanal = x - 0.4 * y;
    if (isIn(HOUSE, x, y)) cover[cell] = building;
    else if (alongCanal >= 120 && alongCanal < 150) cover[cell] = water;
    else cover[cell] = isIn(PARK, x, y) ? green : paved;
  }
  return cover;
}
