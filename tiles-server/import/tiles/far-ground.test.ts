import { expect, test } from "vitest";
import { farGround } from "./far-ground.ts";
import type { GroundMesh, GroundVertex } from "./ground-mesh.ts";

/** A square of land, its rim walked with the inside to the left. */
function rimOfSquare(sideMetres: number): GroundMesh["rim"] {
  const corners: readonly GroundVertex[] = [
    [0, 0],
    [sideMetres, 0],
    [sideMetres, sideMetres],
    [0, sideMetres],
  ].map(([x, y]) => ({ x, y, heightMetresNap: 1 }));
  return corners.map((from, at) => ({ from, to: corners[(at + 1) % corners.length], kind: "land" as const }));
}

test.each([300, 5_000, 15_999, 16_000, 40_000])(
  "around a city of %i m lies far land, kilometres of it",
  (sideMetres) => {
    const far = farGround(rimOfSquare(sideMetres));
    expect(far.every(({ kind }) => kind === "far-land")).toBe(true);
    const easternmost = Math.max(...far.flatMap(({ corners }) => corners.map(({ x }) => x)));
    expect(easternmost - sideMetres).toBeGreaterThan(3_900);
  },
);
