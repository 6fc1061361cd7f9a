import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFaceIndex } from "./face-index.ts";
import { feetOf } from "./feet-of-building.ts";
import { LAND_ERROR_METRES } from "./land-surface.ts";
import { createSurfaceModel } from "./surface-model.ts";
import { readGlb } from "./testing/read-glb.ts";
import { block, smallCity } from "./testing/small-city.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";
import { feetDown, wallsDown } from "./walls-down.ts";
import { writeBuildingTiles } from "./write-building-tiles.ts";

/** The land west of x = 20 lies 2 m lower; a house of 6 m stands at x = 30 to 40, y = 40 to 50. */
function slopingCity() {
  const city = smallCity();
  const { grid } = city.ground;
  const groundMetresNap = city.ground.groundMetresNap.map((height, cell) =>
    cell % grid.columns < 10 && height === 3 ? 1 : height,
  );
  return {
    ...city,
    ground: { ...city.ground, groundMetresNap },
    buildings: [block(0, 20, 60, 10, 3, 9), block(1, 30, 40, 10, 3, 6)],
  };
}
const city = slopingCity();
const surfaces = createSurfaceModel(city.ground, city.buildings);

const faced = (...corners: [number, number, number][]): FacetedSurface =>
  triangulate({ kind: "wall", rings: [Float64Array.from(corners.flat())] })!;

/** Looks west from x, y = 41 to 49. */
const westWall = (x: number, bottom: number, top: number): FacetedSurface =>
  faced([x, 49, bottom], [x, 41, bottom], [x, 41, top], [x, 49, top]);
/** Looks east, likewise. */
const eastWall = (x: number, bottom: number, top: number): FacetedSurface =>
  faced([x, 41, bottom], [x, 49, bottom], [x, 49, top], [x, 41, top]);

const isFoot = feetOf([], 3);
const dropsOf = (face: FacetedSurface, others?: readonly FacetedSurface[]): number[] | undefined =>
  wallsDown(
    face,
    isFoot,
    feetDown([face], isFoot, surfaces),
    others && createFaceIndex([face, ...others]),
    surfaces,
  );

describe("how far down walls are drawn", () => {
  test("a foot beside lower ground goes down into it, its top stays", () => {
    const drops = dropsOf(westWall(20, 3, 9))!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2.1);
    expect(Math.max(drops[0], drops[1])).toBeLessThan(2.6);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
  });

  test("all feet of a house go down as far as the one that must go farthest", () => {
    const walls = [westWall(20, 3, 9), eastWall(60, 3, 9)];
    const feet = feetDown(walls, isFoot, surfaces);
    expect(feet).toBeGreaterThan(2.1);
    expect([...wallsDown(walls[1], isFoot, feet, undefined, surfaces)!]).toEqual([feet, feet, 0, 0]);
  });

  test("on level ground a foot goes farther down than the ground may be drawn too low; one that is deeper stays", () => {
    const drops = dropsOf(westWall(60, 3, 9))!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(LAND_ERROR_METRES);
    expect(Math.max(drops[0], drops[1])).toBeLessThan(0.3);
    expect(dropsOf(westWall(60, 3 - LAND_ERROR_METRES - 0.01, 9))).toBeUndefined();
  });

  const cutOff = eastWall(29.9, 11, 14);

  test("a wall cut off 2 m above its neighbour's roof goes down to it, where each house was put on its own ground", () => {
    const drops = dropsOf(cutOff, [])!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2);
    expect(Math.max(drops[0], drops[1])).toBeLessThan(2.6);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
    expect(dropsOf(cutOff)).toBeUndefined();
  });

  test("not where a wall goes on under it, whoever it is of, and only as far as where one does", () => {
    expect(dropsOf(cutOff, [westWall(29.9, 9, 11)])).toBeUndefined();
    const [one, other] = dropsOf(cutOff, [westWall(29.9, 9, 10.4)])!;
    expect(one).toBe(other);
    expect(one).toBeGreaterThan(0.6);
    expect(one).toBeLessThan(0.8);
  });

  test("a wall that ends in mid-air on purpose stays: over no roof, far above one, or over a roof or underside at its edge", () => {
    expect(dropsOf(eastWall(60, 8, 14), [])).toBeUndefined();
    expect(dropsOf(eastWall(29.9, 15, 18), [])).toBeUndefined();
    const underside = faced([29.9, 41, 11], [20, 41, 11], [20, 49, 11], [29.9, 49, 11]);
    expect(dropsOf(cutOff, [underside])).toBeUndefined();
    const slope = faced([29.9, 41, 11], [29.9, 49, 11], [27, 49, 14], [27, 41, 14]);
    expect(dropsOf(cutOff, [slope])).toBeUndefined();
  });
});

test("near and far, a house beside lower ground is drawn down to it, and its heights stay what they are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stadslens-walls-"));
  try {
    // So many that there is a level above.
    const many = Array.from({ length: 900 }, (_, at) => block(at, 20, 60, 4, 3, 9));
    await writeBuildingTiles({ ...city, buildings: many }, surfaces, folder);
    const tiles = (await readdir(folder)).filter((name) => name.endsWith(".glb"));
    expect(tiles.length).toBeGreaterThan(2);
    for (const name of tiles) {
      const document = await readGlb(await readFile(join(folder, name)));
      const [primitive] = document.getRoot().listMeshes()[0].listPrimitives();
      const heights = [...primitive.getAttribute("_PLACE")!.getArray()!].filter((_, at) => at % 4 === 0);
      expect(Math.min(...heights)).toBeLessThan(-2.1);
      expect(Math.max(...heights)).toBe(9);
      expect(primitive.getAttribute("POSITION")!.getMin([])[1]).toBeLessThan(1);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ["above-ground", 5.9],
  ["nap", 8],
] as const)(
  "where heights are %s, a wall cut off over its neighbour begins %d m up in its tile",
  async (zMeaning, metres) => {
    const folder = await mkdtemp(join(tmpdir(), "stadslens-walls-"));
    try {
      const whole = block(0, 20, 40, 10, 3, 11);
      const cutOff = {
        kind: "wall",
        rings: [Float64Array.of(30, 40, 11, 30, 50, 11, 30, 50, 14, 30, 40, 14)],
      } as const;
      const high = { ...whole, surfaces: whole.surfaces.map((face, at) => (at === 3 ? cutOff : face)) };
      const buildings = [high, block(1, 30, 40, 10, 3, 6)];
      await writeBuildingTiles({ ...city, zMeaning, buildings }, surfaces, folder);
      const [primitive] = (await readGlb(await readFile(join(folder, "0.glb"))))
        .getRoot()
        .listMeshes()[0]
        .listPrimitives();
      const places = primitive.getAttribute("_PLACE")!.getArray()!;
      const normals = primitive.getAttribute("NORMAL")!;
      const feet = Array.from({ length: places.length / 4 }, (_, vertex) => vertex)
        .filter((vertex) => places[vertex * 4 + 3] === 0 && normals.getElement(vertex, [])[0] > 0.9)
        .map((vertex) => places[vertex * 4]);
      expect(Math.min(...feet)).toBeCloseTo(metres, 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
