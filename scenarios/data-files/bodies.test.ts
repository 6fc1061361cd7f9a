import type { Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import { isBody } from "./bodies.ts";
import { readDataFile } from "./read-data-file.ts";

const ring = (...corners: Position[]): Position[][] => [[...corners, corners[0]]];
const [foot, top] = [0, 9];
const floor = ring([4, 52, foot], [4, 52.001, foot], [4.001, 52.001, foot], [4.001, 52, foot]);
const roof = ring([4, 52, top], [4.001, 52, top], [4.001, 52.001, top], [4, 52.001, top]);
const wall = ring([4, 52, foot], [4.001, 52, foot], [4.001, 52, top], [4, 52, top]);
const slope = ring([4, 52, foot], [4.001, 52, top], [4.001, 52.001, top], [4, 52.001, foot]);
const areas = (...coordinates: Position[][][]): Geometry => ({ type: "MultiPolygon", coordinates });

test.each([
  ["a body of four faces, a wall among them", areas(floor, roof, wall, wall), true],
  ["hills: heights at every corner, and nowhere a wall", areas(floor, slope, slope, slope), false],
  ["three faces, which close nothing", areas(floor, roof, wall), false],
  ["a wall alone", { type: "Polygon", coordinates: wall } as Geometry, false],
  [
    "slivers without a height",
    areas(...Array.from({ length: 4 }, () => ring([4, 52], [4.001, 52], [4.002, 52]))),
    false,
  ],
  ["nothing", null, false],
])("%s: %s", (_what, geometry, expected) => {
  expect(isBody(geometry)).toBe(expected);
});

test("a body keeps its heights where that is asked for, and is flat as all else where not", async () => {
  const feature = { type: "Feature", properties: {}, geometry: areas(floor, roof, wall, wall) };
  const bytes = new TextEncoder().encode(JSON.stringify(feature)).buffer;
  const cornerOf = async (keepsBodies: boolean): Promise<unknown> => {
    const { data } = await readDataFile({ name: "a.geojson", bytes }, { keepsBodies });
    return JSON.stringify(data).match(/\[4\.001,52,?9?\]/)?.[0];
  };
  expect(await cornerOf(true)).toBe("[4.001,52,9]");
  expect(await cornerOf(false)).toBe("[4.001,52]");
});
