import type { Feature, FeatureCollection, Geometry } from "geojson";
import { createRandom, type Random } from "../../fixtures/sample-city/random.ts";
import type { CityFiles } from "../../scenarios/methods/figures/city-numbers.ts";
import { type BuildingRow, type HeightGrid, NO_FIGURES } from "../../scenarios/model/city.ts";
import { BYTES_A_CELL, type Field, LAND } from "../../scenarios/model/field.ts";

/** As a city of a quarter of a million people has it: 6 × 6 km at 2 m, and 750 km of streets. */
const SIDE_METRES = 6_000;
const CELL_METRES = 2;
const SIDE = SIDE_METRES / CELL_METRES;
const BUILDINGS = 100_000;
const NEIGHBOURHOODS = 60;
const STREETS = 125;
const PLACES = 300;
const [WEST, SOUTH] = [4.4, 51.9];
/** Degrees of the whole side. */
const [WIDTH, HEIGHT] = [0.0873, 0.0539];

/** A city without a picture, for figures alone. Half of it is dry at 2 m NAP; at 9 m all of it is wet. */
export function largeCity(): CityFiles {
  const random = createRandom(5, "large-city");
  const groundMetresNap = Float32Array.from({ length: SIDE * SIDE }, () => random.between(-2, 4));
  return {
    city: { waterFrom: "land-use", heightsFrom: "height-file" },
    buildings: Array.from({ length: BUILDINGS }, (_, number) => buildingOf(number, random)),
    neighbourhoods: collection(
      Array.from({ length: NEIGHBOURHOODS }, (_, at) =>
        feature({ id: `area-${at}`, name: `Area ${at}` }, { type: "Point", coordinates: [WEST, SOUTH] }),
      ),
    ),
    heights: {
      header: HEADER,
      groundMetresNap,
      spillMetresNap: groundMetresNap.map((ground) => ground + random.between(0, 4)),
    },
    land: landOf(),
    heat: null,
    microclimate: null,
    rain: null,
    streets: collection(Array.from({ length: STREETS }, (_, at) => streetAt((at + 0.5) / STREETS))),
    places: collection(
      Array.from({ length: PLACES }, () =>
        feature(
          { kind: "school" },
          {
            type: "Point",
            coordinates: [random.between(WEST, WEST + WIDTH), random.between(SOUTH, SOUTH + HEIGHT)],
          },
        ),
      ),
    ),
  };
}

const [EAST, NORTH] = [WEST + WIDTH, SOUTH + HEIGHT];

const HEADER: HeightGrid = {
  columns: SIDE,
  rows: SIDE,
  cellSizeMetres: CELL_METRES,
  crs: "EPSG:28992",
  westMetres: 0,
  northMetres: SIDE_METRES,
  corners: [
    [WEST, NORTH],
    [EAST, NORTH],
    [EAST, SOUTH],
    [WEST, SOUTH],
  ],
  ground: "ground.f32",
  spill: "spill.f32",
};

function buildingOf(number: number, random: Random): BuildingRow {
  const ground = random.between(-2, 4);
  return {
    ...NO_FIGURES,
    number,
    id: `building-${number}`,
    name: null,
    longitude: random.between(WEST, EAST),
    latitude: random.between(SOUTH, NORTH),
    groundHeightMetresNap: ground,
    roofHeightMetresNap: ground + 9,
    footprintSquareMetres: random.between(40, 160),
    floorAreaSquareMetres: random.between(80, 400),
    storeys: random.whole(1, 5),
    function: null,
    dwellings: random.whole(0, 6),
    yearBuilt: null,
    neighbourhood: `area-${number % NEIGHBOURHOODS}`,
    spillLevelMetresNap: ground + random.between(0, 4),
  };
}

/** A little aslant, so that it crosses rows as well as columns. */
function streetAt(share: number): Feature {
  const latitude = SOUTH + share * HEIGHT;
  return feature(
    { name: "Street" },
    {
      type: "LineString",
      coordinates: [
        [WEST, latitude],
        [EAST, latitude + HEIGHT / STREETS / 3],
      ],
    },
  );
}

function landOf(): Field {
  const bytes = new Uint8Array(SIDE * SIDE * BYTES_A_CELL).fill(LAND.paved);
  for (let cell = 0; cell < SIDE * SIDE; cell += 1) bytes[cell * BYTES_A_CELL + 2] = cell % NEIGHBOURHOODS;
  const codes = ["cover", "crown", "neighbourhood"].map((id) => ({
    id,
    unit: "code" as const,
    offset: 0,
    step: 1,
    parameters: {},
  }));
  return { header: { ...HEADER, formatVersion: 1, channels: codes, data: "land.u8" }, bytes };
}

const feature = (properties: Feature["properties"], geometry: Geometry): Feature => ({
  type: "Feature",
  properties,
  geometry,
});

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
