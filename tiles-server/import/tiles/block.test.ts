import { describe, expect, test } from "vitest";
import type { Surface } from "../city-model.ts";
import { blocksOf } from "./block.ts";
import { facesOfBlock } from "./faces-of-block.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { gapIn } from "./plan-of-block.ts";
import { block } from "./testing/small-city.ts";
import { triangulate } from "./triangulate.ts";

const facesOf = (surfaces: readonly Surface[]) =>
  surfaces.map(triangulate).filter((face) => face !== undefined);
const cube = (number: number, west: number, height: number) => {
  const building = block(number, west, 0, 10, 3, height);
  return blocksOf(building, building.footprint, facesOf(building.surfaces))[0];
};

/** 10 × 10 m, eaves at 6 m, ridge at 10 m. */
function gabled() {
  const building = block(7, 0, 0, 10, 0, 6);
  const roof = (...corners: number[]): Surface => ({ kind: "roof", rings: [Float64Array.from(corners)] });
  const surfaces = [
    ...building.surfaces.filter(({ kind }) => kind !== "roof"),
    roof(0, 0, 6, 10, 0, 6, 10, 5, 10, 0, 5, 10),
    roof(10, 10, 6, 0, 10, 6, 0, 5, 10, 10, 5, 10),
  ];
  return blocksOf(building, building.footprint, facesOf(surfaces))[0];
}

describe("a building seen from afar", () => {
  test("a block is itself, but for the bays that its plan may lack", () => {
    expect(cube(1, 0, 9)).toMatchObject({
      footMetresNap: 3,
      topMetresNap: 12,
      roof: "flatRoof",
      errorMetres: 1.5,
    });
  });

  test("a gabled house is as high as the mean of its roof, and off by half its rise", () => {
    expect(gabled()).toMatchObject({ topMetresNap: 8, roof: "pitchedRoof", errorMetres: 2 });
  });

  test("a spire too steep to be a roof is what the block is off by", () => {
    const tower = block(1, 0, 0, 10, 3, 9);
    // Six metres a side on top of it, and thirty up to its point.
    const base = [2, 2, 12, 8, 2, 12, 8, 8, 12, 2, 8, 12];
    const sides = [0, 3, 6, 9].map((at): Surface => {
      const next = (at + 3) % 12;
      const ring = [...base.slice(at, at + 3), ...base.slice(next, next + 3), 5, 5, 42];
      return { kind: "roof", rings: [Float64Array.from(ring)] };
    });
    const faces = facesOf([...tower.surfaces, ...sides]);
    const found = blocksOf(tower, tower.footprint, faces);
    expect(Math.max(...found.map(({ errorMetres }) => errorMetres))).toBe(30);
  });

  test("a courtyard stays open where it is large, and is built over where it is small", () => {
    const building = block(1, 0, 0, 40, 0, 9);
    const yard = (size: number) => ({
      ...building,
      footprint: [
        [
          building.footprint[0][0],
          Float64Array.of(10, 10, 10, 10 + size, 10 + size, 10 + size, 10 + size, 10),
        ],
      ],
    });
    const faces = facesOf(building.surfaces);
    expect(blocksOf(building, yard(10).footprint, faces)[0].plan[0]).toHaveLength(2);
    const filled = blocksOf(building, yard(7).footprint, faces)[0];
    expect(filled.plan[0]).toHaveLength(1);
    expect(filled.errorMetres).toBeCloseTo(Math.sqrt(49 / Math.PI), 6);
  });

  test("a hall with two towers is three blocks or more, none of them far off", () => {
    const building = block(1, 0, 0, 40, 0, 40);
    const roof = (west: number, east: number, z: number): Surface => ({
      kind: "roof",
      rings: [Float64Array.of(west, 0, z, east, 0, z, east, 40, z, west, 40, z)],
    });
    const faces = facesOf([roof(0, 10, 40), roof(10, 30, 8), roof(30, 40, 24)]);
    const blocks = blocksOf(building, building.footprint, faces);
    expect(blocks.map(({ topMetresNap }) => topMetresNap).sort((one, other) => one - other)).toEqual([
      8, 24, 40,
    ]);
    for (const { errorMetres } of blocks) expect(errorMetres).toBeLessThanOrEqual(6);
  });

  test("its walls look outward, those of a courtyard into the yard", () => {
    const ring = Float64Array.of(0, 0, 40, 0, 40, 40, 0, 40);
    const yard = Float64Array.of(10, 10, 10, 30, 30, 30, 30, 10);
    const walls = facesOfBlock({ ...cube(1, 0, 9), plan: [[ring, yard]] }).filter(
      ({ kind }) => kind === "wall",
    );
    for (const { corners, normal } of walls) {
      const [x, y] = [(corners[0] + corners[3]) / 2 + normal[0], (corners[1] + corners[4]) / 2 + normal[1]];
      const isInYard = x > 10 && x < 30 && y > 10 && y < 30;
      const isOutside = x < 0 || x > 40 || y < 0 || y > 40;
      expect(isInYard || isOutside).toBe(true);
    }
    expect(walls).toHaveLength(8);
  });
});

describe("neighbours as one block", () => {
  test("few stay as they are", () => {
    const blocks = [cube(1, 0, 9), cube(2, 20, 9)];
    expect(mergeBlocks(blocks, 2)).toBe(blocks);
  });

  test("it has their mean height by ground, the number of the largest, and an error that tells what is empty", () => {
    const [merged] = mergeBlocks([cube(1, 0, 9), cube(2, 20, 15)], 1);
    expect(merged).toMatchObject({ topMetresNap: 15, footMetresNap: 3, builtSquareMetres: 200 });
    expect(merged.building.number).toBe(1);
    // 30 × 10 m of which a third is street.
    expect(merged.errorMetres).toBeCloseTo(gapIn(300, 200), 6);
    expect(gapIn(300, 200)).toBeCloseTo(11.28, 2);
  });

  test("a plan of many corners becomes a rectangle before a tower is joined to the shed beside it", () => {
    const ell = Float64Array.of(100, 0, 120, 0, 120, 10, 110, 10, 110, 20, 100, 20);
    const corner = { ...cube(3, 100, 9), plan: [[ell]], builtSquareMetres: 300 };
    const merged = mergeBlocks([cube(1, 0, 43), cube(2, 10, 6), corner], 3);
    expect(merged.map(({ topMetresNap }) => topMetresNap)).toEqual([46, 9, 12]);
    expect(merged[2].plan[0][0]).toHaveLength(8);
    // A quarter of the rectangle is not built.
    expect(merged[2].errorMetres).toBeCloseTo(gapIn(400, 300), 6);
  });

  test("of a row without gaps only heights differ", () => {
    const [merged] = mergeBlocks([cube(1, 0, 9), cube(2, 10, 15)], 1);
    expect(merged.errorMetres).toBeCloseTo(4.5, 6);
  });
});
