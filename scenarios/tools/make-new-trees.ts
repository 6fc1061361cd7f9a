import { along, bearing, destination, distance, length } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, Point, Position } from "geojson";
import { BYTES_A_CELL, LAND } from "../model/field.ts";
import type { CityPackage } from "./city-package.ts";

const APART_METRES = 14;
const OFF_MIDDLE_METRES = 4;
const FROM_TREES_METRES = 12;
const FROM_WALLS_METRES = 3.5;
/** A lime after some twenty years: an assumption, and the scenario's leaflet says so. */
const SIZE = { species: "linde", heightMetres: 9, crownDiameterMetres: 6 };

const METRES = { units: "meters" } as const;

/** Trees along both sides of every street, where the ground is paved and no tree stands yet. */
export function newStreetTrees(city: CityPackage): FeatureCollection<Point> {
  const isFree = freeGround(city);
  const stems: Position[] = city.trees().map(({ longitude, latitude }) => [longitude, latitude]);
  const planted: Feature<Point>[] = [];
  for (const feature of city.features("streets").features) {
    if (feature.properties?.kind !== "street" || feature.geometry.type !== "LineString") continue;
    const street = feature as Feature<LineString>;
    const total = length(street, METRES);
    for (let metres = APART_METRES; metres < total - APART_METRES; metres += APART_METRES) {
      const [here, ahead] = [along(street, metres, METRES), along(street, metres + 1, METRES)];
      for (const side of [-90, 90]) {
        const place = destination(here, OFF_MIDDLE_METRES, bearing(here, ahead) + side, METRES);
        const at = place.geometry.coordinates.map((degrees) => Math.round(degrees * 1e7) / 1e7);
        if (!isFree(at) || stems.some((stem) => isNear(stem, at))) continue;
        stems.push(at);
        planted.push({
          type: "Feature",
          properties: { ...SIZE, street: street.properties?.name },
          geometry: { type: "Point", coordinates: at },
        });
      }
    }
  }
  return { type: "FeatureCollection", features: planted };
}

/** A quick no before the exact distance: a degree is never under 60 km here. */
const isNear = (stem: Position, at: Position): boolean =>
  Math.abs(stem[0] - at[0]) < 0.0003 &&
  Math.abs(stem[1] - at[1]) < 0.0003 &&
  distance(stem, at, METRES) < FROM_TREES_METRES;

/** Paved ground with no wall and no water close by. */
function freeGround(city: CityPackage): (place: Position) => boolean {
  const { columns, rows, cellSizeMetres, corners } = city.grid;
  const land = city.field("landField");
  const [northWest, northEast, , southWest] = corners;
  // The grid is turned a little against the degrees, and so small a piece of the Earth that its corners make it a plane.
  const east = [northEast[0] - northWest[0], northEast[1] - northWest[1]];
  const south = [southWest[0] - northWest[0], southWest[1] - northWest[1]];
  const area = east[0] * south[1] - east[1] * south[0];
  const reach = Math.ceil(FROM_WALLS_METRES / cellSizeMetres);
  return ([longitude, latitude]) => {
    const [dx, dy] = [longitude - northWest[0], latitude - northWest[1]];
    const column = Math.floor(((dx * south[1] - dy * south[0]) / area) * columns);
    const row = Math.floor(((east[0] * dy - east[1] * dx) / area) * rows);
    if (column < reach || row < reach || column + reach >= columns || row + reach >= rows) return false;
    if (land.bytes[(row * columns + column) * BYTES_A_CELL] !== LAND.paved) return false;
    for (let r = row - reach; r <= row + reach; r += 1) {
      for (let c = column - reach; c <= column + reach; c += 1) {
        const cover = land.bytes[(r * columns + c) * BYTES_A_CELL];
        if (cover === LAND.building || cover === LAND.water) return false;
      }
    }
    return true;
  };
}
