import { expect, test } from "vitest";
import type { Surface } from "./city-model.ts";
import { footprintOf } from "./footprint.ts";

const ring = (z: number, ...xy: number[]): Float64Array =>
  Float64Array.from({ length: (xy.length / 2) * 3 }, (_, at) =>
    at % 3 === 2 ? z : xy[Math.floor(at / 3) * 2 + (at % 3)],
  );
const square = (west: number, size: number, z = 0): Float64Array =>
  ring(z, west, 0, west + size, 0, west + size, size, west, size);

test("the ground surfaces from above, holes taken out", () => {
  const surfaces: Surface[] = [
    { kind: "roof", rings: [square(0, 50, 9)] },
    { kind: "ground", rings: [square(0, 10), square(2, 3)] },
    { kind: "ground", rings: [square(20, 2)] },
  ];
  const { footprint, centre, squareMetres } = footprintOf(surfaces);
  expect(squareMetres).toBe(100 - 9 + 4);
  expect(centre).toEqual({ x: 11, y: 5 });
  expect(footprint.map((rings) => rings.length)).toEqual([2, 1]);
  expect([...footprint[1][0]]).toEqual([20, 0, 22, 0, 22, 2, 20, 2]);
});

test("the roofs from above where there is no ground surface", () => {
  const { squareMetres } = footprintOf([
    { kind: "wall", rings: [Float64Array.of(0, 0, 0, 9, 0, 0, 9, 0, 9)] },
    { kind: "roof", rings: [square(0, 4, 6)] },
  ]);
  expect(squareMetres).toBe(16);
});

test("far from the origin the area keeps its digits", () => {
  const { squareMetres } = footprintOf([
    { kind: "ground", rings: [ring(0, 92_000, 436_000, 92_010, 436_000, 92_010, 436_010, 92_000, 436_010)] },
  ]);
  expect(squareMetres).toBeCloseTo(100, 9);
});
