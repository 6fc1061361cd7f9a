import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isInRd } from "../../../scenarios/model/rd-extent.ts";
import { createRdPlane } from "./rd-plane.ts";

const METRES_A_DEGREE = 111_320;
const points = "../shared/data/reprojection/rdnaptrans-points.csv";

test("Amersfoort, the origin of RD: 155000, 463000 at 0 m NAP", () => {
  const { longitude, latitude, height } = createRdPlane().toGeodetic(155_000, 463_000, 0);
  expect(longitude).toBeCloseTo(5.387203657, 5);
  expect(latitude).toBeCloseTo(52.155172897, 5);
  expect(Math.abs(height - 43.2551)).toBeLessThan(0.1);
});

describe.skipIf(!existsSync(points))(
  "the official points of RDNAPTRANS (skipped without the shared data)",
  () => {
    const plane = createRdPlane();
    const rows = existsSync(points) ? readFileSync(points, "utf8").trim().split("\n").slice(1) : [];
    for (const row of rows) {
      const [name, latitude, longitude, heightEllipsoid, x, y, heightNap] = row.split(",");
      test(`${name}: within .25 m in plan, .1 m in height, both ways`, () => {
        const found = plane.toGeodetic(Number(x), Number(y), Number(heightNap));
        const east =
          (found.longitude - Number(longitude)) *
          METRES_A_DEGREE *
          Math.cos((Number(latitude) * Math.PI) / 180);
        const north = (found.latitude - Number(latitude)) * METRES_A_DEGREE;
        expect(Math.hypot(east, north)).toBeLessThan(0.25);
        expect(Math.abs(found.height - Number(heightEllipsoid))).toBeLessThan(0.1);
        const back = plane.fromGeodetic(found.longitude, found.latitude);
        expect(Math.hypot(back.x - Number(x), back.y - Number(y))).toBeLessThan(0.01);
      });
    }
  },
);

test("axes the wrong way round are not in RD", () => {
  expect(isInRd(92_500, 436_800)).toBe(true);
  expect(isInRd(436_800, 92_500)).toBe(false);
});
