import { expect, test } from "vitest";
import type { Field } from "../../scenarios/model/field.ts";
import { landPaintOf, neighbourhoodColours, wayChannelOf } from "./land-paint.ts";

const fieldWith = (...ids: string[]): Field =>
  ({ header: { channels: ids.map((id) => ({ id })) }, bytes: new Uint8Array(4) }) as unknown as Field;
const walked = fieldWith("cover", "crown", "neighbourhood", "walk-metres-to-green");
const straight = fieldWith("cover", "crown", "neighbourhood", "metres-to-green");
const older = fieldWith("cover", "crown", "neighbourhood");
const COLOURS = new Uint8Array(256 * 4);

test("the channel's name says how the way to green was measured", () => {
  expect(wayChannelOf(walked)).toEqual({ channel: 3, along: "streets" });
  expect(wayChannelOf(straight)).toEqual({ channel: 3, along: "straight-line" });
  expect(wayChannelOf(older)).toBeUndefined();
});

test("crowns and distance paint the ground; the rules leave it", () => {
  expect(landPaintOf("distance", walked, COLOURS, 0.5)).toMatchObject({
    shown: "distance",
    channel: 3,
    opacity: 0.5,
  });
  expect(landPaintOf("canopy", older, COLOURS, 1)).toMatchObject({ shown: "canopy" });
  expect(landPaintOf("rules", walked, COLOURS, 1)).toBeNull();
  expect(landPaintOf(null, walked, COLOURS, 1)).toBeNull();
});

test("without the field, or the channel that is asked for, nothing is painted", () => {
  expect(landPaintOf("canopy", null, COLOURS, 1)).toBeNull();
  expect(landPaintOf("distance", older, COLOURS, 1)).toBeNull();
});

test("each neighbourhood has the colour of its canopy's class at its own code, and none where that is not known", () => {
  const rgba = neighbourhoodColours({
    type: "FeatureCollection",
    features: [0.05, undefined, 0.3].map((canopyShare) => ({
      type: "Feature",
      properties: canopyShare === undefined ? null : { canopyShare },
      geometry: { type: "Point", coordinates: [4.4, 51.9] },
    })),
  });
  expect([...rgba.subarray(0, 3)]).toEqual([0xf0, 0xe6, 0xcb]);
  expect([...rgba.subarray(8, 11)]).toEqual([0x17, 0x66, 0x4f]);
  expect([rgba[3] > 0, rgba[7], rgba[11] > 0, rgba[255 * 4 + 3]]).toEqual([true, 0, true, 0]);
  expect(neighbourhoodColours(null).some((byte) => byte !== 0)).toBe(false);
});
