import { expect, test } from "vitest";
import type { SceneLayer } from "../state/scene-input.ts";
import { drawnByEngine } from "./use-refused-layers.ts";

const CITY = { extent: { west: 4, south: 51, east: 5, north: 52 } };
const layer = (role: string, longitude: number): SceneLayer =>
  ({
    kind: "features",
    key: `${role} ${longitude}`,
    layer: { role },
    features: {
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [longitude, 51.5] } },
      ],
    },
  }) as unknown as SceneLayer;

test("of areas only those of another place are the engine's; lines, places and trees always are", () => {
  const layers = ["area", "water", "line", "places", "trees"].flatMap((role) => [
    layer(role, 4.5),
    layer(role, 9),
  ]);
  expect(drawnByEngine(layers, CITY).map(({ key }) => key)).toEqual([
    "area 9",
    "water 9",
    "line 4.5",
    "line 9",
    "places 4.5",
    "places 9",
    "trees 4.5",
    "trees 9",
  ]);
});
