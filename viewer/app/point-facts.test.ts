import { expect, test } from "vitest";
import { type Field, LAND } from "../../scenarios/model/field.ts";
import type { HeightField } from "../state/scene-input.ts";
import { cellAt, pointFacts, valueAt, waterDepthAt } from "./point-facts.ts";

/** Two cells beside each other, a degree across in all. */
const header = {
  columns: 2,
  rows: 1,
  corners: [
    [4, 52],
    [5, 52],
    [5, 51],
    [4, 51],
  ],
} as unknown as HeightField["header"];
const heightField: HeightField = {
  header,
  groundMetresNap: Float32Array.of(1, -2),
  spillMetresNap: Float32Array.of(1.5, Number.NaN),
};
const land: Field = {
  header: {
    ...header,
    channels: ["cover", "crown", "neighbourhood"].map((id) => ({ id, unit: "code", offset: 0, step: 1 })),
  } as unknown as Field["header"],
  bytes: Uint8Array.of(LAND.paved, 0, 255, 0, LAND.green, 1, 0, 0),
};
const LOADING = { status: "loading" } as const;
const fields = { land: { status: "ready", value: land }, heat: LOADING, rain: LOADING } as const;
const areas = { type: "FeatureCollection", features: [{ properties: { id: "w", name: "Westkade" } }] };
const neighbourhoods = { areas, names: new Map([["w", "Westkade"]]), figures: new Map() } as never;

const west = { longitude: 4.2, latitude: 51.5 };
const east = { longitude: 4.8, latitude: 51.5 };

test("a place lies in the cell that covers it, or in none", () => {
  expect(cellAt(header, west)).toBe(0);
  expect(cellAt(header, east)).toBe(1);
  expect(cellAt(header, { longitude: 5.1, latitude: 51.5 })).toBeUndefined();
});

test("what is known of a place is said, and what is not is null", () => {
  expect(pointFacts(east, heightField, fields, neighbourhoods)).toEqual({
    groundHeightMetresNap: -2,
    wetFromMetresNap: null,
    cover: "green",
    neighbourhoodName: "Westkade",
    isUnderCrown: true,
    wayToGreen: null,
  });
  expect(pointFacts(west, null, { ...fields, land: LOADING }, neighbourhoods)).toMatchObject({
    groundHeightMetresNap: null,
    cover: "unknown",
    isUnderCrown: null,
  });
  expect(valueAt(land, 2, west)).toBeNull();
});

test.each([
  ["metres-to-green", "straight-line"],
  ["walk-metres-to-green", "streets"],
] as const)("the way to green by the channel %s is %s", (id, along) => {
  const channel = { id, unit: "m", offset: 0, step: 10, parameters: {} } as const;
  const ways: Field = {
    header: { ...land.header, channels: [...land.header.channels, channel] },
    bytes: Uint8Array.of(1, 0, 0, 24, 1, 0, 0, 255),
  };
  const known = { ...fields, land: { status: "ready", value: ways } } as const;
  expect(pointFacts(west, null, known, neighbourhoods).wayToGreen).toEqual({ metres: 240, along });
  expect(pointFacts(east, null, known, neighbourhoods).wayToGreen).toBeNull();
});

test("water stands at a place once the level is over its spill level, as deep as its ground lies low", () => {
  const facts = pointFacts(west, heightField, fields, neighbourhoods);
  expect(waterDepthAt(1.4, facts)).toBe(0);
  expect(waterDepthAt(2, facts)).toBeCloseTo(1);
  expect(waterDepthAt(9, pointFacts(east, heightField, fields, neighbourhoods))).toBe(0);
});
