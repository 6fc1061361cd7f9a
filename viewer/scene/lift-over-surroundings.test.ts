import { coordAll } from "@turf/turf";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { liftOverSurroundings } from "./lift-over-surroundings.ts";

const RING = [
  [4, 52],
  [5, 52],
  [5, 53],
  [4, 52],
];
const areas: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { share: 3 }, geometry: { type: "Polygon", coordinates: [RING] } },
    { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: [RING] } },
  ],
};

test("every corner stands above the land around the city, and the layer itself is left as it was", () => {
  const lifted = liftOverSurroundings(areas, 43);
  expect(coordAll(lifted).map(([, , height]) => height)).toEqual(Array(8).fill(83));
  expect(lifted.features[0].properties).toEqual({ share: 3 });
  expect(coordAll(areas)[0]).toEqual([4, 52]);
});
