import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSurfaceModel } from "./surface-model.ts";
import { readGlb } from "./testing/read-glb.ts";
import { block, smallCity } from "./testing/small-city.ts";
import { type FacetedSurface, triangulate } from "./triangulate.ts";
import { wallsDown } from "./walls-down.ts";
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

describe("how far down walls are drawn", () => {
  test("a foot beside lower ground goes down into it, its top stays", () => {
    const drops = wallsDown(westWall(20, 3, 9), 3, "ground", [], surfaces)!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2.1);
    expect(Math.max(drops[0], drops[1])).toBeLessThan(2.6);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
  });

  test("on level ground nothing changes", () => {
    expect(wallsDown(westWall(60, 3, 9), 3, "ground", [], surfaces)).toBeUndefined();
  });

  test("a wall cut off 2 m above its neighbour's roof goes down to it, where each house was put on its own ground", () => {
    const cutOff = eastWall(29.9, 11, 14);
    const drops = wallsDown(cutOff, 3, "ground-and-neighbours", [], surfaces)!;
    expect(Math.min(drops[0], drops[1])).toBeGreaterThan(2.1);
    expect([drops[2], drops[3]]).toEqual([0, 0]);
    expect(wallsDown(cutOff, 3, "ground", [], surfaces)).toBeUndefined();
  });

  test("a wall that ends in mid-air on purpose stays: over no roof, far above one, or over an underside of its own", () => {
    const reach = "ground-and-neighbours";
    expect(wallsDown(eastWall(60, 8, 14), 3, reach, [], surfaces)).toBeUndefined();
    expect(wallsDown(eastWall(29.9, 15, 18), 3, reach, [], surfaces)).toBeUndefined();
    const underside = faced([29.9, 41, 11], [20, 41, 11], [20, 49, 11], [29.9, 49, 11]);
    expect(wallsDown(eastWall(29.9, 11, 14), 3, reach, [underside], surfaces)).toBeUndefined();
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
