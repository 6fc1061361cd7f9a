import fc from "fast-check";
import { expect, test } from "vitest";
import { LAND, NOT_KNOWN } from "../../model/field.ts";
import { type GroundCover, workOutMicroclimate } from "./microclimate.ts";
import { petOfAfternoon } from "./pet-at-hour.ts";
import { REFERENCE_WEATHER_FACTOR } from "./reference-day.ts";
import type { Relief } from "./relief.ts";
import { isShaded } from "./shade.ts";
import { createStreetWind } from "./street-wind.ts";
import { windRatio } from "./wind-at-street.ts";

const [COLUMNS, ROWS] = [16, 14];
const CELLS = COLUMNS * ROWS;

interface Block {
  readonly column: number;
  readonly row: number;
  readonly size: number;
  readonly height: number;
}

const isIn = ({ column, row, size }: Block, cell: number): boolean => {
  const [c, r] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
  return c >= column && c < column + size && r >= row && r < row + size;
};
const ofCells = <T>(from: (cell: number) => T): T[] => Array.from({ length: CELLS }, (_, cell) => from(cell));

/** Blocks of buildings and square crowns on level ground, with a lawn in the south. */
function scene(blocks: readonly Block[], crowns: readonly Block[]): { relief: Relief; land: GroundCover } {
  const highest = (all: readonly Block[], cell: number, least: number): number =>
    Math.max(least, ...all.filter((block) => isIn(block, cell)).map(({ height }) => height));
  const roofs = Float32Array.from(ofCells((cell) => highest(blocks, cell, 0)));
  const tops = Float32Array.from(ofCells((cell) => highest(crowns, cell, Number.NEGATIVE_INFINITY)));
  return {
    relief: {
      columns: COLUMNS,
      rows: ROWS,
      cellSizeMetres: 2,
      ground: new Float32Array(CELLS),
      roofs,
      crowns: tops,
    },
    land: {
      cover: Uint8Array.from(
        ofCells((cell) => (roofs[cell] > 0 ? LAND.building : cell >= CELLS / 2 ? LAND.green : LAND.paved)),
      ),
      crown: Uint8Array.from(ofCells((cell) => (tops[cell] > 0 ? 1 : 0))),
    },
  };
}

function petIn({ relief, land }: ReturnType<typeof scene>): number[] {
  const climate = workOutMicroclimate(relief, land);
  return ofCells((cell) =>
    petOfAfternoon(
      {
        skyViewFactor: climate.skyViewFactor[cell],
        windRatio: climate.windRatio[cell],
        highestHeatIslandCelsius: climate.highestHeatIslandCelsius[cell],
        isVegetated: land.cover[cell] === LAND.green,
      },
      (hour) => isShaded(climate.shade[cell], hour),
      0,
    ),
  );
}

test("on an open, paved square all is known: full sky, no shade, all wind, and a heat island of bare ground", () => {
  const { relief } = scene([], []);
  const land = { cover: new Uint8Array(CELLS).fill(LAND.paved), crown: new Uint8Array(CELLS) };
  const climate = workOutMicroclimate(relief, land);
  expect(new Set(climate.skyViewFactor)).toEqual(new Set([1]));
  expect(new Set(climate.shade)).toEqual(new Set([0]));
  expect(climate.windRatio[0]).toBeCloseTo(windRatio(0, 0), 6);
  // (2 - 1 - 0) × 3.35
  expect(climate.highestHeatIslandCelsius[0]).toBeCloseTo(REFERENCE_WEATHER_FACTOR, 5);
});

test("half of it lawn, the city's air is half as much warmer", () => {
  const climate = workOutMicroclimate(scene([], []).relief, scene([], []).land);
  expect(climate.highestHeatIslandCelsius[0]).toBeCloseTo(REFERENCE_WEATHER_FACTOR / 2, 5);
});

test("the heat island is worked out from the sky over the streets and from the green, by Theeuwes' equation", () => {
  const { relief, land } = scene([{ column: 4, row: 2, size: 4, height: 12 }], []);
  // One cell in the paved half under a crown by the land field, one under a crown that stands there: both are green.
  land.crown[1] = 1;
  relief.crowns[0] = 8;
  land.cover[2] = LAND.water;
  const { highestHeatIslandCelsius: island } = workOutMicroclimate(relief, land);
  // No crown hides sky from the street: take the same streets without.
  const bare = scene([{ column: 4, row: 2, size: 4, height: 12 }], []);
  bare.land.cover[2] = LAND.water;
  const sky = workOutMicroclimate(bare.relief, bare.land).skyViewFactor.filter(
    (share) => !Number.isNaN(share),
  );
  expect(sky).toHaveLength(CELLS - 16 - 1);
  const meanSky = sky.reduce((sum, share) => sum + share, 0) / sky.length;
  // The southern half is lawn; the block stands in the northern one.
  expect(island[CELLS - 1]).toBeCloseTo((2 - meanSky - (CELLS / 2 + 2) / CELLS) * 3.35, 5);
});

test("the heat island's means are over 700 m round the middle of the square, and no more", () => {
  const { relief, land } = scene([], []);
  // Cells of 100 m: from row 3 four rows each way, so rows 0 to 7, and of those eight the last is lawn.
  const { highestHeatIslandCelsius: island } = workOutMicroclimate({ ...relief, cellSizeMetres: 100 }, land);
  expect(island[0]).toBeCloseTo((2 - 1 - 1 / 8) * 3.35, 5);
});

test("wind and the city's warmth are those of the middle of six cells square, up to the map's edge", () => {
  const { relief: small, land } = scene([{ column: 8, row: 1, size: 3, height: 20 }], []);
  // Cells of 20 m, so that the 100 m of the wind's window are not the whole map.
  const relief = { ...small, cellSizeMetres: 20 };
  const wind = createStreetWind(relief);
  const climate = workOutMicroclimate(relief, land);
  const windIn = (column: number, row: number): number => climate.windRatio[row * COLUMNS + column];
  const windOf = (column: number, row: number): number => Math.fround(wind(row * COLUMNS + column));
  for (const [column, row] of [
    [0, 0],
    [5, 5],
    [3, 1],
  ]) {
    expect(windIn(column, row)).toBe(windOf(3, 3));
  }
  expect(
    new Set([windOf(3, 3), windOf(9, 3), windOf(9, 9), windOf(4, 3), windOf(15, 3)]).size,
  ).toBeGreaterThan(2);
  expect([windIn(6, 0), windIn(11, 5)]).toEqual([windOf(9, 3), windOf(9, 3)]);
  expect([windIn(0, 6), windIn(5, 11)]).toEqual([windOf(3, 9), windOf(3, 9)]);
  // Sixteen columns and fourteen rows: the last are squares of four and of two, whose middle is cut off at the edge.
  expect(windIn(15, 13)).toBe(windOf(15, 13));
  expect(windIn(12, 0)).toBe(windOf(15, 3));
});

test("nothing is said of what lies under a building or in water", () => {
  const { relief, land } = scene([{ column: 3, row: 3, size: 3, height: 9 }], []);
  land.cover[0] = LAND.water;
  const climate = workOutMicroclimate(relief, land);
  for (const cell of [0, 3 * COLUMNS + 3]) {
    expect(climate.shade[cell]).toBe(NOT_KNOWN);
    const { skyViewFactor, windRatio: wind, highestHeatIslandCelsius: island } = climate;
    expect([skyViewFactor[cell], wind[cell], island[cell]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  }
});

test("a tree never raises PET under it, whatever stands around", () => {
  const block = (highest: number, largest: number) =>
    fc.record({
      column: fc.nat(COLUMNS - 1),
      row: fc.nat(ROWS - 1),
      size: fc.integer({ min: 1, max: largest }),
      height: fc.integer({ min: 1, max: highest }),
    });
  const scenes = fc.record({
    blocks: fc.array(block(40, 5), { maxLength: 4 }),
    crowns: fc.array(block(20, 3), { maxLength: 4 }),
    added: block(25, 4),
  });
  fc.assert(
    fc.property(scenes, ({ blocks, crowns, added }) => {
      const before = petIn(scene(blocks, crowns));
      const after = petIn(scene(blocks, [...crowns, added]));
      for (let cell = 0; cell < CELLS; cell += 1) {
        if (isIn(added, cell) && !Number.isNaN(before[cell])) {
          expect(after[cell]).toBeLessThanOrEqual(before[cell] + 1e-9);
        }
      }
    }),
  );
});

test("progress never goes back and ends at its end", () => {
  const { relief, land } = scene([], []);
  const shares: number[] = [];
  workOutMicroclimate(relief, land, (done, total) => shares.push(done / total));
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  // Of a long map it is told every 32 rows.
  const rows = 70;
  const strip: Relief = { ...relief, columns: 2, rows, ground: new Float32Array(2 * rows) };
  const bare = { cover: new Uint8Array(2 * rows).fill(LAND.water), crown: new Uint8Array(2 * rows) };
  const told: [number, number][] = [];
  workOutMicroclimate(
    { ...strip, roofs: strip.ground, crowns: new Float32Array(2 * rows).fill(Number.NEGATIVE_INFINITY) },
    bare,
    (done, total) => told.push([done, total]),
  );
  expect(told).toEqual([0, 32, 64, 70].map((done) => [done, rows]));
});
