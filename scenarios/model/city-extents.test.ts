import { describe, expect, test } from "vitest";
import type { Extent } from "./city.ts";
import { checkInsideCity } from "./city-extents.ts";

const CITY: Extent = { west: 4.3, south: 51.9, east: 4.5, north: 52 };
type Box = readonly [west: number, south: number, east: number, north: number];
const NOWHERE: Box = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
const INSIDE: Box = [4.35, 51.95, 4.36, 51.96];
const FAR: Box = [5, 51.95, 5.1, 51.96];

const check = (...boxes: readonly Box[]) =>
  checkInsideCity(
    { boxes: Float64Array.from(boxes.flat()) },
    { source: "layers/reach.geojson" },
    "delft",
    CITY,
  );

describe("is inside the city", () => {
  test.each<[string, Box]>([
    ["what lies in it", INSIDE],
    ["what lies all round it", [4, 51, 5, 53]],
    ["what crosses its west", [4.2, 51.95, 4.35, 51.96]],
    ["what crosses its south", [4.35, 51.8, 4.36, 51.95]],
    ["what touches its west", [4.2, 51.95, 4.3, 51.96]],
    ["what touches its east", [4.5, 51.95, 4.6, 51.96]],
    ["what touches its south", [4.35, 51.8, 4.36, 51.9]],
    ["what touches its north", [4.35, 52, 4.36, 52.1]],
  ])("%s", (_, box) => {
    expect(check(box)).toEqual([]);
  });

  test("a layer in which nothing has a place", () => {
    expect(check(NOWHERE, NOWHERE)).toEqual([]);
    expect(check()).toEqual([]);
  });
});

describe("is outside it", () => {
  test.each<[string, Box]>([
    ["to the west", [4.2, 51.95, 4.29, 51.96]],
    ["to the east", [4.51, 51.95, 4.6, 51.96]],
    ["to the south", [4.35, 51.8, 4.36, 51.89]],
    ["to the north", [4.35, 52.01, 4.36, 52.1]],
  ])("%s: all of it is an error, beside something without a place too", (_, box) => {
    expect(check(box, NOWHERE)).toEqual([
      {
        code: "LAYER_OUTSIDE_CITY",
        severity: "error",
        message:
          'Nothing in "layers/reach.geojson" lies in the city "delft" (west, south, east, north: 4.300, 51.900, 4.500, 52.000). Correct "city" or the file.',
        place: ["source"],
      },
    ]);
  });

  test("a part of what has a place is a warning that counts it", () => {
    const [finding, ...others] = check(INSIDE, NOWHERE, FAR, INSIDE, FAR);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "LAYER_PARTLY_OUTSIDE_CITY",
      severity: "warning",
      place: ["source"],
    });
    expect(finding.message).toMatch(
      /^2 of 4 features in "layers\/reach\.geojson" .* "delft" .*4\.300, 51\.900, 4\.500, 52\.000.* Cut the layer/,
    );
  });
});
