import type { FeatureCollection, Geometry } from "geojson";
import { expect, test } from "vitest";
import { streetLines } from "./street-lines.ts";

const [here, there, yonder] = [
  [4.36, 52.01],
  [4.37, 52.01],
  [4.38, 52.02],
];
const feature = (geometry: Geometry | null, kind = "street") =>
  ({ type: "Feature", properties: { kind }, geometry }) as FeatureCollection["features"][number];

test("a street of several parts is several lines; water, places and what has no place are none", () => {
  const features = [
    feature({ type: "LineString", coordinates: [here, there] }),
    feature({ type: "LineString", coordinates: [there, yonder] }, "canal"),
    feature({
      type: "MultiLineString",
      coordinates: [
        [there, here],
        [yonder, there, here],
      ],
    }),
    feature({ type: "Point", coordinates: here }),
    feature(null),
  ];
  expect(streetLines({ type: "FeatureCollection", features })).toEqual([
    [here, there],
    [there, here],
    [yonder, there, here],
  ]);
});
