import { describe, expect, test } from "vitest";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { buildGround, type GroundSources } from "./build-ground.ts";
import { cellAt } from "./cells.ts";
import type { FloodableArea } from "./read-land-use.ts";

const plane = createRdPlane();
const [WEST, SOUTH] = [92_000, 436_000];
const rectangle = (west: number, south: number, east: number, north: number): Float64Array =>
  Float64Array.of(
    WEST + west,
    SOUTH + south,
    WEST + east,
    SOUTH + south,
    WEST + east,
    SOUTH + north,
    WEST + west,
    SOUTH + north,
  );

/** 20 × 20 m at 2 m cells, all at 2 m NAP but for what is set by place. */
function heights(set: [x: number, y: number, height: number][] = []): GroundSources["heights"] {
  const grid = {
    columns: 10,
    rows: 10,
    cellSizeMetres: 2,
    westMetres: WEST,
    northMetres: SOUTH + 20,
    metresNap: new Float32Array(100).fill(2),
  };
  for (const [x, y, height] of set) grid.metresNap[cellAt(grid, WEST + x, SOUTH + y)!] = height;
  return grid;
}

const water = (
  ring: Float64Array,
  { floods = false, level = null as number | null } = {},
): FloodableArea => ({ cover: "water", rings: [ring], waterLevelMetresNap: level, floods });
const west = rectangle(0, 0, 4, 20);
const east = rectangle(16, 0, 20, 20);

const built = (sources: Partial<GroundSources>) => {
  const ground = buildGround({
    plane,
    buildings: [],
    heights: heights(),
    landUse: [],
    water: undefined,
    ...sources,
  });
  const cell = (x: number, y: number): number => cellAt(ground.grid, WEST + x, SOUTH + y)!;
  return {
    ...ground,
    groundAt: (x: number, y: number) => ground.groundMetresNap[cell(x, y)],
    spillAt: (x: number, y: number) => ground.spillMetresNap[cell(x, y)],
  };
};

describe("where water comes from", () => {
  test("rivers and sea of the land use, not its ponds", () => {
    const landUse = [water(west, { floods: true, level: 0.5 }), water(east, { level: -2 })];
    const { waterFrom, spillAt } = built({ landUse });
    expect(waterFrom).toBe("land-use");
    expect(spillAt(1, 1)).toBe(0.5);
    expect(spillAt(19, 1)).toBe(2);
  });

  test("all its water where the land use tells no rivers apart", () => {
    const { waterFrom, spillAt } = built({ landUse: [water(east, { level: -2 })] });
    expect(waterFrom).toBe("land-use");
    expect(spillAt(19, 1)).toBe(-2);
  });

  test("a file of water, only where the land use has none", () => {
    const file = [water(east, { floods: true, level: 0 })];
    expect(built({ water: file }).waterFrom).toBe("water-file");
    const both = built({ landUse: [water(west, { level: 1 })], water: file });
    expect(both.waterFrom).toBe("land-use");
    expect(both.spillAt(19, 1)).toBe(2);
  });

  test("else the map's edge, each cell at its own ground; so also for water beside the map", () => {
    const { waterFrom, spillAt } = built({ heights: heights([[9, 9, 0]]) });
    expect(waterFrom).toBe("map-edge");
    expect([spillAt(1, 1), spillAt(9, 9)]).toEqual([2, 2]);
    const beside = water(rectangle(100, 0, 120, 20), { floods: true, level: 0 });
    expect(built({ landUse: [beside] }).waterFrom).toBe("map-edge");
  });
});

test("in water stands its everyday level; unsaid, the lowest ground in or beside it", () => {
  const said = built({ landUse: [water(west, { level: 0.4 })] });
  expect(said.groundAt(1, 1)).toBeCloseTo(0.4);
  const unsaid = built({ heights: heights([[5, 9, 1.5]]), landUse: [water(west)] });
  expect(unsaid.groundAt(1, 1)).toBe(1.5);
  expect(unsaid.landUse[0].waterLevelMetresNap).toBe(1.5);
});

test("nodata takes the nearest height: it is no wall to water", () => {
  const { groundAt, spillAt } = built({ heights: heights([[9, 9, Number.NaN]]) });
  expect([groundAt(9, 9), spillAt(9, 9)]).toEqual([2, 2]);
});

test("a house stands on its own ground, whatever the height file says under its roof", () => {
  const house = { footprint: [[rectangle(8, 8, 12, 12)]], groundHeightMetresNap: 3.25 };
  const { groundAt, heightsFrom } = built({ buildings: [house] });
  expect([groundAt(9, 9), groundAt(11, 11), groundAt(13, 9)]).toEqual([3.25, 3.25, 2]);
  expect(heightsFrom).toBe("height-file");
});
