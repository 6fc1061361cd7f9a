import type { Feature } from "geojson";
import { expect, test } from "vitest";
import type { FeatureFile } from "./read-features.ts";
import { withoutRepeats } from "./without-repeats.ts";

const point = (properties: object, x: number, id?: string): Feature => ({
  type: "Feature",
  ...(id === undefined ? {} : { id }),
  properties: { ...properties },
  geometry: { type: "Point", coordinates: [x, 52] },
});
const file = (fileName: string, ...features: Feature[]): FeatureFile => ({
  fileName,
  format: "GeoJSON",
  crs: "EPSG:4326",
  collection: { type: "FeatureCollection", features },
  warnings: [],
});
const left = (files: readonly FeatureFile[]): unknown[] =>
  files.map(({ collection }) => collection.features.map(({ properties, id }) => properties?.n ?? id));

test("what an earlier sheet brought counts once, by its id and its place, and it is said", () => {
  const { files, warnings } = withoutRepeats([
    file("a", point({ lokaalID: "G1", n: 1 }, 4), point({ lokaalID: "G2", n: 2 }, 4)),
    file("b", point({ lokaalID: "G1", n: 3 }, 4), point({ lokaalID: "G3", n: 4 }, 4)),
    file("c", point({ lokaalID: "G3", n: 5 }, 4)),
  ]);
  expect(left(files)).toEqual([[1, 2], [4], []]);
  expect(warnings).toEqual([
    "1 of 2 features in b stood in an earlier file too, and count once.",
    "1 of 1 features in c stood in an earlier file too, and count once.",
  ]);
});

test("one id at two places is two things: cut in two by a sheet's edge, or rows that were numbered", () => {
  const { files, warnings } = withoutRepeats([
    file("a", point({ lokaalID: "G1", n: 1 }, 4), point({ id: 1, n: 2 }, 5)),
    file("b", point({ lokaalID: "G1", n: 3 }, 4.1), point({ id: 1, n: 4 }, 6)),
  ]);
  expect(left(files)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(warnings).toEqual([]);
});

test("GeoJSON's own id tells too; what has none is kept, and so is what one file says twice", () => {
  const { files } = withoutRepeats([
    file("a", point({}, 4, "x"), point({ n: 1 }, 4), point({ n: 2, id: 7 }, 4), point({ n: 3, id: 7 }, 4)),
    file("b", point({}, 4, "x"), point({ n: 1 }, 4)),
  ]);
  expect(left(files)).toEqual([["x", 1, 2, 3], [1]]);
});
