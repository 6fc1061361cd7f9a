import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSurfaceModel } from "./surface-model.ts";
import { readGlb } from "./testing/read-glb.ts";
import { block, smallCity } from "./testing/small-city.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";
import { feetDown, type WallsReach, wallsDown } from "./walls-down.ts";
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

function dropsOf(
  face: FacetedSurface,
  reach: WallsReach,
  undersides: FacetedSurface[] = [],
): Float64Array | undefined {
  return wallsDown(face, 3, feetDown([face], 3, surfaces), reach, undersides, surfaces);
}

describe("how far down walls are drawn", () => {
  test("a foot beside lower ground goes down into it, its top stays", () => {
    const drops = dropsOf(westWall(20, 3, 9), "ground")!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2.1);
    expect(Math.max(drops[0], drops[1])).toBeLessThan(2.6);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
  });

  test("all feet of a house go down as far as the one that must go farthest", () => {
    const walls = [westWall(20, 3, 9), eastWall(60, 3, 9)];
    const feet = feetDown(walls, 3, surfaces);
    expect(feet).toBeGreaterThan(2.1);
    expect([...wallsDown(walls[1], 3, feet, "ground", [], surfaces)!]).toEqual([feet, feet, 0, 0]);
  });

  test("on level ground nothing changes", () => {
    expect(dropsOf(westWall(60, 3, 9), "ground")).toBeUndefined();
  });

  test("a wall cut off 2 m above its neighbour's roof goes down to it, where each house was put on its own ground", () => {
    const cutOff = eastWall(29.9, 11, 14);
    const drops = dropsOf(cutOff, "ground-and-neighbours")!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2.1);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
    expect(dropsOf(cutOff, "ground")).toBeUndefined();
  });

  test("a wall that ends in mid-air on purpose stays: over no roof, far above one, or over an underside of its own", () => {
    const reach = "ground-and-neighbours";
    expect(dropsOf(eastWall(60, 8, 14), reach)).toBeUndefined();
    expect(dropsOf(eastWall(29.9, 15, 18), reach)).toBeUndefined();
    const underside = faced([29.9, 41, 11], [20, 41, 11], [20, 49, 11], [29.9, 49, 11]);
    expect(dropsOf(eastWall(29.9, 11, 14), reach, [underside])).toBeUndefined();
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
