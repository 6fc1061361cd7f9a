import fc from "fast-check";
import { expect, test } from "vitest";
import type { Extent } from "../../scenarios/model/city.ts";
import { layerFileFrom } from "./layer-file.ts";
import { readLayer } from "./read-layer.ts";

function layerOf(collection: unknown) {
  const text = Buffer.from(JSON.stringify(collection, null, 1));
  const { survey, spans } = readLayer(text, { source: "a.geojson", file: "a.geojson" });
  return layerFileFrom(text, "1", survey!, spans!);
}

const placeAt = (position: readonly number[] | null) => ({
  type: "Feature",
  properties: {},
  geometry: position === null ? null : { type: "Point", coordinates: position },
});

function isIn(position: readonly number[] | null, { west, south, east, north }: Extent): boolean {
  if (position === null) return false;
  const [longitude, latitude] = position;
  const isBetween =
    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}

const longitude = fc.integer({ min: -18, max: 18 }).map((tens) => tens * 10);
const latitude = fc.integer({ min: -9, max: 9 }).map((tens) => tens * 10);

test("what is cut out of the bytes is what lies in the box, in its order, and the collection keeps its other members", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.tuple(longitude, latitude))),
      fc.tuple(longitude, latitude, longitude, latitude),
      (positions, [west, oneLatitude, east, otherLatitude]) => {
        const bbox = {
          west,
          south: Math.min(oneLatitude, otherLatitude),
          east,
          north: Math.max(oneLatitude, otherLatitude),
        };
        const collection = {
          type: "FeatureCollection",
          name: "één",
          features: positions.map(placeAt),
          last: 1,
        };
        const inside = positions.filter((position) => isIn(position, bbox));
        expect(JSON.parse(layerOf(collection).within(bbox).toString())).toEqual({
          ...collection,
          features: inside.map(placeAt),
        });
      },
    ),
  );
});

test("all of it is the author's own bytes", () => {
  const layer = layerOf({ type: "FeatureCollection", features: [placeAt([4, 52]), placeAt([5, 52])] });
  expect(layer.within({ west: 0, south: 0, east: 10, north: 60 }).buffer).toBe(layer.text.buffer);
});
