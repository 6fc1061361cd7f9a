import type { BuildingRow } from "../../model/city.ts";
import { type Field, type FieldChannel, LAND, NOT_KNOWN } from "../../model/field.ts";
import type { CityFiles } from "../figures/city-numbers.ts";
import { MICROCLIMATE_CHANNELS } from "../heat/microclimate.ts";
import { PET_SCALE } from "../heat/pet-by-hour.ts";
import { ALL_SHADE } from "../heat/shade.ts";
import { buildingRow } from "./building-row.ts";

/** Four columns of 2 m and two rows: the western half is "west", the eastern "east". */
const header = {
  formatVersion: 1 as const,
  columns: 4,
  rows: 2,
  cellSizeMetres: 2,
  crs: "EPSG:28992",
  westMetres: 0,
  northMetres: 4,
  corners: [
    [4, 52],
    [5, 52],
    [5, 51],
    [4, 51],
  ] as Field["header"]["corners"],
  data: "bytes.u8",
};
export const field = (channels: readonly FieldChannel[], cells: readonly (readonly number[])[]): Field => ({
  header: { ...header, channels: [...channels] },
  bytes: Uint8Array.from(cells.flatMap((cell) => [...cell, 0, 0, 0].slice(0, 4))),
});
/** A channel of codes. */
export const code = (id: string): FieldChannel => ({ id, unit: "code", offset: 0, step: 1, parameters: {} });

const { paved, green, water, building } = LAND;
export const land = field(
  ["cover", "crown", "neighbourhood"].map(code),
  [paved, paved, paved, water, green, building, paved, paved].map((cover, cell) => [
    cover,
    0,
    cell % 4 < 2 ? 0 : 1,
  ]),
);
/** °C in each cell, today and in 2050: byte = (°C - 15) / .2. */
const heat = field(
  [0, 1.04].map((airTemperatureRiseCelsius, index) => ({
    ...PET_SCALE,
    id: `future-${index}`,
    parameters: { airTemperatureRiseCelsius },
  })),
  [42, 38, 30, 50, 37, 50, 41, 40].map((celsius) => [(celsius - 15) * 5, (celsius + 2 - 15) * 5]),
);
const NOWHERE = [NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN];
/** In shade: the first cell at 10 h UTC, the third all afternoon, no other. */
export const microclimate = field(MICROCLIMATE_CHANNELS, [
  [60, 0b0000001, 90, 100],
  [60, 0, 90, 100],
  [60, ALL_SHADE, 90, 100],
  NOWHERE,
  [60, 0, 90, 100],
  NOWHERE,
  [60, 0, 90, 100],
  [60, 0, 90, 100],
]);

/** A home in the west; a test names what it is about. */
export const row = (number: number, own: Partial<BuildingRow>): BuildingRow =>
  buildingRow(number, { latitude: 51.5, neighbourhood: "west", petNowCelsius: 40, ...own });
export const BUILDINGS = [
  row(0, { dwellings: 3, metresToCoolPlace: 300 }),
  // As near as the first in a straight line, and not along the streets.
  row(1, { dwellings: 6, metresToCoolPlace: 200, walkMetresToCoolPlace: 310 }),
  row(2, { dwellings: 2, metresToCoolPlace: 301 }),
  row(3, { dwellings: 5, metresToCoolPlace: 20, neighbourhood: "east" }),
  // Heat was worked out and no place is cool.
  row(4, { dwellings: 4, neighbourhood: "east" }),
  // Nothing is known of it.
  row(5, { dwellings: 100, petNowCelsius: null, neighbourhood: "east" }),
];
/** What a package of it holds. */
export const FILES: CityFiles = {
  city: { waterFrom: "land-use", heightsFrom: "height-file", treeCount: 3 },
  buildings: BUILDINGS,
  neighbourhoods: {
    type: "FeatureCollection",
    features: ["west", "east"].map((id) => ({
      type: "Feature",
      properties: { id, name: id },
      geometry: { type: "Point", coordinates: [4.5, 51.5] },
    })),
  },
  heights: {
    header: { ...header, ground: "ground.f32", spill: "spill.f32" },
    groundMetresNap: new Float32Array(8),
    spillMetresNap: new Float32Array(8),
  },
  land,
  heat,
  microclimate,
  rain: null,
  // Along the northern row, over its first three cells: 2 m in each.
  streets: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: "Kade" },
        geometry: {
          type: "LineString",
          coordinates: [
            [4, 51.75],
            [4.75, 51.75],
          ],
        },
      },
    ],
  },
  places: null,
};
