import { expect, test } from "vitest";
import { rectangleAround } from "./rectangle-around.ts";

const turned = (degrees: number, ...corners: [number, number][]): Float64Array => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return Float64Array.from(corners.flatMap(([x, y]) => [100 + x * c - y * s, 200 + x * s + y * c]));
};

test("a rectangle turned by 30° comes back as it is, whatever corner it begins with", () => {
  const given = turned(30, [0, 0], [40, 0], [40, 10], [0, 10]);
  const found = rectangleAround([given]);
  for (let at = 0; at < 8; at += 2) {
    const nearest = [0, 2, 4, 6].map((other) =>
      Math.hypot(found[at] - given[other], found[at + 1] - given[other + 1]),
    );
    expect(Math.min(...nearest)).toBeLessThan(1e-6);
  }
});

test("two houses of a row lie in one rectangle that runs along the row, counter-clockwise", () => {
  const found = rectangleAround([
    turned(30, [0, 0], [8, 0], [8, 10], [0, 10]),
    turned(30, [8, 0], [16, 0], [16, 10], [8, 10]),
  ]);
  let double = 0;
  for (let at = 0; at < 8; at += 2) {
    const next = (at + 2) % 8;
    double += (found[at] - 100) * (found[next + 1] - 200) - (found[at + 1] - 200) * (found[next] - 100);
  }
  expect(double / 2).toBeCloseTo(160, 6);
});
