import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { type BuildingRow, type HeightGrid, NO_FIGURES } from "../../model/city.ts";
import { type Field, LAND, NOT_KNOWN } from "../../model/field.ts";
import type { CityFiles } from "../figures/city-numbers.ts";
import { spillLevels } from "../flooding/spill-level.ts";

/** A city small enough to work out by hand: cells of 10 m, a thousandth of a degree wide, with the north-west corner at 5° E, 52° N. */
export interface SmallCity {
  readonly columns: number;
  /** Metres NAP, row by row from the north. */
  readonly ground: readonly number[];
  /** Cells of open water. */
  readonly sources: readonly number[];
  readonly buildings?: readonly SmallBuilding[];
  /** Each a line through the middles of these cells. */
  readonly streets?: readonly (readonly number[])[];
  /** Cells with a school. */
  readonly schools?: readonly number[];
  /** By cell: 0, 1, 2 …; 255 or left out: in none. */
  readonly neighbourhoods?: readonly number[];
  /** By cell, LAND codes; left out: paved, and water in the sources. */
  readonly cover?: readonly number[];
}

export interface SmallBuilding extends Partial<Omit<BuildingRow, "number" | "spillLevelMetresNap">> {
  readonly cell: number;
}

const CELL_METRES = 10;
const CELL_DEGREES = 0.001;

export function smallCity(small: SmallCity): CityFiles {
  const { columns, ground, sources, neighbourhoods = [] } = small;
  const header = headerOf(columns, ground.length / columns);
  const groundMetresNap = Float32Array.from(ground);
  const isSource = Uint8Array.from(ground, (_, cell) => (sources.includes(cell) ? 1 : 0));
  const spillMetresNap = spillLevels({ columns, rows: header.rows, groundMetresNap, isSource });
  const areas = Math.max(-1, ...neighbourhoods.filter((code) => code !== NOT_KNOWN)) + 1;
  const middle = (cell: number): Position => [
    5 + ((cell % columns) + 0.5) * CELL_DEGREES,
    52 - (Math.floor(cell / columns) + 0.5) * CELL_DEGREES,
  ];
  return {
    city: { waterFrom: "land-use", heightsFrom: "height-file" },
    buildings: (small.buildings ?? []).map(({ cell, ...own }, number) =>
      buildingOf(number, ground[cell], spillMetresNap[cell], neighbourhoods[cell], own),
    ),
    neighbourhoods: collection(
      Array.from({ length: areas }, (_, at) =>
        feature({ id: `area-${at}`, name: `Area ${at}` }, { type: "Point", coordinates: middle(0) }),
      ),
    ),
    heights: { header, groundMetresNap, spillMetresNap },
    land: landOf(header, small),
    heat: null,
    microclimate: null,
    rain: null,
    streets:
      small.streets === undefined
        ? null
        : collection(
            small.streets.map((cells) =>
              feature({ kind: "street" }, { type: "LineString", coordinates: cells.map(middle) }),
            ),
          ),
    places:
      small.schools === undefined
        ? null
        : collection(
            small.schools.map((cell) =>
              feature({ kind: "school" }, { type: "Point", coordinates: middle(cell) }),
            ),
          ),
  };
}

/** A field of one channel over the same cells. */
export const fieldOf = (
  header: HeightGrid,
  channels: Field["header"]["channels"],
  bytes: readonly (readonly number[])[],
): Field => ({
  header: { ...header, formatVersion: 1, channels, data: "field.u8" },
  bytes: Uint8Array.from(bytes.flatMap((own) => [0, 1, 2, 3].map((channel) => own[channel] ?? NOT_KNOWN))),
});

function headerOf(columns: number, rows: number): HeightGrid {
  const [east, south] = [5 + columns * CELL_DEGREES, 52 - rows * CELL_DEGREES];
  return {
    columns,
    rows,
    cellSizeMetres: CELL_METRES,
    crs: "EPSG:28992",
    westMetres: 0,
    northMetres: 0,
    corners: [
      [5, 52],
      [east, 52],
      [east, south],
      [5, south],
    ],
    ground: "ground.f32",
    spill: "spill.f32",
  };
}

const buildingOf = (
  number: number,
  groundMetresNap: number,
  spillMetresNap: number,
  area: number | undefined,
  own: Partial<BuildingRow>,
): BuildingRow => ({
  ...NO_FIGURES,
  number,
  id: `b-${number}`,
  name: null,
  longitude: 5,
  latitude: 52,
  groundHeightMetresNap: groundMetresNap,
  roofHeightMetresNap: groundMetresNap + 9,
  footprintSquareMetres: 100,
  floorAreaSquareMetres: null,
  storeys: null,
  function: null,
  dwellings: 1,
  yearBuilt: null,
  neighbourhood: area === undefined || area === NOT_KNOWN ? null : `area-${area}`,
  // As the importer has it: in the inventory heights are rounded to millimetres, and never below the ground.
  spillLevelMetresNap: Number.isNaN(spillMetresNap)
    ? null
    : Math.max(groundMetresNap, Math.round(spillMetresNap * 1000) / 1000),
  ...own,
});

function landOf(header: HeightGrid, { ground, sources, neighbourhoods, cover }: SmallCity): Field {
  const channels = ["cover", "crown", "neighbourhood"].map((id) => ({
    id,
    unit: "code" as const,
    offset: 0,
    step: 1,
    parameters: {},
  }));
  const coverAt = (cell: number): number =>
    cover?.[cell] ?? (sources.includes(cell) ? LAND.water : LAND.paved);
  return fieldOf(
    header,
    channels,
    ground.map((_, cell) => [coverAt(cell), 0, neighbourhoods?.[cell] ?? NOT_KNOWN]),
  );
}

const feature = (properties: Feature["properties"], geometry: Geometry): Feature => ({
  type: "Feature",
  properties,
  geometry,
});

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
