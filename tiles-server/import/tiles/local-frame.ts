import type { CityModel, Plane } from "../city-model.ts";

/**
 * The one east-north-up frame both tilesets stand in: the middle of the height grid, at 0 m NAP. Every vertex is
 * converted exactly (plane → ETRS89 → ECEF → frame): a flat translation would be .3 m wrong at 2 km, 8 m at 10 km.
 */
export interface LocalFrame {
  readonly origin: {
    readonly longitude: number;
    readonly latitude: number;
    readonly napAboveEllipsoidMetres: number;
  };
  /** East-north-up → ECEF, column by column, as a tileset's `transform` wants it. */
  readonly transform: readonly number[];
  /** Plane metres and metres NAP → glTF metres, x east, y up, z south, to 1/128 m: what a 32-bit float holds exactly. */
  toGltf(x: number, y: number, zMetresNap: number): [number, number, number];
  /** The same, not rounded. */
  placeOf(x: number, y: number, zMetresNap: number): [number, number, number];
}

export function createLocalFrame(model: Pick<CityModel, "plane" | "ground">): LocalFrame {
  const { westMetres, northMetres, columns, rows, cellSizeMetres } = model.ground.grid;
  const middle = {
    x: westMetres + (columns * cellSizeMetres) / 2,
    y: northMetres - (rows * cellSizeMetres) / 2,
  };
  return frameAt(model.plane, middle);
}

function frameAt(plane: Plane, at: { x: number; y: number }): LocalFrame {
  const { longitude, latitude, height } = plane.toGeodetic(at.x, at.y, 0);
  const [sinLon, cosLon] = [Math.sin(radians(longitude)), Math.cos(radians(longitude))];
  const [sinLat, cosLat] = [Math.sin(radians(latitude)), Math.cos(radians(latitude))];
  const east = [-sinLon, cosLon, 0];
  const north = [-sinLat * cosLon, -sinLat * sinLon, cosLat];
  const up = [cosLat * cosLon, cosLat * sinLon, sinLat];
  const centre = ecef(longitude, latitude, height);
  const placeOf: LocalFrame["placeOf"] = (x, y, zMetresNap) => {
    const place = plane.toGeodetic(x, y, zMetresNap);
    const [px, py, pz] = ecef(place.longitude, place.latitude, place.height);
    const [dx, dy, dz] = [px - centre[0], py - centre[1], pz - centre[2]];
    const along = (axis: number[]): number => axis[0] * dx + axis[1] * dy + axis[2] * dz;
    return [along(east), along(up), -along(north)];
  };
  return {
    origin: { longitude, latitude, napAboveEllipsoidMetres: height },
    transform: [...east, 0, ...north, 0, ...up, 0, ...centre, 1],
    placeOf,
    toGltf(x, y, zMetresNap) {
      const [east, up, south] = placeOf(x, y, zMetresNap);
      return [inSteps(east), inSteps(up), inSteps(south)];
    },
  };
}

const inSteps = (metres: number): number => Math.round(metres * 128) / 128;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const WGS84_SEMI_MAJOR_METRES = 6378137;
const WGS84_ECCENTRICITY_SQUARED = 6.69437999014e-3;

function ecef(longitude: number, latitude: number, height: number): [number, number, number] {
  const [sinLat, cosLat] = [Math.sin(radians(latitude)), Math.cos(radians(latitude))];
  const primeVertical = WGS84_SEMI_MAJOR_METRES / Math.sqrt(1 - WGS84_ECCENTRICITY_SQUARED * sinLat * sinLat);
  return [
    (primeVertical + height) * cosLat * Math.cos(radians(longitude)),
    (primeVertical + height) * cosLat * Math.sin(radians(longitude)),
    (primeVertical * (1 - WGS84_ECCENTRICITY_SQUARED) + height) * sinLat,
  ];
}
