import { expect, test } from "vitest";
import { channelFor, type Field, fieldValue, LAND, NOT_KNOWN } from "../../model/field.ts";
import { MICROCLIMATE_CHANNELS } from "./microclimate.ts";
import { petByHour } from "./pet-by-hour.ts";
import { createPetOfCells } from "./pet-of-cells.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

const header = {
  formatVersion: 1 as const,
  columns: 4,
  rows: 1,
  cellSizeMetres: 2,
  crs: "EPSG:28992",
  westMetres: 0,
  northMetres: 2,
  corners: [
    [4.4, 51.9],
    [4.5, 51.9],
    [4.5, 51.8],
    [4.4, 51.8],
  ] as Field["header"]["corners"],
  data: "microclimate.u8",
};
const WALL = [NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN];
/** A wall; a street in the sun, paved; a lawn that lies in shade at 12 and 13 h UTC; a wall. */
const microclimate: Field = {
  header: { ...header, channels: [...MICROCLIMATE_CHANNELS] },
  bytes: Uint8Array.from([WALL, [60, 0, 90, 100], [88, 0b0001100, 120, 100], WALL].flat()),
};
const land: Field = {
  header: { ...header, channels: [{ id: "cover", unit: "code", offset: 0, step: 1, parameters: {} }] },
  bytes: Uint8Array.from(
    [LAND.building, LAND.paved, LAND.green, LAND.building].flatMap((cover) => [cover, 0, 0, 0]),
  ),
};
const petAt = (cell: number, hourUtc: number): number => {
  const values = { airTemperatureRiseCelsius: 1.04, hourUtc };
  const sheet = petByHour(microclimate, land, 1.04).find(
    ({ header: { channels } }) => channelFor({ channels }, values) !== undefined,
  );
  if (sheet === undefined) throw new Error(`No sheet has ${hourUtc} h.`);
  return fieldValue(sheet, channelFor(sheet.header, values) ?? 0, cell);
};

test("each hour stands in one channel, found by its future and its hour, to a fifth of a degree", () => {
  const pet = createPetOfCells(microclimate.bytes, (cell) => cell === 2, 1.04);
  for (const [hour, { hourUtc }] of REFERENCE_AFTERNOON.entries()) {
    for (const cell of [1, 2]) expect(Math.abs(petAt(cell, hourUtc) - pet(cell, hour))).toBeLessThan(0.101);
  }
  expect(petAt(2, 12)).toBeLessThan(petAt(2, 11) - 5);
  expect(petAt(2, 14)).toBeGreaterThan(petAt(2, 13) + 5);
});

test("seven hours take two sheets of four bytes a cell", () => {
  const sheets = petByHour(microclimate, land, 1.04);
  expect(sheets.map(({ header: { channels } }) => channels.map(({ id }) => id))).toEqual([
    ["10-utc", "11-utc", "12-utc", "13-utc"],
    ["14-utc", "15-utc", "16-utc"],
  ]);
  expect(sheets.map(({ bytes }) => bytes.length)).toEqual([16, 16]);
});

test("under a wall stands what is beside it, so that a picture has no edge there", () => {
  for (const { hourUtc } of REFERENCE_AFTERNOON) {
    expect(petAt(0, hourUtc)).toBe(petAt(1, hourUtc));
    expect(petAt(3, hourUtc)).toBe(petAt(2, hourUtc));
  }
});

test("hotter or colder than the scale is its end, and never wraps round or becomes not known", () => {
  const day = (airTemperatureRiseCelsius: number): Field =>
    petByHour(microclimate, land, airTemperatureRiseCelsius)[0];
  // The street in the sun, at 13 h UTC, on a day 30 °C warmer and one 30 °C colder.
  expect(fieldValue(day(30), 3, 1)).toBeCloseTo(65.8, 9);
  expect(fieldValue(day(-30), 3, 1)).toBe(15);
});
