import { describe, expect, test } from "vitest";
import type { LandUseArea } from "../city-model.ts";
import { farGround } from "./far-ground.ts";
import { createGroundMesh, type GroundMesh, type GroundTriangle, type GroundVertex } from "./ground-mesh.ts";
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

/** Edges along which no other triangle lies: seen from the right side, what is behind shows through there. */
function openEdges(triangles: readonly GroundTriangle[]): { from: GroundVertex; to: GroundVertex }[] {
  const at = ({ x, y, heightMetresNap }: GroundVertex) =>
    [x, y, heightMetresNap].map((metres) => metres.toFixed(6)).join();
  const open = new Map<string, { from: GroundVertex; to: GroundVertex }[]>();
  for (const { corners } of triangles) {
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % 3];
      if (at(from) === at(to)) continue;
      const twins = open.get(`${at(to)} ${at(from)}`) ?? [];
      if (twins.pop() === undefined) {
        const edge = `${at(from)} ${at(to)}`;
        open.set(edge, [...(open.get(edge) ?? []), { from, to }]);
      }
    }
  }
  return [...open.values()].flat();
}

test("the far ground looks up, begins at the rim, reaches into the haze, and carries the river on as water", () => {
  const { rim } = meshOf();
  const triangles = farGround(rim);
  const area = areaFromAbove(triangles, "far-land") + areaFromAbove(triangles, "water");
  const farthest = Math.max(...triangles.flatMap(({ corners }) => corners.map(({ y }) => y)));
  const scale = (farthest - 40) / 39;
  expect(farthest).toBeGreaterThan(8_000);
  expect(area / (98 * 78 * (scale * scale - 1))).toBeCloseTo(1, 6);
  expect(new Set(triangles.map(({ kind }) => kind))).toEqual(new Set(["far-land", "water", "quay-wall"]));
});

test("the quays of a river that leaves the known ground go on beside it: no gap between its water and the higher land", () => {
  const mesh = meshOf();
  const far = farGround(mesh.rim);
  const halfWay = (corner: { x: number; y: number }) => Math.hypot(corner.x - 50, corner.y - 40) < 4_000;
  expect(
    openEdges([...trianglesOf(mesh), ...far]).filter(({ from, to }) => halfWay(from) && halfWay(to)),
  ).toEqual([]);
  for (const {
    corners: [a, b, c],
  } of far.filter(({ kind }) => kind === "quay-wall")) {
    // The river lies in the south: its only bank looks there.
    const southward =
      (b.heightMetresNap - a.heightMetresNap) * (c.x - a.x) -
      (b.x - a.x) * (c.heightMetresNap - a.heightMetresNap);
    expect(southward).toBeLessThanOrEqual(0);
  }
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

  test.each([3.02, 2.97, 1.5])(
    "a pond at %d m in land of 3 m, and another 3 cm above it, leave no crack",
    (waterLevelMetresNap) => {
      const pond = (west: number, level: number): LandUseArea => ({
        cover: "water",
        rings: [Float64Array.of(west, 60, west + 20, 60, west + 20, 70, west, 70)],
        waterLevelMetresNap: level,
      });
      const mesh = meshOf([pond(20, waterLevelMetresNap), pond(40, waterLevelMetresNap + 0.03)]);
      const onRim = new Set(mesh.rim.flatMap(({ from, to }) => [`${from.x},${from.y}`, `${to.x},${to.y}`]));
      const inside = openEdges(trianglesOf(mesh)).filter(
        ({ from, to }) => !(onRim.has(`${from.x},${from.y}`) && onRim.has(`${to.x},${to.y}`)),
      );
      expect(inside).toEqual([]);
    },
  );

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
