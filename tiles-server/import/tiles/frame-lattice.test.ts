import { expect, test } from "vitest";
import { createRdPlane } from "../coordinates/rd-plane.ts";
import { createFrameLattice, latticeToGltf } from "./frame-lattice.ts";
import { createLocalFrame } from "./local-frame.ts";
import { smallCity } from "./testing/small-city.ts";

/** Rotterdam in the real plane, 12 km across: the Earth bends 3 m from its middle to its rim. */
const grid = {
  ...smallCity().ground.grid,
  columns: 6_000,
  rows: 6_000,
  westMetres: 86_000,
  northMetres: 443_000,
};
const frame = createLocalFrame({ plane: createRdPlane(), ground: { ...smallCity().ground, grid } });
const toGltf = latticeToGltf(
  createFrameLattice(frame, { west: 86_000, south: 431_000, east: 98_000, north: 443_000 }),
);

test("between the points of the lattice a place is right within a centimetre, at the foot and on a tower", () => {
  for (let step = 0; step < 200; step += 1) {
    const [x, y, z] = [
      86_000 + ((step * 7_919) % 12_000),
      431_000 + ((step * 104_729) % 12_000),
      (step % 5) * 40,
    ];
    const [found, exact] = [toGltf(x, y, z), frame.placeOf(x, y, z)];
    expect(Math.hypot(...found.map((value, axis) => value - exact[axis]))).toBeLessThan(0.0145);
    expect(Math.max(...found.map((value, axis) => Math.abs(value - exact[axis])))).toBeLessThan(0.0085);
  }
});

test("a wall beyond the last point is right too: the lines go on", () => {
  const [found, exact] = [toGltf(98_040, 430_960, 3), frame.placeOf(98_040, 430_960, 3)];
  expect(Math.max(...found.map((value, axis) => Math.abs(value - exact[axis])))).toBeLessThan(0.0085);
});
