import { expect, test } from "vitest";
import type { Surface } from "../city-model.ts";
import type { CityJsonPart, CityObject } from "./city-json.ts";
import { raiseOutline } from "./raise-outline.ts";

/** 10 × 10 m at 2 m NAP with a court of 4 × 4 m, in millimetres. */
const part: CityJsonPart = {
  objects: new Map(),
  texturesNamed: 0,
  vertices: [
    [0, 0, 2000],
    [10_000, 0, 2000],
    [10_000, 10_000, 2000],
    [0, 10_000, 2000],
    [3000, 3000, 2000],
    [7000, 3000, 2000],
    [7000, 7000, 2000],
    [3000, 7000, 2000],
  ],
};
const inPlace = {
  part,
  transform: { scale: [0.001, 0.001, 0.001], translate: [0, 0, 0] },
  place: (x: number, y: number, z: number) => [x, y, z] as const,
};
const outlined = (...rings: number[][]): CityObject[] => [
  { type: "Building", geometry: [{ type: "MultiSurface", lod: "0", boundaries: [rings] }] },
];

/** Of a closed shape that looks outward: above nought. */
function volumeOf(surfaces: readonly Surface[]): number {
  let six = 0;
  for (const { rings } of surfaces) {
    for (const ring of rings) {
      for (let at = 3; at + 5 < ring.length; at += 3) {
        const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [0, at, at + 3].map((from) =>
          ring.subarray(from, from + 3),
        );
        six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
      }
    }
  }
  return six / 6;
}

const COURT = 84 * 5;

test.each([
  [
    "as CityJSON has it",
    [
      [0, 1, 2, 3],
      [4, 7, 6, 5],
    ],
  ],
  [
    "all the other way round",
    [
      [3, 2, 1, 0],
      [5, 6, 7, 4],
    ],
  ],
  [
    "both rings one way",
    [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ],
  ],
])("a block with its court, closed and looking outward: %s", (_, rings) => {
  const block = raiseOutline(outlined(...rings), { measuredHeight: 5 }, inPlace);
  expect(block?.map(({ kind }) => kind)).toEqual([
    "roof",
    "ground",
    ...Array.from({ length: 8 }, () => "wall"),
  ]);
  expect(volumeOf(block ?? [])).toBeCloseTo(COURT, 6);
  expect(block?.[0].rings[0][2]).toBe(7);
});

test("without a height, or without an outline, there is none", () => {
  expect(raiseOutline(outlined([0, 1, 2, 3]), {}, inPlace)).toBeUndefined();
  expect(raiseOutline([{ type: "Building" }], { measuredHeight: 5 }, inPlace)).toBeUndefined();
});
