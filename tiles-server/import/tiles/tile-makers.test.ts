import { expect, test } from "vitest";
import { packSurfaces } from "../reading/packed-surfaces.ts";
import { createFrameLattice } from "./frame-lattice.ts";
import { createLocalFrame } from "./local-frame.ts";
import type { TileTask } from "./make-building-tile.ts";
import { columnsOf, rowOf } from "./property-table.ts";
import { createSurfaceModel } from "./surface-model.ts";
import { smallCity } from "./testing/small-city.ts";
import { startTileMakers, type TileMakers, threadsFor } from "./tile-makers.ts";

const city = smallCity();
const room = {
  surfaces: createSurfaceModel(city.ground, city.buildings),
  lattice: createFrameLattice(createLocalFrame(city), { west: 0, south: 0, east: 100, north: 80 }),
  wallsReach: "ground" as const,
};
function makersIn(buildings: number): TileMakers {
  const makers = startTileMakers(buildings);
  makers.enter(room);
  return makers;
}
const columns = columnsOf(city.buildings);
const task = (): TileTask => ({
  kind: "near",
  columns,
  buildings: city.buildings.map((building) => ({
    drawn: building,
    row: rowOf(columns, building),
    packed: packSurfaces(building.surfaces),
  })),
});
const plain = (one: TileTask): TileTask =>
  one.kind === "near"
    ? {
        ...one,
        buildings: one.buildings.map((building) => ({
          ...building,
          drawn: { ...DRAWN, id: building.drawn.id },
        })),
      }
    : one;
const DRAWN = {
  number: 0,
  groundHeightMetresNap: 3,
  roofHeightMetresNap: 9,
  footprintSquareMetres: 100,
  spillLevelMetresNap: null,
};

test("threads make the same tile as the program itself, byte for byte", async () => {
  const [few, many] = [makersIn(4), makersIn(100_000)];
  try {
    const [one, other, third] = await Promise.all([
      few.make(() => plain(task())),
      many.make(() => plain(task())),
      many.make(() => plain(task())),
    ]);
    expect(Buffer.from(other.glb).equals(Buffer.from(one.glb))).toBe(true);
    expect(third.bounds).toEqual(one.bounds);
    expect(other.blocks).toEqual(one.blocks);
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
});

test("many tiles asked for at once, some of them broken: each answer is its own, whoever makes it", async () => {
  const makers = makersIn(100_000);
  const named = (id: string): TileTask => {
    const { buildings, ...rest } = plain(task()) as Extract<TileTask, { kind: "near" }>;
    return { ...rest, buildings: buildings.map((one) => ({ ...one, drawn: { ...one.drawn, id } })) };
  };
  try {
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) =>
        makers.make(() => (at % 3 === 1 ? { kind: "far", blocks: [], most: 1 } : named(`tile ${at}`))),
      ),
    );
    for (const [at, answer] of answers.entries()) {
      const found = answer.status === "fulfilled" ? answer.value.blocks[0].building.id : answer.status;
      expect(found).toBe(at % 3 === 1 ? "rejected" : `tile ${at}`);
    }
  } finally {
    await makers.close();
  }
});

test("what still waits when they are closed is never put together", async () => {
  const makers = makersIn(4);
  let begun = 0;
  for (let tile = 0; tile < 5; tile += 1) {
    void makers.make(() => {
      begun += 1;
      return plain(task());
    });
  }
  await makers.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(begun).toBe(1);
});

test("a tile that cannot be made is told, and the next one is made", async () => {
  for (const makers of [makersIn(4), makersIn(100_000)]) {
    const broken: TileTask = { kind: "far", blocks: [], most: 1 };
    await expect(makers.make(() => broken)).rejects.toThrow();
    expect((await makers.make(() => plain(task()))).blocks).toHaveLength(4);
    await makers.close();
  }
});

test.each([
  ["a small city on many cores", 2_999, 16, 0],
  ["a large one on one core", 200_000, 1, 0],
  ["a large one on two, beside the one that hands out", 200_000, 2, 1],
  ["a large one on sixteen, for each takes memory", 200_000, 16, 3],
])("%s: %i buildings on %i cores have %i threads", (_, buildings, cores, threads) => {
  expect(threadsFor(buildings, cores)).toBe(threads);
});
