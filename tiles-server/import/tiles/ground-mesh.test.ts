import { describe, expect, test } from "vitest";
import type { LandUseArea } from "../city-model.ts";
import { farGround } from "./far-ground.ts";
import { createGroundMesh, type GroundMesh, type GroundTriangle } from "./ground-mesh.ts";
import { createLandSurface } from "./land-surface.ts";
import { smallCity } from "./testing/small-city.ts";
import { createWaterIndex } from "./water-index.ts";

function meshOf(extra: readonly LandUseArea[] = []): GroundMesh {
  const { ground } = smallCity();
  const water = createWaterIndex({ ...ground, landUse: [...ground.landUse, ...extra] });
  return createGroundMesh(createLandSurface(ground, water), water);
}

const trianglesOf = ({ pieces, triangleOf }: GroundMesh): GroundTriangle[] => pieces.map(triangleOf);

const areaFromAbove = (triangles: readonly GroundTriangle[], kind: string): number =>
  triangles
    .filter((triangle) => triangle.kind === kind)
    .reduce((sum, { corners: [a, b, c] }) => {
      const area = ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
      // Every triangle looks up: one that looks down would be a hole from above.
      expect(area).toBeGreaterThan(0);
      return sum + area;
    }, 0);

test("the far ground looks up, begins at the rim, reaches into the haze, and carries the river on as water", () => {
  const { rim } = meshOf();
  const triangles = farGround(rim);
  const area = areaFromAbove(triangles, "far-land") + areaFromAbove(triangles, "water");
  const farthest = Math.max(...triangles.flatMap(({ corners }) => corners.map(({ y }) => y)));
  const scale = (farthest - 40) / 39;
  expect(farthest).toBeGreaterThan(8_000);
  expect(area / (98 * 78 * (scale * scale - 1))).toBeCloseTo(1, 6);
  expect(new Set(triangles.map(({ kind }) => kind))).toEqual(new Set(["far-land", "water"]));
});

describe("land, water and the walls between", () => {
  test("together they cover the rectangle of cell middles once: 98 × 78 m", () => {
    const mesh = trianglesOf(meshOf());
    expect(areaFromAbove(mesh, "land") + areaFromAbove(mesh, "water")).toBeCloseTo(98 * 78, 1);
  });

  test("the river's shore is where its outline says, not where the cells are", () => {
    expect(areaFromAbove(trianglesOf(meshOf()), "water")).toBeCloseTo(98 * 19, 1);
  });

  test("quay walls run along the whole shore, 2.6 m high, and look over the water", () => {
    const walls = trianglesOf(meshOf()).filter(({ kind }) => kind === "quay-wall");
    const face = walls.reduce((sum, { corners: [a, b, c] }) => {
      const [ux, uz] = [b.x - a.x, b.heightMetresNap - a.heightMetresNap];
      const [vx, vz] = [c.x - a.x, c.heightMetresNap - a.heightMetresNap];
      // South is minus y: a face that looks south turns this way.
      return sum + (ux * vz - uz * vx) / 2;
    }, 0);
    expect(face).toBeCloseTo(98 * 2.6, 0);
  });

  test("a pond inside the land has its own shore, and outlines that cross do not stop it", () => {
    const pond = (west: number): LandUseArea => ({
      cover: "water",
      rings: [Float64Array.of(west, 60, west + 20, 60, west + 20, 70, west, 70)],
      waterLevelMetresNap: 1,
    });
    expect(areaFromAbove(trianglesOf(meshOf([pond(20)])), "water")).toBeCloseTo(98 * 19 + 200, 1);
    const crossing = trianglesOf(meshOf([pond(20), pond(30)]));
    expect(areaFromAbove(crossing, "land") + areaFromAbove(crossing, "water")).toBeCloseTo(98 * 78, 1);
  });
});
