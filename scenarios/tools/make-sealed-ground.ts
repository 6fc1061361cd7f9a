import { area, bbox, booleanPointInPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { sealedPercent } from "../methods/soil/sealed-share.ts";
import { BYTES_A_CELL, LAND } from "../model/field.ts";
import type { Grid } from "../model/grid.ts";
import type { CityPackage } from "./city-package.ts";
import { areasAbove } from "./contour-areas.ts";

const BLOCK_METRES = 25;
/** Paving narrower than this is a way to somewhere. */
const WIDE_METRES = 8;
const SMALLEST_SQUARE_METRES = 60;
const METRES_IN_A_DEGREE = 111_320;

/** Share of sealed ground in blocks of 25 m, in percent. */
export function sealedGround(city: CityPackage): Grid {
  const { extent } = city.city;
  const metresEast = METRES_IN_A_DEGREE * Math.cos((extent.south * Math.PI) / 180);
  const width = Math.ceil(((extent.east - extent.west) * metresEast) / BLOCK_METRES);
  const height = Math.ceil(((extent.north - extent.south) * METRES_IN_A_DEGREE) / BLOCK_METRES);
  const coverAt = coverOf(city);
  const samples = Math.ceil(BLOCK_METRES / city.grid.cellSizeMetres);
  const values = Float32Array.from({ length: width * height }, (_, block) => {
    const [column, row] = [block % width, Math.floor(block / width)];
    const covers = Array.from({ length: samples ** 2 }, (__, sample) =>
      coverAt([
        extent.west + ((column + ((sample % samples) + 0.5) / samples) / width) * (extent.east - extent.west),
        extent.north -
          ((row + (Math.floor(sample / samples) + 0.5) / samples) / height) * (extent.north - extent.south),
      ]),
    );
    return Math.round(sealedPercent(covers));
  });
  return { width, height, extent, values };
}

/** Wide paving beside the streets: squares, parking, courtyards. */
export function openableGround(city: CityPackage): FeatureCollection {
  const { columns, rows, cellSizeMetres } = city.grid;
  const land = city.field("landField");
  const paving = city
    .features("landUse")
    .features.filter(({ properties }) => properties?.cover === "paving")
    .map((feature) => ({ feature: feature as Feature<Polygon | MultiPolygon>, box: bbox(feature) }));
  const isBesideStreets = (at: Position): boolean =>
    paving.some(
      ({ feature, box: [west, south, east, north] }) =>
        at[0] >= west &&
        at[0] <= east &&
        at[1] >= south &&
        at[1] <= north &&
        booleanPointInPolygon(at, feature),
    );
  const placeOf = placeIn(city);
  const isPaved = (cell: number): boolean => land.bytes[cell * BYTES_A_CELL] === LAND.paved;
  const reach = Math.round(WIDE_METRES / 2 / cellSizeMetres);
  const isOpenable = Float32Array.from({ length: columns * rows }, (_, cell) =>
    isPaved(cell) && isWide(cell, isPaved, columns, rows, reach) && isBesideStreets(placeOf(cell)) ? 1 : 0,
  );
  const [openable] = areasAbove(isOpenable, [0.5], city.grid, SMALLEST_SQUARE_METRES / cellSizeMetres ** 2);
  return {
    type: "FeatureCollection",
    features: openable.geometry.coordinates.map((coordinates) => {
      const geometry: Polygon = { type: "Polygon", coordinates };
      return {
        type: "Feature",
        properties: { now: "paved", areaSquareMetres: Math.round(area(geometry)) },
        geometry,
      };
    }),
  };
}

function isWide(
  cell: number,
  isPaved: (cell: number) => boolean,
  columns: number,
  rows: number,
  reach: number,
): boolean {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  if (column < reach || row < reach || column + reach >= columns || row + reach >= rows) return false;
  for (let r = row - reach; r <= row + reach; r += 1) {
    for (let c = column - reach; c <= column + reach; c += 1) if (!isPaved(r * columns + c)) return false;
  }
  return true;
}

/** The grid is turned a little against the degrees, and so small a piece of the Earth that its corners make it a plane. */
function axesOf({ grid: { corners } }: CityPackage) {
  const [northWest, northEast, , southWest] = corners;
  return {
    northWest,
    east: [northEast[0] - northWest[0], northEast[1] - northWest[1]],
    south: [southWest[0] - northWest[0], southWest[1] - northWest[1]],
  };
}

function coverOf(city: CityPackage): (place: Position) => number {
  const { columns, rows } = city.grid;
  const { northWest, east, south } = axesOf(city);
  const land = city.field("landField");
  const span = east[0] * south[1] - east[1] * south[0];
  return ([longitude, latitude]) => {
    const [dx, dy] = [longitude - northWest[0], latitude - northWest[1]];
    const column = Math.floor(((dx * south[1] - dy * south[0]) / span) * columns);
    const row = Math.floor(((east[0] * dy - east[1] * dx) / span) * rows);
    const isInside = column >= 0 && row >= 0 && column < columns && row < rows;
    return isInside ? land.bytes[(row * columns + column) * BYTES_A_CELL] : LAND.unknown;
  };
}

function placeIn(city: CityPackage): (cell: number) => Position {
  const { columns, rows } = city.grid;
  const { northWest, east, south } = axesOf(city);
  return (cell) => {
    const [u, v] = [((cell % columns) + 0.5) / columns, (Math.floor(cell / columns) + 0.5) / rows];
    return [0, 1].map((axis) => northWest[axis] + u * east[axis] + v * south[axis]);
  };
}
